"""What does the screen show of a result that was made again?"""

from collections.abc import Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import finding_rows, print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Finding
from ngheo_cli.messages import verify as words

if TYPE_CHECKING:
    from ngheo_cli.cli.audit_verify import Verified


def print_rows(done: "Sequence[Verified]") -> None:
    """Print the document `ngheo.audit_verify/1`: one row a difference, none where the results hold."""
    print_json("audit_verify", [
        {"result": one.path.name, **row} for one in done for row in finding_rows(one.findings, language())
    ])  # fmt: skip


def show_verified(one: "Verified", *, table: bool, to_stderr: bool) -> None:
    """Print where the result comes from, what holds and what does not, and the verdict."""
    if table:
        print_text(say(words.TITLE).format(file=one.path.name), style="bold")
        told, now = one.told, version("ngheo-cli")
        standards, survey = ", ".join(rule.id for rule in told.standards), told.files[0].file
        print_text(say(words.MADE_BY).format(tool=told.tool, standards=standards, survey=survey))
        if told.tool != now:
            print_text(say(words.OTHER_TOOL).format(now=now))
        print_text()
        parts = {"files": one.files, "criteria": one.rules, "values": one.values}
        rows = [(say(words.PARTS[name]), _outcome(found)) for name, found in parts.items()]
        print_table([say(head) for head in words.HEADS], rows)
        if one.findings:
            show_attention(one.findings)
        else:
            print_text(say(words.BYTES_SAME if one.same_bytes else words.BYTES_DIFFER))
    holds = not grave(one.findings)
    line = say(words.VERDICT_HOLDS if holds else words.VERDICT_FAILS)
    print_closing([(line.format(file=one.path.name, count=len(one.findings)), True)], to_stderr=to_stderr)


def _outcome(found: Sequence[Finding]) -> str:
    return say(words.CHANGED).format(count=len(found)) if found else say(words.SAME)
