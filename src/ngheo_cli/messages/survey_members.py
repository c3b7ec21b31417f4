"""What is said of raw facts, and of the members of households?"""

from .model import Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

FACT_ONLY_YES = Message(
    "fact_only_yes",
    _W,
    "Cột chỉ có “Có” (hoặc 1) và {count} ô trống; ô trống được coi là chưa biết.",
    "The column holds only “Có” (or 1) and {count:blank|blanks}; a blank counts as unknown.",
    "Ghi “Không” (hoặc 0) ở nơi không có; nếu là cột đánh dấu thì dùng x.",
    "Write “Không” (or 0) where the answer is no; in a column of marks use x.",
)
