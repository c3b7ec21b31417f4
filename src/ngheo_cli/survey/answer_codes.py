"""What do numbers mean in columns of yes and no: codes that nobody explains, points, or how many there are?

1 and 2 are the usual codes of an answer, but which of them is lacking is told by a legend or by the user
only; so are points (10 and 0) that were copied from the form into columns of indicators. A column of an
asset (`Tivi`) may hold how many there are: more than one is a yes.
"""

import re
from collections.abc import Mapping, Sequence

from ngheo_cli.messages import survey_codes as code_says
from ngheo_cli.numbers import BLANK
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.mapping import Use
from ngheo_cli.survey.mark_legends import plain_answers
from ngheo_cli.survey.marks import AnswerColumn
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.sheet_view import SheetValues, SheetView
from ngheo_cli.survey.text import key
from ngheo_cli.survey.values.columns import is_nothing, plain

_CODES = frozenset({"1", "2"})
_NONE = frozenset({"0", "không", "khong", "ko"})
_MOST_DIGITS = 2
_POINTS = re.compile(r"[1-9]0")
"""An answer that looks like points of the form."""


def signs_of(view: SheetView, use: Use, column: Column, cells: Sequence[Cell]) -> Mapping[str, bool]:
    """Return the signs of a column with whether they are a yes: those of its legend, or of one above the
    table (`1: Có; 2: Không`); else those that its answers tell where the user mapped it (1 is what a mark
    is, so that 2 is not) or it counts assets."""
    if use.signs or use.join or use.told:
        return use.signs
    said = _said(cells)
    if told := _legend(view, use, said):
        return told
    if column.group == "indicator":
        return _mapped(said) if use.how == "map" else {}
    counts = {word for word in said - _NONE if word.isdecimal() and len(word) <= _MOST_DIGITS}
    counted = column.group == "fact" and column.name.startswith("has_") and counts == said - _NONE
    return dict.fromkeys(counts - {"1"}, True) if counted and not said <= _CODES else {}


def _mapped(said: set[str]) -> Mapping[str, bool]:
    """Return the signs of an indicator's column that the user mapped: what a mark is, and what is not."""
    if "2" in said <= _CODES:
        return {"2": False}
    points = _points(said)
    return {points: True} if points else {}


def _points(said: set[str]) -> str:
    """Return the only number of points that answers hold besides none; "" for other answers."""
    told = said - _NONE
    return next((word for word in told if _POINTS.fullmatch(word)), "") if len(told) == 1 else ""


def _legend(view: SheetView, use: Use, said: set[str]) -> Mapping[str, bool]:
    """Return the plain legend of a column's title, else one above the table that explains all its answers."""
    if own := plain_answers(view.legends.get(use.column, {})):
        return own
    above = (plain_answers(told) for position, told in view.legends.items() if position < 0)
    return next((told for told in above if said and said <= told.keys()), {})


def doubt_codes(
    view: SheetView, answers: Sequence[AnswerColumn], uses: Mapping[str, Use], result: SheetValues
) -> None:
    """Make unknown, with one finding a column, the indicators of a table that are answered by points, or by 1
    and 2 without a legend; also those answered by 1 alone, unless as many columns of the table hold a 0."""
    said = {
        one.name: _said(view.cells(uses[one.name].column))
        for one in answers
        if one.group == "indicator" and not (one.signs or uses[one.name].told or uses[one.name].join)
    }
    coded = {name for name, words in said.items() if "2" in words <= _CODES}
    if len(coded) > sum("0" in words for words in said.values()):
        coded |= {name for name, words in said.items() if words == {"1"} and uses[name].how != "map"}
    pointed = {name: number for name, words in said.items() if (number := _points(words))}
    for one in answers:
        if one.name in {*coded, *pointed}:
            one.unsure = True
            one.held |= one.codes != BLANK
            one.codes[:] = BLANK
            place = view.place(uses[one.name])
            values = {"name": one.name, "letter": place.cell}
            finding = code_says.CODES_UNEXPLAINED.at(place, **values)
            if points := pointed.get(one.name):
                finding = code_says.POINTS_UNEXPLAINED.at(place, value=points, **values)
            result.findings.append(finding)
    result.troubles[:] = [told for told in result.troubles if told[1] not in {*coded, *pointed}]


def _said(cells: Sequence[Cell]) -> set[str]:
    """Return the distinct answers of a column, as words; a number without its decimals of nothing."""
    distinct = {plain(cell) for cell in dict.fromkeys(cells)}
    return {key(str(cell)).removesuffix(".0") for cell in distinct if not is_nothing(cell)}
