"""What needs a person's attention? Findings grouped by code: counts, first places, advice."""

from collections.abc import Sequence
from itertools import groupby

from ngheo_cli.cli.console import print_text, short_title
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Finding, Severity, screen, titles
from ngheo_cli.survey.national_ids import code_told

KINDS = 12
"""How many kinds of findings the screen tells in full where a sheet of the result tells all."""
TEXTS = 2
"""How many texts of one kind the screen tells then, where they differ."""
PLACES = 3
"""How many places of one kind of finding the screen names then."""
ALL = 60
"""How many of each it tells where no sheet does."""
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def show_attention(
    findings: Sequence[Finding],
    only_sheet: str = "",
    *,
    attention: bool = False,
    unclean: Sequence[str] = (),
    sheet: bool = False,
) -> None:
    """Print the findings grouped by code, the gravest first.

    `only_sheet` is the sheet that need not be named, for it is the only one that was read. `attention`: the
    run needs a person's attention, whatever the findings (households are undetermined). `unclean` are files
    of which the reading alone asks for attention; what it found is not among the findings. `sheet`: the
    workbook that is written has a sheet of all findings, so that the screen tells the first of them only.
    """
    print_text()
    if unclean:
        print_text(say(screen.SEE_CHECK).format(files=", ".join(unclean)))
    if not findings:
        if attention or not unclean:
            print_text(say(screen.STILL_OPEN if attention else screen.NOTHING_TO_LOOK_AT))
        return
    print_text(say(screen.ATTENTION if grave(findings) else screen.ONLY_NOTES), style="bold")
    ordered = groupby(sorted(findings, key=_rank), key=lambda finding: finding.code)
    groups = [list(group) for _, group in ordered]
    most = KINDS if sheet else len(groups)
    for group in groups[:most]:
        _show_group(group, only_sheet, sheet=sheet)
    if rest := groups[most:]:
        codes = ", ".join(f"{group[0].code} ({len(group)})" for group in rest)
        print_text(say(screen.OTHER_KINDS).format(count=len(rest), codes=codes))
    if attention and not grave(findings):
        print_text(say(screen.STILL_OPEN))
    print_text()


def grave(findings: Sequence[Finding]) -> bool:
    """Whether any finding makes the exit status 1."""
    return any(finding.severity is not Severity.NOTE for finding in findings)


def _rank(finding: Finding) -> tuple[int, str]:
    return _ORDER[finding.severity], finding.code


def _show_group(group: list[Finding], only_sheet: str, *, sheet: bool) -> None:
    lang, first = language(), group[0]
    severity = say(titles.SEVERITY_WORDS[first.severity])
    print_text(say(screen.ATTENTION_LINE).format(severity=severity, count=len(group), code=first.code))
    by_text: dict[str, list[str]] = {}
    for finding in group:
        by_text.setdefault(finding.text(lang), []).append(where(finding, only_sheet))
    if len(by_text) == 1:
        _show_places(first.text(lang), next(iter(by_text.values())), sheet=sheet)
    most = TEXTS if sheet else ALL
    for text, places in list(by_text.items())[: most if len(by_text) > 1 else 0]:
        named = _named(places, 1, " …") if sheet else _named(places, PLACES, say(screen.AND_MORE_PLACES))
        line = say(screen.PLACES_OF).format(text=text, count=len(places), places=named)
        print_text(line if named else f"  {text}")
    if len(by_text) > most:
        print_text(say(screen.OTHER_TEXTS).format(count=len(by_text) - most))
    if advice := first.advice(lang):
        print_text(f"  → {advice}")


def _show_places(text: str, every: list[str], *, sheet: bool) -> None:
    print_text(f"  {text}")
    most, more = (PLACES, screen.AND_MORE) if sheet else (ALL, screen.AND_MORE_PLACES)
    if named := _named(every, most, say(more)):
        print_text(say(screen.FIRST_PLACES).format(places=named))


def _named(every: list[str], most: int, more: str) -> str:
    """Return the first places, and that there are more where there are."""
    places = list(dict.fromkeys(filter(None, every)))
    return "; ".join(places[:most]) + (more.format(count=len(places) - most) if len(places) > most else "")


def where(finding: Finding, only_sheet: str) -> str:
    """Say where: sheet, cell, the column's title, the household's code; never a name or a person's number."""
    place = finding.place
    cell = place.cell or (say(screen.ROW_WORD).format(row=place.row) if place.row else "")
    sheet = "" if place.sheet == only_sheet else place.sheet
    where = " ".join(part for part in (sheet, cell) if part) or ("" if only_sheet else place.file)
    extra = ", ".join(part for part in (short_title(place.column), code_told(place.household_id)) if part)
    return f"{where} ({extra})" if extra else where
