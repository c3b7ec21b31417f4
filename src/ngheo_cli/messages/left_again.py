"""What is said of a decision on a household that left by an earlier decision, or by the review itself?"""

from .model import Message, Severity

DECISION_AFTER_LEAVING = Message(
    "decision_after_leaving",
    Severity.WARNING,
    "Hộ đã rời danh sách theo quyết định ngày {day} ({mark}) nhưng lại có quyết định này; quyết định sau "
    "được dùng.",
    "The household left by the decision of {day} ({mark}), and has this decision later; the later counts.",
    "Kiểm tra mã hộ và hai quyết định; hộ chuyển đi rồi trở về thì ghi chuyển đến, hộ khác thì đặt mã khác.",
    "Check the code and both decisions; mark who came back as moved_in, and give another household a code of "
    "its own.",
)
DECISION_ON_GONE = Message(
    "decision_on_gone",
    Severity.WARNING,
    "Danh sách rà soát ghi hộ này không còn ({mark}) nhưng có quyết định này; hộ được tính là hộ thêm.",
    "The list of the review says that the household is gone ({mark}), and there is this decision; it counts "
    "as a household that was added.",
    "Kiểm tra mã hộ và lý do ghi ở danh sách; hộ trở về thì ghi chuyển đến, hộ khác thì đặt mã khác.",
    "Check the code and the mark in the list; mark who came back as moved_in, and give another household a "
    "code of its own.",
)
