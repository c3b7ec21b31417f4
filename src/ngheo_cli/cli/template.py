"""Which form does an officer start from? `ngheo template`."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ngheo_cli.cli import options as o
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Stop, helps
from ngheo_cli.messages import template_command as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ngheo_cli.criteria.model import Criteria
    from ngheo_cli.survey.template.plan import Plan
    from ngheo_cli.survey.template.prefill import Known

_ENDING = ".xlsx"


class Answers(StrEnum):
    """What a form asks."""

    FACTS = "facts"
    DIRECT = "direct"


def template(
    criteria: o.CriteriaOption = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar=say(helps.FILE_FORM), readable=False, help=say(words.OUT))
    ] = None,
    from_: Annotated[
        Path | None,
        typer.Option("--from", metavar=say(words.FROM_FORM), readable=False, help=say(words.FROM)),
    ] = None,
    answers: Annotated[Answers | None, typer.Option("--answers", help=say(words.ANSWERS))] = None,
    xlsform: Annotated[bool, typer.Option("--xlsform", help=say(words.XLSFORM))] = False,
    force: Annotated[bool, typer.Option("--force", help=say(words.FORCE))] = False,
    lang: o.LangOption = None,  # noqa: ARG001 - read by choose_language
) -> int:
    """Write a workbook or an XLSForm to fill."""
    from importlib.metadata import version

    from ngheo_cli.criteria.choose import choose
    from ngheo_cli.reports.files import placed, refuse_outputs
    from ngheo_cli.survey.template.fields import usual_answers
    from ngheo_cli.survey.template.plan import Plan

    choice = choose((), criteria)
    path = _output(out, choice.criteria, xlsform=xlsform)
    if xlsform and from_:
        raise Stop(words.XLSFORM_NOT_PREFILLED.at())
    refuse_outputs([path], [from_] if from_ else [], force=force)
    known = _known(from_, choice.criteria) if from_ else None
    asked = answers.value if answers else usual_answers(choice.criteria)
    plan = Plan(
        standards=choice.criteria,
        answers="direct" if asked == "direct" else "facts",
        lang=language(),
        tool=f"ngheo {version('ngheo-cli')}",
        prefill=known.prefill if known else None,
    )
    with placed(path, force=force) as beside:
        told = _write(beside, plan, xlsform=xlsform)
    return _show(path, plan, say(choice.reason), known, told)


def _output(out: Path | None, standards: "Sequence[Criteria]", *, xlsform: bool) -> Path:
    """Return where the form goes; raise Stop for a name that is no workbook's."""
    if out is None:
        kind = "phieu-hoi" if xlsform else "ra-soat"
        return Path(f"{kind}-{'-'.join(criteria.id for criteria in standards)}{_ENDING}")
    if out.suffix.lower() != _ENDING:
        raise Stop(words.NOT_A_WORKBOOK.at(file=out.name))
    return out


def _known(path: Path, standards: "Sequence[Criteria]") -> "Known":
    """Read last year's result; raise Stop where nobody of it is on the list."""
    from ngheo_cli.cli.reading import Request, load, read_options
    from ngheo_cli.survey.read import read_survey
    from ngheo_cli.survey.template.prefill import classes_in_result, known_households, recorded_classes

    survey = read_survey([path], read_options(Request()), lambda *_: standards)
    told = classes_in_result(path)
    rows = zip(survey.frame["sheet"].tolist(), survey.frame["row"].tolist(), strict=True)
    computed = [told.get((str(sheet), int(row)), "") for sheet, row in rows]
    recorded, problems = recorded_classes(survey), survey.frame["problem"].tolist()
    if not told and not all(code or problem for code, problem in zip(recorded, problems, strict=True)):
        try:
            one = load(path, Request())
        except Stop as stop:
            if any(finding.values.get("choices") for finding in stop.findings):
                raise Stop(words.FROM_STANDARD.at()) from None
            raise
        computed = [one.decisions[0].class_name(row) for row in range(len(survey.frame))]
    known = known_households(survey, computed)
    if not known.prefill.households:
        raise Stop(words.FROM_NOBODY.at())
    return known


def _write(path: Path, plan: "Plan", *, xlsform: bool) -> str:
    """Write the form and return what is said of its trial, "" for a workbook."""
    if not xlsform:
        from ngheo_cli.survey.template.workbook import write_template

        write_template(path, plan)
        return ""
    from ngheo_cli.survey.template.xlsform import write_xlsform
    from ngheo_cli.survey.template.xlsform_trial import trial

    write_xlsform(path, plan)
    return say(words.VALID if trial(path) else words.NOT_VALIDATED)


def _asks(plan: "Plan") -> list[str]:
    """Return what a form asks: facts, indicators, or indicators for lack of their thresholds."""
    if plan.answers == "direct":
        return [say(words.ASKS["direct"])]
    texts = []
    if any(one.deprived_when for criteria in plan.standards for one in criteria.indicators):
        texts.append(say(words.ASKS["facts"]))
    unruled = {c.id: sum(one.deprived_when is None for one in c.indicators) for c in plan.standards}
    told = say(words.ASKED_DIRECTLY)
    return [*texts, *(told.format(id=id_, count=count) for id_, count in unruled.items() if count)]


def _show(path: Path, plan: "Plan", reason: str, known: "Known | None", told: str) -> int:
    """Say what was written, and return whether households were left out (exit status 1)."""
    from ngheo_cli.cli.console import CLEAN, FOUND, print_text
    from ngheo_cli.cli.typed import shell
    from ngheo_cli.numbers import number_text

    if plan.trial:
        print_text(plan.trial, style="bold")
    print_text(say(words.REASON).format(reason=reason))
    for text in (told, *_asks(plan)) if told else _asks(plan):
        print_text(text)
    left = 0
    if known:
        lang = language()
        counts = {
            "count": len(known.prefill.households),
            "recorded": known.recorded,
            "computed": known.computed,
            "members": len(known.prefill.members),
            "undetermined": known.undetermined,
            "gone": known.gone,
            "rejected": known.rejected,
        }
        shown = {name: number_text(number, lang) for name, number in counts.items()}
        left = known.undetermined + known.rejected
        print_text(say(words.PREFILLED).format(**shown))
        if left + known.gone:
            print_text(say(words.LEFT_OUT).format(**shown))
    print_text(say(words.WRITTEN).format(file=path), wrap=False)
    print_text(say(words.NEXT_XLSFORM if told else words.NEXT))
    filled = say(words.EXPORT) if told else str(path)
    print_text(f"  {shell(['ngheo', 'check', filled, '--criteria', plan.names])}", wrap=False)
    return FOUND if left else CLEAN
