"""What is said of a line or a condition of a criteria file that can hardly be meant?"""

from .model import Message, Severity
from .text import Pair

PERIODS: dict[str, Pair] = {"month": ("đồng/tháng", "đồng a month"), "year": ("đồng/năm", "đồng a year")}
POINTS: Pair = ("điểm", "points")

URBAN_BELOW = Message(
    "criteria_urban_below_rural",
    Severity.WARNING,
    "Mức thành thị thấp hơn mức nông thôn ở {block}.{line} ({own}, nông thôn/thành thị).",
    "The urban line is below the rural one at {block}.{line} ({own}, rural/urban).",
    "Xem hai số có bị đổi chỗ không; đúng như văn bản thì giữ nguyên.",
    "Check whether the two are swapped; keep them where the document says so.",
)
BELOW_BASE = Message(
    "criteria_line_below_base",
    Severity.WARNING,
    "Mức income_lines.{line} ({own}, nông thôn/thành thị) thấp hơn mức của chuẩn {base} ({old}); địa "
    "phương thường quy định mức cao hơn.",
    "The line {line} ({own}, rural/urban) is below that of {base} ({old}); provinces set higher ones.",
    "Kiểm tra lại số tiền và period; đúng như văn bản thì giữ nguyên.",
    "Check the amounts and the period; keep them where the document says so.",
)
FAR_ABOVE_BASE = Message(
    "criteria_line_far_above_base",
    Severity.WARNING,
    "Mức income_lines.{line} ({own}, nông thôn/thành thị) cao gấp hơn {times} lần mức của chuẩn {base} "
    "({old}).",
    "The line {line} ({own}, rural/urban) is more than {times} times the line of {base} ({old}).",
    "Xem có thừa chữ số 0 hoặc nhầm period không; đúng như văn bản thì giữ nguyên.",
    "Check for a digit too many and for the period; keep them where the document says so.",
)
ALWAYS_TRUE = Message(
    "criteria_always_true",
    Severity.WARNING,
    "Điều kiện at_least: 0 ở {where} đúng với mọi hộ nên không phân biệt được hộ nào.",
    "The bound at_least: 0 at {where} holds for every household and tells none apart.",
    "Ghi số ít nhất theo văn bản, hoặc bỏ điều kiện này.",
    "Give the least number by the document, or take the condition out.",
)
