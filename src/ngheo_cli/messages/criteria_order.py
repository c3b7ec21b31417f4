"""What is said of classes that a household with less income, or more deprivations, leaves for better ones?"""

from .model import Message, Severity
from .text import Pair

VALUES: dict[str, Pair] = {
    "income": ("thu nhập {amount} đồng/người/tháng", "an income of {amount} đồng per person a month"),
    "measured_income": (
        "thu nhập đo được {amount} đồng/người/tháng",
        "a measured income of {amount} đồng per person a month",
    ),
    "score_income": ("điểm B1 {number}", "a B1 of {number}"),
    "deprivations": ("thiếu hụt {number} chỉ số", "{number:deprivation|deprivations}"),
    "weighted_deprivations": ("tổng trọng số thiếu hụt {number}", "weights of deprivations of {number}"),
    "score_deprivation": ("điểm B2 {number}", "a B2 of {number}"),
}
"""What a household has, by the key of a condition."""
ABOVE: Pair = ("trên {amount}", "above {amount}")

WORSE_OFF_BETTER_CLASSED = Message(
    "criteria_order_broken",
    Severity.WARNING,
    "Ở {where}, khu vực {area}: hộ có {household} là “{class_}”, còn hộ {change} (các mức khác như nhau) lại "
    "là “{other}”. Thu nhập thấp hơn hoặc thiếu hụt nhiều hơn thì không thể được xếp vào loại khá hơn.",
    "At {where}, {area} area: a household with {household} is “{class_}”, one with {change} (all else alike) "
    "is “{other}”. Less income or more deprivations cannot make the class a better one.",
    "Xem điều kiện của các loại có bỏ sót hộ này không (at_least, below, at_most, above), hoặc có ghi any "
    "thay cho all không; đúng như văn bản thì giữ nguyên.",
    "Check whether the conditions leave this household out (at_least, below, at_most, above), or any stands "
    "for all; keep them where the document says so.",
)
