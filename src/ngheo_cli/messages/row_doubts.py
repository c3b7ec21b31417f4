"""What is said of rows below a household that list persons: are they its members?"""

from .model import Message, Severity

MEMBER_ROWS = Message(
    "member_rows",
    Severity.WARNING,
    "{count} dòng chỉ ghi tên dưới một hộ (đầu tiên ở đây) được hiểu là thành viên của hộ đó, không tính "
    "là hộ.",
    "{count} rows of a name below a household (the first is here) are taken for its members and do not count "
    "as households.",
    "Nếu có dòng là một hộ riêng: ghi số thứ tự nối tiếp và số nhân khẩu, điểm của hộ đó. Muốn dùng thông "
    "tin của thành viên thì ghi vào trang riêng có cột “Mã hộ” và “Quan hệ với chủ hộ”.",
    "If one of them is a household of its own, give it the next number, its size and scores. To use what is "
    "said of members, list them in a sheet of their own with “Mã hộ” and “Quan hệ với chủ hộ”.",
)
PERHAPS_MEMBERS = Message(
    "perhaps_members",
    Severity.WARNING,
    "Từ dòng này có thể là các thành viên của hộ ngay trên: chỉ có tên, không có số thứ tự nối tiếp và câu "
    "trả lời; vẫn đọc mỗi dòng là một hộ.",
    "From this row on there may be members of the household right above: a name only, without the next "
    "number and any answer; each row is read as a household all the same.",
    "Nếu là thành viên: xóa các dòng đó, hoặc đánh số 1.1, 1.2 … trong số của hộ. Nếu là hộ: ghi số thứ tự, "
    "số nhân khẩu và điểm.",
    "If they are members, delete the rows or number them 1.1, 1.2 … within the household's number. If they "
    "are households, give them numbers, sizes and scores.",
)
