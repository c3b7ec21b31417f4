"""What do the columns of yes and no of a sheet say: answers, marks, codes, or the marks of a class?"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.messages import survey_values as value_says
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey import marks
from ngheo_cli.survey.answer_codes import signs_of
from ngheo_cli.survey.arrays import typed
from ngheo_cli.survey.choices import CHOICES
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.indicator_titles import block_of
from ngheo_cli.survey.mapping import Use
from ngheo_cli.survey.paired_uses import answers_of
from ngheo_cli.survey.sheet_view import SheetValues, SheetView
from ngheo_cli.survey.values.answers import MARK, answer_reader, read_answer
from ngheo_cli.survey.values.columns import Trouble, read_cells

_IN_BLOCKS = frozenset({"indicator", "fact"})
"""Groups whose columns are marked block by block."""


def read_answers(
    view: SheetView, use: Use, column: Column, result: SheetValues, held: NDArray[np.bool_]
) -> marks.AnswerColumn:
    """Read a column of yes and no; its blanks and marks are settled with the other columns (`marks`)."""
    cells = view.cells(use.column)
    signs = signs_of(view, use, column, cells)
    read = read_cells(cells, answer_reader(signs) if signs else read_answer)
    result.add_troubles(use.name, read.troubles, held)
    block = block_of(use.heading) if column.group in _IN_BLOCKS else ""
    codes = np.array(read.values, dtype=np.int8)
    if use.join:
        no = read_cells(view.cells(use.other), read_answer)
        result.add_troubles(use.name, no.troubles, held)
        codes, clash = answers_of(codes, np.array(no.values, dtype=np.int8))
        both = [(int(i), Trouble(value_says.BOTH_FILLED)) for i in np.flatnonzero(clash)]
        result.add_troubles(use.name, both, held)
        block = f"{block} / {use.column}"  # its blanks are no marks
        result.reads[use.other] = reads_as.READS_OTHER
    group = column.group
    return marks.AnswerColumn(use.name, group, f"{group}: {block}", codes, held, use.inverted, signs)


def read_class_mark(view: SheetView, use: Use, result: SheetValues, held: NDArray[np.bool_]) -> None:
    """Read a column whose marks stand for one class (Hộ nghèo | Hộ cận nghèo under one group)."""
    read = read_cells(view.cells(use.column), read_answer)
    result.add_troubles(use.name, read.troubles, held)
    array = result.arrays.get(use.name)
    if array is None:
        array = result.arrays[use.name] = typed(Column(use.name, "choice", "", ""), [""] * len(view.rows))
    for i, value in enumerate(read.values):
        if value in {1, MARK}:
            clash = bool(array[i]) and array[i] != use.option
            array[i] = "" if clash else use.option
            if clash:
                result.troubles.append((i, use.name, Trouble(value_says.TWO_CLASSES)))
    label = CHOICES["class"][use.option][0]
    result.reads[use.column] = (
        reads_as.READS_CLASS_MARK[0].format(label=label),
        reads_as.READS_CLASS_MARK[1].format(label=label),
    )


def settle_answers(
    answers: Sequence[marks.AnswerColumn], uses: Mapping[str, Use], result: SheetValues
) -> None:
    """Keep the settled answers, how they are read, and which columns hold a yes and blanks only."""
    for answer in answers:
        if answer.blank == "only_yes":
            result.only_yes[answer.name] = int((answer.codes == BLANK).sum())
        result.arrays[answer.name] = answer.codes
        result.reads[uses[answer.name].column] = marks.reads(answer)
    result.marked = frozenset(
        a.name for a in answers if a.group == "indicator" and (a.marked or a.blank == "all_blank")
    )
