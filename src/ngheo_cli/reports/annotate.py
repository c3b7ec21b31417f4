"""How does a survey become a copy that says in each cell what is wrong there?

The survey itself is never changed. Of an xlsx the whole workbook is copied, with the stored values of its
formulas; of every other kind the values as they were read.
"""

import io
import re
import unicodedata
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl.comments import Comment
from openpyxl.styles import Border, PatternFill, Side

from ngheo_cli.messages import Finding, Lang, Place, Severity, of, titles
from ngheo_cli.messages import check as words
from ngheo_cli.reports.annotate_copy import MOST_ROWS, Copy, copy_of
from ngheo_cli.reports.annotate_sheet import add_list
from ngheo_cli.reports.annotate_zip import finished
from ngheo_cli.reports.check_findings import ORDER
from ngheo_cli.reports.files import placed
from ngheo_cli.reports.letters import xml_text
from ngheo_cli.survey.beside import real_name

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FILLS = {Severity.ERROR: "F4B6B6", Severity.WARNING: "FFE699", Severity.NOTE: "DDEBF7"}
LINES = {Severity.ERROR: "thick", Severity.WARNING: "mediumDashed", Severity.NOTE: "dotted"}
"""Lines around a cell: they tell the severities apart where there is no colour."""
AUTHOR = "ngheo"
Looks = dict[tuple[tuple[int, ...], Severity], Any]
_CELL = re.compile(r"[A-Z]{1,3}([1-9]\d*)")
_MOST_NOTES = 20
"""Findings told in one note; the list holds them all."""
_WIDTH, _LINE = 380, 55
"""Points that a note is wide, and letters that a line of it holds."""


def write_annotated(
    path: Path, source: Path, findings: Sequence[Finding], lang: Lang, *, force: bool = False
) -> None:
    """Write the copy of `source` with its findings; the same input gives the same bytes.

    Raise Stop where it cannot be written.
    """
    with placed(path, force=force) as beside, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library tells what of a workbook it leaves out
        copy = copy_of(source)
        linked = _mark(copy, findings, lang)
        add_list(copy, findings, linked, lang)
        data = io.BytesIO()
        made = copy.book.properties.created
        copy.book.save(data)  # writes its sheets to the disk first
        beside.write_bytes(finished(data, copy, made))


def findings_of(file: Path, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that speak of a place in a file, each once: what its own copy tells."""
    name = unicodedata.normalize("NFC", file.name)
    told = (f for f in findings if name in {f.place.file, *(place.file for place in _further(f))})
    return list({(f.code, f.place, f.text("vi")): f for f in told}.values())


def _mark(copy: Copy, findings: Sequence[Finding], lang: Lang) -> dict[int, tuple[str, str]]:
    """Colour the cells and write the notes; return (sheet, cell) by position of the finding."""
    by_cell: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    linked: dict[int, tuple[str, str]] = {}
    for number, finding in enumerate(findings):
        place = finding.place
        titles = copy.titles if place.file == copy.file else {}
        title = titles.get(place.sheet) or titles.get(real_name(place.sheet))
        if title and _is_cell(place.cell):
            cell = copy.first_of_merged(title, place.cell)
            linked[number] = (title, cell)
            by_cell[title, cell].append(finding)
        for title, cell in _also(copy, finding):
            by_cell[title, cell].append(finding)
    looks: Looks = {}
    for (title, cell), found in by_cell.items():
        _mark_cell(copy.book[title], cell, found, lang, looks)
    return linked


def _also(copy: Copy, finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield (sheet, cell) of the further cells that a finding is about, which it has as `also`."""
    for place in _further(finding):
        title = copy.titles.get(place.sheet) or copy.titles.get(real_name(place.sheet))
        if title and place.file == copy.file and _is_cell(place.cell):
            yield title, copy.first_of_merged(title, place.cell)


def _is_cell(name: str) -> bool:
    """Whether a workbook has a cell of this name; a csv may have more rows than any sheet."""
    found = _CELL.fullmatch(name)
    return found is not None and int(found[1]) <= MOST_ROWS


def _further(finding: Finding) -> list[Place]:
    also = finding.values.get("also")
    return also if isinstance(also, list) else []


def _mark_cell(sheet: "Worksheet", name: str, found: Sequence[Finding], lang: Lang, looks: Looks) -> None:
    ordered = sorted(found, key=lambda finding: ORDER[finding.severity])
    cell: Any = sheet[name]
    _colour(cell, ordered[0].severity, looks)
    notes = [note(finding, lang) for finding in ordered[:_MOST_NOTES]]
    if cell.comment is not None:
        notes.append(cell.comment.text)
    text = xml_text("\n\n".join(dict.fromkeys(notes)))
    lines = sum(1 + len(line) // _LINE for line in text.splitlines())
    cell.comment = Comment(text, AUTHOR, height=min(16 * lines + 12, 480), width=_WIDTH)


def _colour(cell: Any, severity: Severity, looks: Looks) -> None:
    """Give a cell the look of a severity; looks are made once for each look that cells had, for that is
    slow."""
    had = tuple(cell._style or ()), severity
    if had not in looks:
        cell.fill = PatternFill("solid", fgColor=FILLS[severity])
        side = Side(LINES[severity], color="000000")  # type: ignore[arg-type]
        cell.border = Border(left=side, right=side, top=side, bottom=side)
        looks[had] = cell._style
    cell._style = looks[had]


def note(finding: Finding, lang: Lang) -> str:
    """Return what the note in a cell says of a finding: severity, why, what to do."""
    severities: Mapping[str, tuple[str, str]] = titles.SEVERITY_WORDS
    return of(words.NOTE, lang).format(
        severity=of(severities[finding.severity], lang).upper(),
        text=finding.text(lang),
        advice=finding.advice(lang),
    )
