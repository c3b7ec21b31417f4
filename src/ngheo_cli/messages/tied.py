"""What is said of the household that a decision of the year is tied to, or is not?"""

from .model import Message, Severity

DECISION_BY_ID = Message(
    "decision_by_id",
    Severity.NOTE,
    "Mã hộ của quyết định khác danh sách; hộ được nhận ra theo số định danh của chủ hộ (dòng {row}, {file}).",
    "The decision bears another code than the list; the household is known by the national ID of its head "
    "(row {row} of {file}).",
    "Kiểm tra hai mã hộ, dùng một mã cho một hộ.",
    "Check both codes, and use one for one household.",
)
DECISION_ID_CONTRADICTS = Message(
    "decision_id_contradicts",
    Severity.WARNING,
    "Số định danh trong quyết định là của chủ hộ ở dòng {row} của {file}, nhưng mã hộ, họ tên hoặc năm sinh, "
    "giới tính là của người khác; dòng này không được dùng.",
    "The national ID of the decision is that of the head in row {row} of {file}, but code, name, birth year "
    "or sex tell another; the row is not used.",
    "Kiểm tra số định danh (có thể chép nhầm từ dòng khác) rồi ghi lại cho đúng người.",
    "Check the ID (perhaps copied from another row), and write that of the right person.",
)
DECISION_MOVED = Message(
    "decision_moved",
    Severity.WARNING,
    "Quyết định ghi hộ này (dòng {row}, {file}) ở thôn, xã khác; hộ được tính là đã chuyển sang đó (cột 4 và "
    "cột 8).",
    "The decision names another village or commune for this household (row {row} of {file}); it counts as "
    "having moved there (columns 4 and 8).",
    "Ghi thôn, xã như trong danh sách; hộ chuyển thật thì ghi biến động là chuyển đến; đơn vị đổi tên thì "
    "dùng --crosswalk.",
    "Write the units as in the list; mark who did move as moved_in; of units that were renamed give a "
    "--crosswalk.",
)
DECISION_LEFT_BEFORE = Message(
    "decision_left_before",
    Severity.NOTE,
    "Quyết định ghi hộ này (dòng {row}, {file}) chuyển đi từ nơi mà theo quyết định trước đó hộ đã rời đi; "
    "không có gì thay đổi.",
    "By the decision the household (row {row} of {file}) moves out of the place that it left by a decision "
    "before; nothing changes.",
    "Hộ lại chuyển đi thì ghi thôn, xã nơi hộ đang ở.",
    "If it moved out again, write the village and commune in which it is now.",
)
DECISION_ALIKE = Message(
    "decision_alike",
    Severity.WARNING,
    "Quyết định không khớp mã hộ nào, nhưng chủ hộ có thể là chủ hộ ở dòng {row} của {file} (có {count} hộ "
    "như vậy); hộ được tính là hộ thêm.",
    "The decision fits no code, but its head may be that of row {row} of {file} "
    "({count:household|households} like that); it counts as a household that was added.",
    "Nếu là một hộ: ghi mã hộ, thôn, xã như trong danh sách. Nếu là hai hộ: ghi số định danh hoặc năm sinh "
    "của cả hai chủ hộ.",
    "If they are one, write code, village and commune as in the list; if two, give the national ID or birth "
    "year of both heads.",
)
DECISION_NOT_LISTED = Message(
    "decision_not_listed",
    Severity.WARNING,
    "Quyết định đưa ra khỏi danh sách một hộ mà danh sách không có; không bảng nào thay đổi theo đó.",
    "The decision takes a household off the list that the list does not hold; no table changes by it.",
    "Kiểm tra mã hộ, thôn, xã và chủ hộ.",
    "Check the code, village, commune and head.",
)
