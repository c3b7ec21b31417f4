"""How did it end? Counts, the standard and why, the exit status, the file, and the next command."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.cli.attention import grave
from ngheo_cli.cli.console import print_closing
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.next_commands import next_commands
from ngheo_cli.messages import screen
from ngheo_cli.messages.terms import class_label
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.findings import all_findings

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.cli.reading import Loaded, Request


def needs_attention(one: "Loaded") -> bool:
    """Whether a row was rejected, set aside or undetermined, or a finding is an error or a warning."""
    undetermined = any(bool((decisions.class_ == UNDETERMINED).any()) for decisions in one.decisions)
    return undetermined or _else_needs_attention(one)


def needs_attention_in_review(one: "Loaded") -> bool:
    """Whether it does where its households are counted: a row that only tells that one is gone needs no
    class."""
    from ngheo_cli.review.households import gone_rows

    undetermined = any(
        bool(((decisions.class_ == UNDETERMINED) & ~gone_rows(one.survey.frame, decisions.class_)).any())
        for decisions in one.decisions
    )
    return undetermined or _else_needs_attention(one)


def _else_needs_attention(one: "Loaded") -> bool:
    return leaves_out(one) or grave(all_findings(one.survey, one.decisions))


def needs_attention_by_record(one: "Loaded") -> bool:
    """Whether it does where the recorded classes count: no figure hangs on what only the decisions ask."""
    return leaves_out(one) or grave([f for f in one.survey.findings if f.code not in _asked_by_decisions()])


@cache
def _asked_by_decisions() -> frozenset[str]:
    """Return the codes of what the reading says of answers that decide a class and are counted nowhere."""
    from ngheo_cli.messages import check_values, survey, survey_checks, survey_codes, survey_members
    from ngheo_cli.messages import survey_titles as titles

    of_answers = (
        survey.INDICATOR_ASK, survey.INDICATOR_NUMBER, survey.INCOME_FORM, survey.MONEY_SMALL,
        survey.MONEY_MIXED, survey.ONLY_YES, titles.INDICATOR_DOUBT, titles.INDICATOR_NEAR,
        titles.INCOME_PERIOD, titles.LACKING_OF_NONE, survey_codes.POINTS_UNEXPLAINED,
        survey_checks.AREA_MISSING, survey_checks.AREA_BLANK, check_values.INCOME_HIGH,
        survey_members.FACT_ONLY_YES,
    )  # fmt: skip
    return frozenset(message.code for message in of_answers)


def leaves_out(one: "Loaded") -> bool:
    """Whether a row was rejected or set aside, or the counts do not add up."""
    counts = one.survey.counts
    return bool(counts.rejected + counts.duplicates + counts.superseded) or not counts.balanced


def unclean(loaded: Iterable["Loaded"], source: str = "computed") -> list[str]:
    """Return the names of files of which the reading needs a person's attention, or the decisions where
    their classes count."""
    look = needs_attention_in_review if source == "computed" else needs_attention_by_record
    return [one.path.name for one in loaded if look(one)]


def show_verdict(
    one: "Loaded", output: Path | None, request: "Request", *, to_stderr: bool, attention: bool, hint: bool
) -> None:
    """Print the verdict; with `hint` also the commands that explain one household and compare standards."""
    lines = [(_verdict(one, decisions, attention=attention), True) for decisions in one.decisions]
    if output:
        lines.append((say(screen.WRITTEN).format(file=output), False))
    for said, command in next_commands(one, request) if hint else ():
        lines += [(say(said), True), (f"  {command}", False)]
    print_closing(lines, to_stderr=to_stderr)


def _verdict(one: "Loaded", decisions: "Decisions", *, attention: bool) -> str:
    lang = language()
    codes = [*decisions.classes, "undetermined"]
    tally = {code: int((decisions.class_ == i).sum()) for i, code in enumerate(codes[:-1])}
    tally["undetermined"] = int((decisions.class_ == UNDETERMINED).sum())
    counts = ", ".join(
        f"{number_text(n, lang)} {class_label(code, lang).lower()}" for code, n in tally.items()
    )
    reason = say(one.choice.reason)
    if len(one.decisions) > 1:
        reason = f"{decisions.criteria.id}: {reason}"
    trial = decisions.criteria.incomplete
    heading = f"{trial.of(lang)}. " if trial else ""
    return heading + say(screen.VERDICT).format(
        verdict=say(screen.VERDICT_LOOK if attention else screen.VERDICT_CLEAN),
        households=number_text(sum(tally.values()), lang),
        counts=counts,
        reason=reason,
    )
