"""What did the re-check in the field find, as the filled form says?

The form holds all that the estimate needs: of every household drawn its mark, its stratum, the households of
the stratum, the class on record, and the class found again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.audit.list.error_rate import Checked
from ngheo_cli.messages import Finding, Pair, Place, Stop
from ngheo_cli.messages import audit_book as book_words
from ngheo_cli.messages import audit_sample as words
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.workbook import open_workbook

_TITLES: Mapping[str, Pair] = {
    "mark": words.MARK,
    "rechecked": words.RECHECKED,
    "recorded": book_words.COLUMNS["recorded"],
    "stratum": words.STRATUM,
    "households": words.STRATUM_SIZE,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A household of the form: classes by code, "" for one that was not found again."""

    mark: str
    recorded: str
    rechecked: str
    stratum: str
    households: int


@dataclass(frozen=True, slots=True)
class Results:
    """What a form says: its households, the strata for the estimate, and what is wrong with it."""

    answers: tuple[Answer, ...]
    strata: tuple[Checked, ...]
    findings: tuple[Finding, ...]


def read_results(path: Path, recorded: Mapping[str, str], *, tells_average: bool) -> Results:
    """Read a filled form against the list that it was drawn from.

    Args:
        path: the workbook (or csv) of the form.
        recorded: the class on record of each household of the list, by mark.
        tells_average: whether the list tells the average living standard apart from the not poor.

    Raises Stop for a file without a form, and for one of which nothing is filled.
    """
    sheet, head, columns = _form(path)
    findings: list[Finding] = []
    every = list(_answers(sheet, head, columns, findings))
    if not tells_average:
        every = [_merged(one) for one in every]
    here = [one for one in every if one.mark in recorded]
    first = {one.mark: one for one in reversed(here)}
    answers = tuple(one for one in here if first[one.mark] is one)
    place = Place(file=path.name, sheet=sheet.name)
    told = tuple(one for one in answers if one.rechecked)
    if not told:
        raise Stop(words.NOBODY_CHECKED.at(place, column=words.RECHECKED))
    changed = sum(one.recorded != _plain(recorded[one.mark], tells_average) for one in answers)
    for message, count in (
        (words.OTHER_LIST, len(every) - len(here)),
        (words.REPEATED, len(here) - len(answers)),
        (words.RECORD_CHANGED, changed),
        (words.UNFILLED, len(answers) - len(told)),
    ):
        if count:
            findings.append(message.at(place, count=count))
    strata = _strata(answers)
    if empty := [one.households for one in strata if not one.checked]:
        findings.append(words.STRATA_UNFILLED.at(place, count=len(empty), households=sum(empty)))
    return Results(answers, strata, tuple(findings))


def _form(path: Path) -> tuple[Sheet, int, dict[str, int]]:
    """Return the sheet of a form, the row of its titles (from 0), and its columns (from 0)."""
    for sheet in open_workbook(path).sheets:
        for head, row in enumerate(sheet.rows):
            found = _columns(row)
            if len(found) == len(_TITLES):
                return sheet, head, found
    vi, en = ("”, “".join(title[i] for title in _TITLES.values()) for i in (0, 1))
    raise Stop(words.NO_FORM.at(Place(file=path.name), columns=(vi, en)))


def _columns(row: Sequence[Cell]) -> dict[str, int]:
    texts = [key(cell) if isinstance(cell, str) else "" for cell in row]
    titles = {name: {key(text) for text in pair} for name, pair in _TITLES.items()}
    return {name: next(i for i, text in enumerate(texts) if text in wanted)
            for name, wanted in titles.items() if wanted & set(texts)}  # fmt: skip


def _answers(
    sheet: Sheet, head: int, columns: Mapping[str, int], findings: list[Finding]
) -> Iterator[Answer]:
    """Yield the households below the titles; a row without a mark or a stratum's size is none."""
    for number, row in enumerate(sheet.rows[head + 1 :], head + 2):
        told = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        mark, size = str(told["mark"]).strip(), _whole(told["households"])
        if not mark or size is None:
            continue
        text = str(told["rechecked"]).strip()
        code = code_of("class", text) if text else ""
        if text and not code:
            place = Place(file=sheet.file, sheet=sheet.name, row=number)
            findings.append(words.UNKNOWN_CLASS.at(place))
        yield Answer(mark, code_of("class", str(told["recorded"])), code, str(told["stratum"]), size)


def _whole(cell: Cell) -> int | None:
    try:
        return int(str(cell).removesuffix(".0"))
    except ValueError:
        return None


def _plain(code: str, tells_average: bool) -> str:
    return "not_poor" if code == "average" and not tells_average else code


def _merged(one: Answer) -> Answer:
    return Answer(
        one.mark, _plain(one.recorded, False), _plain(one.rechecked, False), one.stratum, one.households
    )


def _strata(answers: Sequence[Answer]) -> tuple[Checked, ...]:
    by_stratum: dict[tuple[str, int], list[Answer]] = {}
    for one in answers:
        by_stratum.setdefault((one.stratum, one.households), []).append(one)
    return tuple(
        Checked(
            label,
            households,
            sum(bool(one.rechecked) for one in many),
            sum(bool(one.rechecked) and one.rechecked != one.recorded for one in many),
        )
        for (label, households), many in by_stratum.items()
    )
