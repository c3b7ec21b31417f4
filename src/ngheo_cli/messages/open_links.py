"""What is said of links that wait for a person and would change who newly escaped?"""

from .model import Message, Severity

ESCAPED_UNSURE = Message(
    "escaped_unsure",
    Severity.WARNING,
    "Hộ này có thể là hộ ở tệp {file}, dòng {row} ({reason}); nếu đúng là một hộ thì danh sách mới thoát "
    "nghèo thay đổi.",
    "The household may be that of {file}, row {row} ({reason}); if it is, the list of newly escaped "
    "households changes.",
    "Ghi --out ra tệp .xlsx, trả lời ở trang liên kết cần xác nhận rồi chạy lại với --links tệp đó; hoặc xác "
    "nhận như vậy bằng lệnh ngheo compare.",
    "Give --out with a name in .xlsx, answer on the sheet of links to confirm, and run again with that file "
    "as --links; or confirm them so with the command ngheo compare.",
)
WAITING = (
    "{count} liên kết với các lần rà soát trước cần người xác nhận, chưa tính vào danh sách mới thoát nghèo.",
    "{count:link to an earlier review waits|links to earlier reviews wait} for a person to confirm, and "
    "{count:is|are} not in this list of newly escaped households.",
)
