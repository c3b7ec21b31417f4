"""What does an unmarked cell mean: a no, or unknown?

In a column whose only answers are marks it is a no (design principle 3: the one stated exception), also in an
all-blank column of a block that has such columns. A flag with only Có or 1 reads a blank as no; an indicator
does not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import Pair
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.survey.values.answers import MARK, UNSAID

_ETHNIC = "dtts"
"""The flag of which a blank is never a no: the head's ethnicity tells it, or nothing does."""
Blank = Literal["unknown", "no", "all_blank", "only_yes"]


@dataclass(slots=True)
class AnswerColumn:
    """Answers of one column: codes as read (with MARK), cells that must stay unknown, and its block of
    columns."""

    name: str
    group: str
    block: str
    codes: NDArray[np.int8]
    held: NDArray[np.bool_]
    inverted: bool = False
    signs: Mapping[str, bool] = field(default_factory=dict)
    """Signs that a legend explains, and whether they are a yes."""
    unsure: bool = False
    """Whether its answers are codes that nobody explains (`answer_codes`): it has none."""
    blank: Blank = "unknown"
    marked: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self.marked = bool((self.codes == MARK).any()) and not bool(
            ((self.codes == YES) | (self.codes == NO)).any()
        )


def settle(
    columns: Sequence[AnswerColumn], marks_blank: Literal["no", "unknown"], *, told: bool = False
) -> None:
    """Turn the codes of every column into YES, NO and BLANK, in place, and note how its blanks were read.

    `told`: a program wrote the answers, a blank where it knew none.
    """
    marked_blocks = {column.block for column in columns if column.marked}
    for column in columns:
        column.blank = "unknown" if told or column.unsure else _blank(column, marked_blocks, marks_blank)
        codes = column.codes
        if column.blank in {"no", "all_blank"}:
            codes[(codes == BLANK) & ~column.held] = NO
        codes[codes == MARK] = YES
        codes[codes == UNSAID] = BLANK
        if column.inverted:
            known = codes != BLANK
            codes[known] = 1 - codes[known]


def _blank(column: AnswerColumn, marked_blocks: set[str], marks_blank: str) -> Blank:
    codes = column.codes
    if column.marked:
        return "no" if marks_blank == "no" else "unknown"
    said = (codes != BLANK) & (codes != UNSAID)
    if not said.any():
        all_marks = column.block in marked_blocks and marks_blank == "no" and len(codes) > 0
        return "all_blank" if all_marks else "unknown"
    if (codes == NO).any():
        return "unknown"
    if column.group in {"flag", "cause"}:
        return "unknown" if column.name == _ETHNIC else "no"
    return "only_yes" if not said.all() else "unknown"


def reads(column: AnswerColumn) -> Pair:
    """Return what the answers of a settled column mean, as (vi, en)."""
    if column.unsure:
        return reads_as.READS_CODES
    marked = column.marked or column.blank == "all_blank"
    if column.group != "indicator":
        meaning = reads_as.READS_NO if column.inverted else reads_as.READS_YES
    else:
        meaning = reads_as.READS_HAVING if column.inverted else reads_as.READS_DEPRIVED
    turned = _LACKING_BLANKS if column.group == "indicator" else _YES_BLANKS
    blanks = turned if column.inverted else _BLANKS
    parts = [
        (
            meaning[0].format(yes="x" if marked else "Có" if "1" in column.signs else "Có/1"),
            meaning[1].format(yes="x" if marked else "yes" if "1" in column.signs else "yes/1"),
        ),
        *(_sign(sign, yes != column.inverted, column.group) for sign, yes in sorted(column.signs.items())),
        blanks.get(column.blank, reads_as.READS_BLANK_UNKNOWN),
    ]
    return "; ".join(part[0] for part in parts), "; ".join(part[1] for part in parts)


_BLANKS = {"no": reads_as.READS_MARK_BLANK, "all_blank": reads_as.READS_MARK_ALL_BLANK}
_YES_BLANKS = {"no": reads_as.READS_BLANK_YES, "all_blank": reads_as.READS_BLANK_YES}
_LACKING_BLANKS = {"no": reads_as.READS_BLANK_LACKING, "all_blank": reads_as.READS_ALL_BLANK_LACKING}


def _sign(sign: str, holds: bool, group: str) -> Pair:
    if group == "indicator":
        meaning = reads_as.LACKING if holds else reads_as.NOT_LACKING
    else:
        meaning = reads_as.HAVING if holds else reads_as.NOT_HAVING
    return reads_as.READS_SIGN[0].format(sign=sign.upper(), meaning=meaning[0]), reads_as.READS_SIGN[
        1
    ].format(sign=sign.upper(), meaning=meaning[1])
