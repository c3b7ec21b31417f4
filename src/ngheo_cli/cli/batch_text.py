"""What does the screen show of a batch, and how did it end?"""

import json as json_text
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ngheo_cli.batch.places import RATES, RESULTS, SUMMARY
from ngheo_cli.cli.console import CLEAN, FOUND, print_closing, print_table, print_text
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import batch as words
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import screen, titles
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.batch.job import Job, Prepared

FILES = 10
"""So many files that are not done are named on the screen."""
FINDINGS = 10
"""So many findings across files are told on the screen."""
Rows = Sequence[Mapping[str, Any]]


def show_batch(job: "Job", ready: "Prepared", findings: Rows, *, json: bool, quiet: bool) -> int:
    """Show the sums, what needs attention and how it ended; return the exit status."""
    ledger = ready.ledger
    outcomes = {name: ledger.entries[name].outcome for name in sorted(ledger.entries)}
    others = sum(one.status == "not_survey" for one in outcomes.values())
    failed = {n: one.reason for n, one in outcomes.items() if one.status not in {"done", "not_survey"}}
    surveys = len(outcomes) - others
    unclean = sum(one.status == "done" and not one.clean for one in outcomes.values())
    grave = [one for one in findings if one["severity"] != "note"]
    look = bool(failed or unclean or grave or not surveys)
    if json:
        document = {key: value for key, value in ledger.document().items() if key in {"schema", "rows"}}
        sys.stdout.write(json_text.dumps(document, ensure_ascii=False, indent=2) + "\n")
    if not (json or quiet):
        for row in ledger.whole["standards"]:
            show_whole(row, say(words.TITLE).format(id=row["criteria"]))
        _show_failed(failed)
        if unclean:
            print_text(say(words.OPEN_FILES).format(count=unclean, folder=RESULTS))
        show_findings(findings)
        if others + len(job.plan.skipped):
            print_text(say(words.PASSED_OVER).format(count=others + len(job.plan.skipped), summary=SUMMARY))
        print_text()
    line = say(words.VERDICT_LOOK if look else words.VERDICT_CLEAN).format(
        done=surveys - len(failed),
        total=surveys,
        redone=sum(outcomes[task.name].status != "not_survey" for task in ready.todo),
        households=sum(one.rows.get("households", 0) for one in outcomes.values()),
        failed=len(failed),
        findings=len(grave),
    )
    closing = [(line, True)]
    closing += [(say(screen.WRITTEN).format(file=job.out / name), False) for name in (SUMMARY, RATES)]
    print_closing(closing, to_stderr=json)
    return FOUND if look else CLEAN


def show_whole(row: Mapping[str, Any], title: str) -> None:
    """Show the rates of all households under one standard."""
    heads = (review_words.UNIT, review_words.ALL_HOUSEHOLDS, review_words.POOR, review_words.RATE,
             review_words.NEAR_POOR, review_words.RATE, review_words.MULTI_RATE)  # fmt: skip
    cells = [
        row["path"] or say(review_words.WHOLE),
        _number(row["households"]),
        _number(row["poor"]),
        _rate(row["poor_rate"]),
        _number(row["near_poor"]),
        _rate(row["near_poor_rate"]),
        _rate(row["multi_rate"]),
    ]
    print_table([say(head) for head in heads], [cells], title=title, right=frozenset(range(1, len(heads))))


def _number(count: int | None) -> str:
    return "–" if count is None else number_text(count, language())


def _rate(rate: str | None) -> str:
    return "–" if rate is None else rate.replace(".", ",") if language() == "vi" else rate


def _show_failed(failed: Mapping[str, str]) -> None:
    if not failed:
        return
    print_text(say(words.NOT_DONE), style="bold")
    for name, reason in list(failed.items())[:FILES]:
        print_text(say(words.NOT_DONE_LINE).format(file=name, reason=reason))
    if len(failed) > FILES:
        print_text(say(words.MORE_FILES).format(count=len(failed) - FILES, summary=SUMMARY))
    print_text(f"  → {say(words.AGAIN)}")


def show_findings(findings: Rows) -> None:
    """Show findings by code, the gravest first, each with its first place."""
    by_code: dict[str, list[Mapping[str, Any]]] = {}
    order = ("error", "warning", "note")
    for one in sorted(findings, key=lambda one: order.index(one["severity"])):
        by_code.setdefault(one["code"], []).append(one)
    for code, several in list(by_code.items())[:FINDINGS]:
        first = several[0]
        severity = say(titles.SEVERITY_WORDS[first["severity"]])
        count = sum(one.get("count", 1) for one in several)
        print_text(say(screen.ATTENTION_LINE).format(severity=severity, count=count, code=code))
        where = ", ".join(str(first[name]) for name in ("file", "sheet", "cell", "row") if first[name])
        print_text(f"  {where}: {first['message']}" if where else f"  {first['message']}")
        print_text(f"  → {first['advice']}")
