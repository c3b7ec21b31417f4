"""What does a cell of a yes or no say: an answer, a mark, or nothing?"""

from collections.abc import Mapping

from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values.columns import Parsed, Reader, Trouble, is_nothing, shown

MARK = 2
"""Code of a mark (x, X, ✓): a yes, and a sign that the column is one of marks."""
UNSAID = 3
"""Code of an answer that says itself unknown (`?`, `không rõ`): never a no, not even in a column of marks."""

_YES = frozenset(
    [
        "có",
        "co",
        "1",
        "1.0",
        "yes",
        "y",
        "true",
        "đúng",
        "rồi",
        "thiếu hụt",
        "thiếu",
        "bị thiếu hụt",
        "có thiếu hụt",
        "deprived",
    ]
)
_NO = frozenset(
    [
        "không",
        "khong",
        "ko",
        "kg",
        "0",
        "0.0",
        "no",
        "false",
        "sai",
        "không thiếu hụt",
        "không thiếu",
        "chưa",
    ]
)
_MARKS = frozenset(["x", "✓", "✔", "√", "v", "☑", "☒", "*", "+", "✗", "✕", "×", "•", "●", "ü"])
_UNSAID = frozenset(
    ["?", "không rõ", "không biết", "chưa rõ", "chưa có thông tin", "không có thông tin", "chưa xác định"]
)
_EMPTY_BOXES = frozenset(["☐", "□", "❏"])


def answer_reader(told: Mapping[str, bool]) -> Reader:
    """Return a reader of answers; `told` are signs that a legend explains (`k`: yes), whatever they mean
    elsewhere."""

    def read(cell: Cell) -> Parsed:
        word = key(cell) if isinstance(cell, str) else str(cell)
        said = told.get(word.removesuffix(".0"))
        return read_answer(cell) if said is None else (YES if said else NO, None)

    return read


def read_answer(cell: Cell) -> Parsed:
    """Return YES, NO, MARK or BLANK; anything else is in trouble and BLANK."""
    if is_nothing(cell):
        return (UNSAID if isinstance(cell, str) and key(cell) in _UNSAID else BLANK), None
    word = key(cell) if isinstance(cell, str) else str(cell)
    if word in _YES:
        return YES, None
    if word in _NO:
        return NO, None
    if word in _MARKS or (len(word) <= 3 and set(word) == {"x"}):
        return MARK, None
    if word in _EMPTY_BOXES:
        return BLANK, None
    return BLANK, Trouble(value_says.ANSWER_UNREADABLE, {"value": shown(cell)})
