"""What did the re-check in the field find, as the filled form says?

The form holds all that the estimate needs: of every household drawn its mark, its stratum, the households of
the stratum, the class on record, and the class found again.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ngheo_cli.audit.list.error_rate import Checked
from ngheo_cli.audit.list.sample_drawn import Titled, rows_gone, titled, whole
from ngheo_cli.audit.list.sample_strata import Answer, Labels, checked_strata
from ngheo_cli.messages import Finding, Pair, Place, Stop
from ngheo_cli.messages import audit_book as book_words
from ngheo_cli.messages import audit_sample as words
from ngheo_cli.messages import audit_sample_rows as row_words
from ngheo_cli.messages.terms import class_label
from ngheo_cli.survey.choices import code_of, labels
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.sheet import Sheet, Workbook
from ngheo_cli.survey.workbook import open_workbook

MASKED = "--mask"
"""The option that a form with masked codes names."""
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
    unread: list[Place] = []
    every = list(_answers(sheet, (head, columns), recorded, unread))
    if not tells_average:
        every = [_merged(one) for one in every]
    here = [one for one in every if one.mark in recorded]
    first = {one.mark: one for one in reversed(here)}
    answers = tuple(one for one in here if first[one.mark] is one)
    place = Place(file=path.name, sheet=sheet.name)
    told = tuple(one for one in answers if one.rechecked)
    known = _class_names(recorded.values())
    if not told:
        lost = every and not here
        raise Stop(_not_listed(book, place, len(every)) if lost else _nothing_read(place, unread, known))
    findings = [words.UNKNOWN_CLASS.at(one, classes=known) for one in unread]
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


def _not_listed(book: Workbook, form: Place, count: int) -> Finding:
    """Return why none of the households of a form is on the list: it says itself whether it is masked."""
    cells = (cell for sheet in book.sheets for row in sheet.rows for cell in row)
    masked = any(isinstance(cell, str) and MASKED in cell for cell in cells)
    return (row_words.MASKED_FORM if masked else row_words.NOT_ON_LIST).at(form, count=count, file=form.file)


def _nothing_read(form: Place, unread: Sequence[Place], classes: Pair) -> Finding:
    """Return why no class was found again: none is filled in, or none is a class."""
    if not unread:
        return words.NOBODY_CHECKED.at(form, column=words.RECHECKED)
    told = {"count": len(unread), "first": unread[0].cell}
    return row_words.UNREAD.at(unread[0], column=words.RECHECKED, classes=classes, **told)


def _class_names(recorded: Iterable[str]) -> Pair:
    """Return the classes that a form may say, in words: those on record, and those that every list has."""
    known = {*recorded, "poor", "near_poor", "not_poor"}
    codes = [code for code in dict.fromkeys(labels("class").values()) if code in known]
    vi, en = (", ".join(class_label(code, lang) for code in codes) for lang in ("vi", "en"))
    return vi, en


def _form(book: Workbook) -> Titled:
    """Return where the form stands. Raises Stop where nowhere."""
    found = titled(book.sheets, _TITLES)
    if found is None:
        vi, en = ("”, “".join(title[i] for title in _TITLES.values()) for i in (0, 1))
        raise Stop(words.NO_FORM.at(Place(file=book.file), columns=(vi, en)))
    return found


def _answers(
    sheet: Sheet, titled: tuple[int, Mapping[str, int]], known: Collection[str], unread: list[Place]
) -> Iterator[Answer]:
    """Yield the households below the titles: rows with a mark of the list, or a mark and a stratum's size.

    The cells that hold no class are added to `unread`.
    """
    head, columns = titled
    for number, row in enumerate(sheet.rows[head + 1 :], head + 2):
        told = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        mark, size = str(told["mark"]).strip(), whole(told["households"])
        if not mark or (size is None and mark not in known):
            continue
        text = str(told["rechecked"]).strip()
        code = code_of("class", text) if text else ""
        if text and not code:
            cell = f"{letter_of(columns['rechecked'])}{number}"
            unread.append(Place(file=sheet.file, sheet=sheet.name, cell=cell))
        was = code_of("class", str(told["recorded"]))
        yield Answer(mark, was, code, str(told["stratum"]), size, number)


def _plain(code: str, tells_average: bool) -> str:
    return "not_poor" if code == "average" and not tells_average else code


def _merged(one: Answer) -> Answer:
    return replace(one, recorded=_plain(one.recorded, False), rechecked=_plain(one.rechecked, False))
