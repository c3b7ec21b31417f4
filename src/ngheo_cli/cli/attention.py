"""What needs a person's attention? Findings grouped by code: counts, first places, advice."""

from collections.abc import Sequence
from itertools import groupby

from ngheo_cli.cli.console import print_text, short_title
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Finding, Severity, screen, titles

PLACES = 3
"""How many places of one kind of finding the screen names."""
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def show_attention(findings: Sequence[Finding]) -> None:
    """Print the findings grouped by code, the gravest first."""
    if not findings:
        print_text(say(screen.NOTHING_TO_LOOK_AT))
        return
    print_text(say(screen.ATTENTION), style="bold")
    for _, group in groupby(sorted(findings, key=_rank), key=lambda finding: finding.code):
        _show_group(list(group))
    print_text()


def grave(findings: Sequence[Finding]) -> bool:
    """Whether any finding makes the exit status 1."""
    return any(finding.severity is not Severity.NOTE for finding in findings)


def _rank(finding: Finding) -> tuple[int, str]:
    return _ORDER[finding.severity], finding.code


def _show_group(group: list[Finding]) -> None:
    lang, first = language(), group[0]
    severity = say(titles.SEVERITY_WORDS[first.severity])
    print_text(say(screen.ATTENTION_LINE).format(severity=severity, count=len(group), code=first.code))
    print_text(f"  {first.text(lang)}")
    places = list(dict.fromkeys(place for finding in group if (place := _where(finding))))
    if places:
        line = say(screen.FIRST_PLACES).format(places="; ".join(places[:PLACES]))
        print_text(line + (say(screen.AND_MORE) if len(places) > PLACES else ""))
    if advice := first.advice(lang):
        print_text(f"  → {advice}")


def _where(finding: Finding) -> str:
    """Say where: sheet, cell, the column's title, the household's code; never a name."""
    place = finding.place
    cell = place.cell or (say(screen.ROW_WORD).format(row=place.row) if place.row else "")
    where = " ".join(part for part in (place.sheet, cell) if part) or place.file
    extra = ", ".join(part for part in (short_title(place.column), place.household_id) if part)
    return f"{where} ({extra})" if extra else where
