"""How does a plan become an XLSForm (survey, choices, settings) for ODK Collect and KoboToolbox?

Questions and choices have the names and codes of the data dictionary, so that an export reads back under
names or labels alike. Every member carries the key of the household, copied by a calculation with a relative
path: the name of the root differs between servers.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook

from ngheo_cli.criteria.words import fact_sentence
from ngheo_cli.messages import Pair
from ngheo_cli.messages import xlsform as say
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import KEY_NAMES
from ngheo_cli.survey.template import fields
from ngheo_cli.survey.template.certified import hints
from ngheo_cli.survey.template.labels import list_labels
from ngheo_cli.survey.template.lists import lists_used
from ngheo_cli.survey.template.plan import Plan
from ngheo_cli.survey.template.questions import LISTS, Question, question
from ngheo_cli.survey.template.relevance import asked_after
from ngheo_cli.survey.template.workbook import MADE, OPTIONS

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LANGUAGES = ("Tiếng Việt (vi)", "English (en)")
_ORDER = ("place", "household", "money", "score", "fact", "indicator", "members", "flag", "cause", "result")
_NOT_AT_THE_DOOR = frozenset({"quick_screen", "recorded_class"})
"""Results that nobody knows during a visit."""
_TEXTS = ("label", "hint", "constraint_message")
_COLUMNS = (
    "type", "name", *(f"{text}::{lang}" for text in _TEXTS for lang in LANGUAGES), "required", "relevant",
    "constraint", "appearance", "calculation", "repeat_count",
)  # fmt: skip
_WIDTHS = {"type": 22, "name": 26, "label": 42, "hint": 50, "constraint_message": 42}


def write_xlsform(path: Path, plan: Plan) -> None:
    """Write an XLSForm; the same plan gives the same bytes."""
    household = [
        c for c in fields.household_columns(plan.standards, plan.answers) if c.name not in _NOT_AT_THE_DOOR
    ]
    members = fields.member_sheet_columns(plan.standards, plan.answers)
    book = Workbook(str(path), OPTIONS)
    book.set_properties({"title": plan.title, "author": plan.tool, "created": MADE})
    head = book.add_format({"bold": True, "bg_color": "#DDEBF7"})
    _write(book.add_worksheet("survey"), head, _COLUMNS, map(_row, _questions(plan, household, members)))
    names = ("list_name", "name", *(f"label::{lang}" for lang in LANGUAGES))
    _write(book.add_worksheet("choices"), head, names, _choices((*household, *members)))
    settings = _settings(plan)
    _write(book.add_worksheet("settings"), head, tuple(settings), [tuple(settings.values())])
    book.close()


def _questions(plan: Plan, household: Sequence[Column], members: Sequence[Column]) -> list[Question]:
    after, sentences, besides = asked_after(plan.standards), _sentences(plan), hints(plan.standards)
    rows: list[Question] = []
    for group in _ORDER:
        if group == "members":
            rows += _repeat(members, after)
            continue
        asked = [c for c in household if c.group == group]
        if asked:
            rows.append(Question("begin_group", group, say.GROUPS[group], appearance="field-list"))
            rows += [
                question(
                    c,
                    asked=c.name in fields.ASKED,
                    sentence=sentences.get(c.name),
                    after=after.get(c.name, ""),
                    besides=besides.get(c.name, ("", "")),
                )
                for c in asked
            ]
            rows.append(Question("end_group", ""))
    if plan.trial:
        trial = next(criteria.incomplete for criteria in plan.standards if criteria.incomplete)
        rows.insert(0, Question("note", "trial", (trial.vi, trial.en)))
    return rows


def _repeat(columns: Sequence[Column], after: dict[str, str]) -> list[Question]:
    """Return the questions about a member, as many times as the household has members."""
    groups = {"household_id": "household"}
    key = [
        Question("calculate", name, calculation=f"../../{groups.get(name, 'place')}/{name}")
        for name in KEY_NAMES
    ]
    asked = [
        question(c, asked=c.name in fields.MEMBER_ASKED, after=after.get(c.name, ""))
        for c in columns
        if c.name not in KEY_NAMES
    ]
    begin = Question("begin_repeat", "members", say.MEMBERS, appearance="field-list", repeat_count="${size}")
    return [begin, *key, *asked, Question("end_repeat", "")]


def _sentences(plan: Plan) -> dict[str, Pair]:
    if len(plan.standards) > 1:
        return {}
    [criteria] = plan.standards
    ruled = (i for i in criteria.indicators if i.deprived_when is not None)
    return {i.id: (fact_sentence(i, criteria, "vi"), fact_sentence(i, criteria, "en")) for i in ruled}


def _row(row: Question) -> tuple[str, ...]:
    return (
        row.type, row.name, *row.label, *row.hint, *row.message, "yes" if row.required else "", row.relevant,
        row.constraint, row.appearance, row.calculation, row.repeat_count,
    )  # fmt: skip


def _choices(columns: Iterable[Column]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name in lists_used(columns):
        english = list_labels(name, "en")
        rows += [
            (LISTS.get(name, name), code, vi, english[code]) for code, vi in list_labels(name, "vi").items()
        ]
    return rows


def _settings(plan: Plan) -> dict[str, str]:
    """Return the settings; the version tells the revisions of the criteria files."""
    ids = "_".join(criteria.id.replace("-", "_") for criteria in plan.standards)
    return {
        "form_title": say.TITLE[0].format(title=plan.standards[0].title.vi),
        "form_id": f"ngheo_{ids}_{plan.answers}",
        "version": "-".join(str(criteria.revision) for criteria in plan.standards),
        "default_language": LANGUAGES[0],
        "instance_name": "${head_name}",
        "style": "pages",
    }


def _write(sheet: "Worksheet", head: Any, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    for i, name in enumerate(names):
        sheet.set_column(i, i, _WIDTHS.get(name.partition("::")[0], 20))
        sheet.write_string(0, i, name, head)
    for r, row in enumerate(rows, 1):
        for i, value in enumerate(row):
            if value:
                sheet.write_string(r, i, value)
    sheet.freeze_panes(1, 2)
