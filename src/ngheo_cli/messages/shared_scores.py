"""What is said of households that two standards decide by the same typed scores?"""

from .model import Message, Severity
from .text import Pair

WITHOUT_SCORES: Pair = (
    "Không dùng điểm B1, B2: xét cả hai chuẩn theo thu nhập và chỉ số.",
    "Leave the scores B1 and B2 out: decide both standards by incomes and indicators.",
)

SHARED_SCORES = Message(
    "scores_of_another_form",
    Severity.WARNING,
    "{count} hộ được xét theo cả chuẩn {first} và chuẩn {second} bằng cùng một điểm B1 hoặc B2, trong khi "
    "hai chuẩn chấm theo hai phiếu khác nhau ({forms}): điểm của phiếu này không nói gì theo chuẩn kia, nên "
    "số hộ tăng, giảm giữa hai chuẩn có thể sai, kể cả sai chiều.",
    "{count:household is|households are} decided under both {first} and {second} by one and the same B1 or "
    "B2, but the two are scored on different forms ({forms}): a score of one form says nothing under the "
    "other standard, so that the difference between the two may be wrong, even in its direction.",
    "Chỉ dùng kết quả theo chuẩn của phiếu đã chấm. Không có thu nhập và chỉ số thì phải chấm lại theo phiếu "
    "của chuẩn kia; có thì so hai chuẩn không dùng điểm: "
    "ngheo criteria diff {first} {second} --on ra-soat.xlsx --without-scores",
    "Use only the result by the standard of the form that was filled. Without incomes and indicators score "
    "again on the form of the other one; with them compare the two without scores: "
    "ngheo criteria diff {first} {second} --on survey.xlsx --without-scores",
)
