"""Was a column typed in an old Vietnamese font (TCVN3, VNI), and what does it say in Unicode?

Every column that is turned is told with its evidence, and one in doubt is left as typed with a warning.
`--encoding` settles both.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ngheo_cli.messages import Finding, Place, Stop, opening
from ngheo_cli.messages import old_fonts as say
from ngheo_cli.survey.letters import column_of
from ngheo_cli.survey.old_fonts.findings import findings_of
from ngheo_cli.survey.old_fonts.judge import Judged, cells_of, judge_sheet, settle_open
from ngheo_cli.survey.old_fonts.letters import ENCODINGS, draws_capitals, to_unicode
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook

_CHOICES = ("auto", "unicode", *ENCODINGS)


def encodings_of(values: Iterable[str]) -> dict[str, str]:
    """Return what `--encoding` says: column position as text ("" for all) to auto, unicode, tcvn3 or vni.

    Raises Stop for a value that is none of them.
    """
    told: dict[str, str] = {}
    wrong: list[Finding] = []
    for value in values:
        letter, sign, name = value.rpartition("=")
        column = column_of(letter) if sign else None
        if name.strip().lower() not in _CHOICES or (sign and column is None):
            wrong.append(say.ENCODING_WRONG.at(value=value[:20]))
        told["" if column is None else str(column)] = name.strip().lower()
    if wrong:
        raise Stop(wrong)
    return told


def in_unicode(book: Workbook, encodings: Mapping[str, str]) -> Workbook:
    """Return a workbook with its TCVN3 and VNI columns in Unicode, and the findings that say so.

    `encodings` are those of `encodings_of`. Raises Stop for a csv whose bytes are in no known encoding.
    """
    forced = {name: value for name, value in encodings.items() if value != "auto"}
    judged = [judge_sheet(sheet, forced) for sheet in book.sheets]
    if not any(judged):
        return book
    by_book = {one.encoding for found in judged for one in found if one.why == "signs"}
    sheets, findings = [], list(book.findings)
    for sheet, found in zip(book.sheets, judged, strict=True):
        settle_open(found, by_book)
        turned = _turned(sheet, found)
        findings += findings_of(sheet, turned, found)
        if sheet.raw and not any(one.encoding for one in found):
            raise Stop(opening.ENCODING.at(Place(file=sheet.file)))
        sheets.append(turned)
    return replace(book, sheets=tuple(sheets), findings=tuple(findings))


def _turned(sheet: Sheet, found: Sequence[Judged]) -> Sheet:
    """Return a sheet with the texts of its old columns in Unicode."""
    old = [one for one in found if one.encoding]
    if not old:
        return sheet
    rows: list[list[Cell]] = [list(row) for row in sheet.rows]
    for one in old:
        for r, text, font in cells_of(sheet, one):
            if one.encoding:
                rows[r][one.group.column] = to_unicode(text, one.encoding, capitals=draws_capitals(font))
    return replace(sheet, rows=rows)
