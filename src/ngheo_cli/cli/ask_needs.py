"""What has the user to say about a survey: the standard, the area, the unit of money? Asked only if needed.

What is needed is what reading the survey finds: the questions follow the findings of `ngheo classify`.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.ask_line import ask_line
from ngheo_cli.cli.asking import offered
from ngheo_cli.cli.console import print_text, progress, short_title
from ngheo_cli.cli.failure import tell, write
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import Finding, Pair, Stop, ask

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Loaded, Request

AREAS = {"1": "rural", "2": "urban", "0": ""}
MONEY = {"1": "dong", "2": "thousand", "3": "million", "0": ""}
AREA_CODES = {"area_missing": ask.AREA_ALL, "area_blank": ask.AREA_SOME}
MONEY_CODES = frozenset({"unit_needed", "unit_odd", "money_small"})


def ask_needs(path: Path) -> list[str]:
    """Return the options that a survey needs, as words of a command line; raise Stop if it cannot be read."""
    from ngheo_cli.cli.reading import Request

    request = Request()
    loaded, choices = _read(path, request)
    standard = _standard(loaded, choices)
    if loaded is None or standard != _ids(loaded):
        request = replace(request, criteria=standard)
        loaded = _read(path, request)[0]
    words, asked = ["--criteria", standard], {""}
    for finding in loaded.survey.findings if loaded else ():
        if (column := _column(finding)) not in asked:
            asked.add(column)
            words += _answer(finding, column)
    return words


def _read(path: Path, request: "Request") -> "tuple[Loaded | None, list[str]]":
    """Read and decide a survey; where its dates leave several standards, return those instead."""
    from ngheo_cli.cli.reading import load

    try:
        with progress(quiet=False) as show:
            return load(path, request, show), []
    except Stop as stop:
        if not (choices := offered(stop)):
            raise
        for finding in stop.findings:
            tell(finding.text(language()))
        return None, choices


def _ids(loaded: "Loaded") -> str:
    return ",".join(one.id for one in loaded.choice.criteria)


def _standard(loaded: "Loaded | None", choices: list[str]) -> str:
    """Ask for the standard; by default what the survey's own dates, or nothing, would choose."""
    from ngheo_cli.criteria import shipped
    from ngheo_cli.criteria.choose import choose
    from ngheo_cli.criteria.load import load_all

    print_text()
    print_text(say(ask.STANDARDS))
    listed = [one for one in load_all() if not choices or one.id in choices]
    for one in listed:
        print_text(f"  {one.id} – {one.title.of(language())}", hanging=4)
    provincial = ", ".join(path.stem for path in shipped.provincial_files())
    if provincial and not choices:
        print_text(say(ask.PROVINCIAL).format(ids=provincial))
    if loaded:
        print_text(say(ask.STANDARD_REASON).format(reason=say(loaded.choice.reason)))
    asked = say(ask.ONE_OF).format(choices=", ".join(one.id for one in listed))
    while True:
        answer = ask_line(ask.STANDARD, asked, _ids(loaded) if loaded else None)
        try:
            choose((), answer)
        except Stop as stop:
            for finding in stop.findings:
                write(finding)
        else:
            return answer


def _column(finding: Finding) -> str:
    """Return the column about which a finding lets something be asked; "" for none."""
    if finding.code in MONEY_CODES:
        return str(finding.values.get("name", ""))
    return "area" if finding.code in AREA_CODES else ""


def _answer(finding: Finding, column: str) -> list[str]:
    """Ask, and return the option that settles a finding; nothing where nobody knows."""
    if finding.code in AREA_CODES:
        question = say(AREA_CODES[finding.code]).format(**finding.values)
        area = choice(question, ask.AREA, AREAS)
        return ["--set", f"area={area}"] if area else []
    question = say(ask.MONEY).format(column=short_title(finding.place.column) or column)
    unit = choice(question, ask.MONEY_UNIT, MONEY)
    return ["--unit", f"{column}={unit}"] if unit else []


def choice(question: str, short: Pair, answers: Mapping[str, str], default: str | None = None) -> str:
    """Ask until one of the answers is typed, and return what it stands for."""
    print_text()
    print_text(question)
    asked = say(ask.ONE_OF).format(choices=", ".join(answers))
    while (typed := ask_line(short, asked, default)) not in answers:
        tell(asked)
    return answers[typed]
