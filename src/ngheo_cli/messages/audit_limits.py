"""What does `ngheo audit table` say of what it could not judge?"""

from .model import Message, Severity

_N = Severity.NOTE

SUMS_OPEN = Message(
    "audit_sums_open",
    _N,
    "Chưa kiểm tra được tổng của {unit} ({cells}): có ô trống ở đơn vị cấp dưới.",
    "Sums of {unit} could not be checked ({cells}): a cell of a unit below is blank.",
    "Điền ô trống (ghi 0 nếu không có) rồi kiểm tra lại.",
    "Fill the blank cell (0 for none) and check again.",
)
