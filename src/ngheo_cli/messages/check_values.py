"""What do the checks say of values that can be read and are still hardly right?"""

from .model import Message, Severity

_W, _N = Severity.WARNING, Severity.NOTE

BIRTH_AFTER_REVIEW = Message(
    "birth_after_review",
    _W,
    "Chủ hộ sinh sau ngày rà soát.",
    "The head was born after the review.",
    "Đối chiếu ngày sinh với giấy tờ, và ngày rà soát với phiếu.",
    "Compare the birth with the papers and the review date with the form.",
)
HEAD_YOUNG = Message(
    "head_young",
    _W,
    "Vào ngày rà soát chủ hộ chưa đủ {least} tuổi.",
    "At the review the head is not yet {least} years old.",
    "Kiểm tra năm sinh, và xem người này có đúng là chủ hộ không; nếu đúng thì không cần sửa.",
    "Check the year of birth, and whether this person is the head; if so there is nothing to mend.",
)
HEAD_OLD = Message(
    "head_old",
    _W,
    "Vào ngày rà soát chủ hộ đã quá {most} tuổi.",
    "At the review the head is more than {most} years old.",
    "Kiểm tra năm sinh, và xem chủ hộ còn sống không.",
    "Check the year of birth, and whether the head is still alive.",
)
MEMBER_BORN_LATER = Message(
    "member_born_after_review",
    _W,
    "Thành viên sinh sau ngày rà soát của hộ.",
    "The member was born after the review of the household.",
    "Đối chiếu ngày sinh với giấy tờ, và ngày rà soát với phiếu; người sinh sau đó chưa tính lần này.",
    "Compare the birth with the papers and the review date with the form; a later birth does not count yet.",
)
MEMBER_OLD = Message(
    "member_old",
    _W,
    "Vào ngày rà soát thành viên này đã quá {most} tuổi.",
    "At the review the member is more than {most} years old.",
    "Kiểm tra năm sinh, và xem người này còn sống không.",
    "Check the year of birth, and whether the member is still alive.",
)
INCOME_HIGH = Message(
    "income_high",
    _W,
    "Thu nhập {value} đồng là hơn {most} đồng một người một tháng, khó có thể đúng; vẫn dùng số này.",
    "An income of {value} đồng is more than {most} đồng per person a month, which is hardly right; it is "
    "used all the same.",
    "Kiểm tra phiếu: có thừa số 0 không, đơn vị của cột có đúng là đồng không (--unit {name}=…).",
    "Check the form for zeros too many, and whether the unit of the column is đồng (--unit {name}=…).",
)
LETTERS_LOST = Message(
    "letters_lost",
    _W,
    "Chữ có dấu trong ô này đã mất thành dấu “?”; không thể khôi phục.",
    "Accented letters of this cell were lost to “?”; they cannot be brought back.",
    "Gõ lại ô này theo phiếu; khi lưu tệp hãy chọn Excel (.xlsx) hoặc CSV UTF-8.",
    "Type the cell again from the form; save the file as Excel (.xlsx) or CSV UTF-8.",
)
UNIT_SPELLING = Message(
    "unit_spelling",
    _W,
    "Tên đơn vị ở {count} dòng (đầu tiên ở ô này) chỉ khác cách viết so với ô {other} ({others} dòng); được "
    "tính là hai đơn vị khác nhau.",
    "The name of a unit in {count:row|rows} (the first is here) differs only in spelling from that in "
    "{other} ({others:row|rows}); they count as two units.",
    "Nếu là một đơn vị thì viết thống nhất một cách; nếu đúng là hai đơn vị thì không cần sửa.",
    "If they are one unit write both alike; if they really are two there is nothing to mend.",
)
UNIT_NEAR = Message(
    "unit_near",
    _W,
    "Không có đơn vị hiện hành (từ {since}) tên như ở ô này ({count} dòng); gần giống: {near}.",
    "No unit of today (since {since}) is called as here ({count:row|rows}); near: {near}.",
    "Viết đúng tên hiện hành; nếu là tên cũ thì ghi thêm huyện hoặc ngày rà soát.",
    "Write the present name; if it is an old one give the district or the review date too.",
)
UNIT_UNKNOWN = Message(
    "unit_unknown",
    _N,
    "Từ {since} tỉnh này không có xã, phường, đặc khu nào tên như ở ô này ({count} dòng).",
    "Since {since} no commune of this province is called as here ({count:row|rows}).",
    "Kiểm tra tên đơn vị; nếu là tên cũ thì ghi thêm huyện hoặc ngày rà soát.",
    "Check the name; if it is an old one give the district or the review date too.",
)
