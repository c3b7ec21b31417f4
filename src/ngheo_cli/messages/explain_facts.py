"""Which sentences tell the raw facts that an indicator follows from, as (vi, en) pairs?"""

from .text import Pair

DERIVED: Pair = (" (tính từ thông tin trên phiếu)", " (by the facts on the form)")
NOT_USED: Pair = (
    "      Theo thông tin trên phiếu: {answer}. Câu trả lời trực tiếp được dùng.",
    "      By the facts on the form: {answer}. The direct answer counts.",
)
RULE: Pair = ("      Thiếu hụt khi: {sentence}.", "      Deprived when: {sentence}.")
HOME: Pair = ("      Hộ: {facts}.", "      Household: {facts}.")
MEMBER: Pair = (
    "      Thành viên thứ {member} (trang {sheet}, dòng {row}), {holds}: {facts}.",
    "      Member {member} (sheet {sheet}, row {row}), {holds}: {facts}.",
)
HOLDS: dict[str | None, Pair] = {
    "yes": ("thuộc trường hợp này", "to whom it applies"),
    "no": ("không thuộc trường hợp này", "to whom it does not apply"),
    None: ("chưa rõ", "of whom it is unknown"),
}
NOBODY: Pair = (
    "      Không thành viên nào đã kê khai thuộc trường hợp này.",
    "      It applies to no member listed.",
)
UNLISTED: Pair = (
    "      Còn {count} thành viên chưa kê khai.",
    "      {count:member is|members are} not listed.",
)
NO_MEMBERS: Pair = ("      Chưa kê khai thành viên nào.", "      No member is listed.")
PERHAPS_MORE: Pair = (
    "      Số nhân khẩu chưa rõ: có thể còn thành viên chưa kê khai.",
    "      The size is unknown: perhaps more members are not listed.",
)
SETTINGS: Pair = ("      Thiết lập: {settings}.", "      Settings: {settings}.")
FACT: Pair = ("{title}: {text}{place}", "{title}: {text}{place}")
CELL: Pair = (" (ô {cell})", " (cell {cell})")
UNKNOWN_FACT: Pair = ("chưa có", "blank")
YES: Pair = ("có", "yes")
NO: Pair = ("không", "no")
AGE_TITLE: Pair = ("tuổi", "age")
AGE: Pair = ("{low}", "{low}")
NO_AGE: Pair = ("đã ghi năm sinh, chưa tính được", "the birth is given, but it cannot be counted")
AGES: Pair = ("{low} hoặc {high}", "{low} or {high}")
REVIEW_TITLE: Pair = ("ngày rà soát", "review date")
OPEN: Pair = ("để ngỏ", "open")
AT_REVIEW: Pair = ("theo ngày rà soát", "at the review date")
ANY_OF: Pair = ("{title} – cần biết: {facts}", "{title} – by: {facts}")
UNLISTED_MEMBERS: Pair = ("các thành viên chưa kê khai", "the members not listed")
SETTING: Pair = ("{title}: {value}", "{title}: {value}")
BY_USER: Pair = ("{value} (người dùng đặt)", "{value} (set by the user)")
