"""How are the findings of a check told on the screen: kinds first, then places, then the verdict?"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.cli.attention import where
from ngheo_cli.cli.columns_read import only_sheet
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Finding, Severity, codes, titles
from ngheo_cli.messages import check as words
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.check_findings import kinds_of

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Loaded

PLACES = 20
"""How many places of one kind the screen names where a copy with notes holds them all."""


def show_findings(loaded: "Loaded", findings: Sequence[Finding], *, every: bool) -> None:
    """Print the kinds of findings with their counts, then the places; all of them if `every`."""
    print_text(say(words.TITLE).format(file=loaded.path.name), style="bold")
    print_text()
    if not findings:
        print_text(say(words.NOTHING))
        print_text()
        return
    kinds = kinds_of(findings)
    _show_kinds(kinds)
    print_text(say(words.ROWS), style="bold")
    for kind in kinds:
        _show_kind(kind, loaded, len(kind) if every else PLACES)
    print_text()


def _show_kinds(kinds: Sequence[Sequence[Finding]]) -> None:
    lang = language()
    rows = []
    for kind in kinds:
        message = kind[0].message
        severity = say(titles.SEVERITY_WORDS[message.severity])
        rows.append((severity, number_text(len(kind), lang), codes.title(message, lang), message.code))
    heads = [say(head) for head in (titles.SEVERITY, words.COUNT, words.WHAT, titles.CODE)]
    print_table(heads, rows, title=say(words.KINDS), right=frozenset({1}))


def _show_kind(kind: Sequence[Finding], loaded: "Loaded", most: int) -> None:
    """Print the places of one kind; advice that all share stands once, below them."""
    lang, first = language(), kind[0]
    severity = say(titles.SEVERITY_WORDS[first.severity])
    line = say(words.KIND_LINE).format(severity=severity, code=first.code, count=number_text(len(kind), lang))
    print_text(line, style="bold")
    advice = {finding.advice(lang) for finding in kind[:most]}
    if len(kind) > 1 and len({finding.text(lang) for finding in kind}) == 1 == len(advice):
        places = [place for finding in kind[:most] if (place := _where(finding, loaded))]
        print_text(say(words.ROW_WHOLE).format(text=first.text(lang)), hanging=4)
        print_text(say(words.PLACES).format(places="; ".join(places)), hanging=4)
    else:
        _show_rows(kind[:most], loaded, tell_advice=len(advice) > 1)
    if len(kind) > most:
        print_text(say(words.AND_MORE).format(count=number_text(len(kind) - most, lang)))
    if len(advice) == 1:
        print_text(f"  → {first.advice(lang)}")


def _show_rows(findings: Sequence[Finding], loaded: "Loaded", *, tell_advice: bool) -> None:
    lang = language()
    for finding in findings:
        place = _where(finding, loaded)
        text = words.ROW_AT if place else words.ROW_WHOLE
        print_text(say(text).format(where=place, text=finding.text(lang)), hanging=4)
        if tell_advice:
            print_text(f"    → {finding.advice(lang)}")


def _where(finding: Finding, loaded: "Loaded") -> str:
    """Say where a finding is; the file too if it is another one than the survey."""
    place = where(finding, only_sheet(loaded.survey.columns))
    file = finding.place.file
    other = file and file != unicodedata.normalize("NFC", loaded.path.name)
    return f"{file} {place}" if other and file != place else place


def show_verdict(
    loaded: "Loaded", findings: Sequence[Finding], copies: Sequence[Path], *, attention: bool, to_stderr: bool
) -> None:
    """Print the verdict, and where the copies with notes are."""
    lines = [(_verdict(loaded, findings, attention=attention), True)]
    lines += [(say(words.COPY).format(file=copy), False) for copy in copies]
    print_closing(lines, to_stderr=to_stderr)


def _verdict(loaded: "Loaded", findings: Sequence[Finding], *, attention: bool) -> str:
    lang = language()
    counts = Counter(finding.severity for finding in findings)
    open_ = max((int((d.class_ == UNDETERMINED).sum()) for d in loaded.decisions), default=0)
    return say(words.VERDICT).format(
        verdict=say(words.VERDICT_LOOK if attention else words.VERDICT_CLEAN),
        file=loaded.path.name,
        rows=number_text(len(loaded.survey.frame), lang),
        undetermined=say(words.UNDETERMINED).format(count=number_text(open_, lang)) if open_ else "",
        reason=say(loaded.choice.reason),
        **{str(severity): number_text(counts[severity], lang) for severity in Severity},
    )
