"""Do the sheets of a file list households of several years?

A year is told by the name of a sheet, or by the title above its table. Sheets of different years that are of
different villages, and have no head in common, are left alone.
"""

from collections.abc import Mapping

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import sheet_repeats as say
from ngheo_cli.survey.beside import real_name
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.frame import SheetTable
from ngheo_cli.survey.sheet_choice import option_of
from ngheo_cli.survey.title_times import time_of, year_above


def check_sheet_years(data: CheckData) -> list[Finding]:
    """Tell of files whose sheets are of several years, and how to read the latest one."""
    findings = []
    for file, years in years_in(data).items():
        latest = [sheet for sheet, year in years.items() if year == max(years.values())]
        shown = ", ".join(
            sheet if str(year) in sheet else f"{sheet}: {year}" for sheet, year in years.items()
        )
        findings.append(say.SHEETS_OF_YEARS.at(Place(file), sheets=shown, options=option_of(latest)))
    return findings


def years_in(data: CheckData) -> dict[str, dict[str, int]]:
    """Return, for every file with sheets of several years, the sheets with their years."""
    years: dict[str, dict[str, int]] = {}
    for table in data.tables:
        sheet = table.view.sheet
        if (year := _year_of(table)) and table.view.rows:
            years.setdefault(sheet.file, {}).setdefault(real_name(sheet.name), year)
    return {file: found for file, found in years.items() if _several(data, file, found)}


def _year_of(table: SheetTable) -> int | None:
    """Return the year of a sheet by its name, else by the lines above its table."""
    sheet = table.view.sheet
    above = (cell for row in sheet.rows[: table.header.first] for cell in row if isinstance(cell, str))
    return time_of((real_name(sheet.name),)).year or year_above(above)


def _several(data: CheckData, file: str, years: Mapping[str, int]) -> bool:
    """Whether sheets are of several years, and nothing tells that they are of different villages."""
    if len(set(years.values())) < 2:
        return False
    villages, heads = (
        _texts_by_year(data, "village", file, years),
        _texts_by_year(data, "head_name", file, years),
    )
    apart = all(villages.values()) and not _shared(villages)
    return not apart or _shared(heads)


def _texts_by_year(data: CheckData, column: str, file: str, years: Mapping[str, int]) -> dict[int, set[str]]:
    frame = data.survey.frame
    found: dict[int, set[str]] = {year: set() for year in years.values()}
    for text, of, sheet in zip(data.texts(column), frame["file"], frame["sheet"], strict=True):
        if text and of == file and (year := years.get(real_name(sheet))):
            found[year].add(text)
    return found


def _shared(texts: Mapping[int, set[str]]) -> bool:
    """Whether a text stands in sheets of several years."""
    return sum(map(len, texts.values())) > len(set().union(*texts.values()))
