"""What did the re-check in the field find, as the filled form says?

The form holds all that the estimate needs: of every household drawn its mark, its stratum, the households of
the stratum, the class on record, and the class found again.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ngheo_cli.audit.list.error_rate import Checked
from ngheo_cli.audit.list.sample_drawn import Titled, rows_gone, titled, whole
from ngheo_cli.audit.list.sample_strata import Answer, Labels, checked_strata
from ngheo_cli.messages import Finding, Pair, Place, Stop
from ngheo_cli.messages import audit_book as book_words
from ngheo_cli.messages import audit_sample as words
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.sheet import Sheet, Workbook
from ngheo_cli.survey.workbook import open_workbook

_TITLES: Mapping[str, Pair] = {
    "mark": words.MARK,
    "rechecked": words.RECHECKED,
    "recorded": book_words.COLUMNS["recorded"],
    "stratum": words.STRATUM,
    "households": words.STRATUM_SIZE,
}


@dataclass(frozen=True, slots=True)
class Results:
    """What a form says: its households, the strata for the estimate, and what is wrong with it."""

    answers: tuple[Answer, ...]
    strata: tuple[Checked, ...]
    findings: tuple[Finding, ...]


def read_results(
    path: Path, recorded: Mapping[str, str], labelings: Sequence[Labels], *, tells_average: bool
) -> Results:
    """Read a filled form against the list that it was drawn from.

    Args:
        path: the workbook (or csv) of the form.
        recorded: the class on record of each household of the list, by mark.
        labelings: the ways in which that list may have been parted into strata.
        tells_average: whether the list tells the average living standard apart from the not poor.

    Raises Stop for a file without a form, and for one of which nothing is filled.
    """
    book = open_workbook(path)
    sheet, head, columns = _form(book)
    findings: list[Finding] = []
    every = list(_answers(sheet, (head, columns), recorded, findings))
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
    findings += rows_gone(book.sheets, every, place)
    strata, wrong = checked_strata(answers, labelings, place)
    findings += wrong
    if empty := [one.households for one in strata if not one.checked]:
        findings.append(words.STRATA_UNFILLED.at(place, count=len(empty), households=sum(empty)))
    return Results(answers, strata, tuple(findings))


def _form(book: Workbook) -> Titled:
    """Return where the form stands. Raises Stop where nowhere."""
    found = titled(book.sheets, _TITLES)
    if found is None:
        vi, en = ("”, “".join(title[i] for title in _TITLES.values()) for i in (0, 1))
        raise Stop(words.NO_FORM.at(Place(file=book.file), columns=(vi, en)))
    return found


def _answers(
    sheet: Sheet, titled: tuple[int, Mapping[str, int]], known: Collection[str], findings: list[Finding]
) -> Iterator[Answer]:
    """Yield the households below the titles: rows with a mark of the list, or a mark and a stratum's size."""
    head, columns = titled
    for number, row in enumerate(sheet.rows[head + 1 :], head + 2):
        told = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        mark, size = str(told["mark"]).strip(), whole(told["households"])
        if not mark or (size is None and mark not in known):
            continue
        text = str(told["rechecked"]).strip()
        code = code_of("class", text) if text else ""
        if text and not code:
            place = Place(file=sheet.file, sheet=sheet.name, row=number)
            findings.append(words.UNKNOWN_CLASS.at(place))
        was = code_of("class", str(told["recorded"]))
        yield Answer(mark, was, code, str(told["stratum"]), size, number)


def _plain(code: str, tells_average: bool) -> str:
    return "not_poor" if code == "average" and not tells_average else code


def _merged(one: Answer) -> Answer:
    return replace(one, recorded=_plain(one.recorded, False), rechecked=_plain(one.rechecked, False))
