"""Which columns does a list of households have, and what stands in them?

Values are made once for all rows of the survey; each list then takes its own rows.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ngheo_cli.classify.model import INCOME, SCORE, UNDETERMINED, Decisions
from ngheo_cli.classify.recorded import recorded_apart
from ngheo_cli.messages import Finding, Lang, Pair, national, of, titles
from ngheo_cli.messages.classify import RECORDED_DIFFERS
from ngheo_cli.messages.terms import area_label, basis_label, branch_label, class_label
from ngheo_cli.numbers import UNKNOWN
from ngheo_cli.reports.grid import GridColumn, Kind
from ngheo_cli.reports.paper import width_of
from ngheo_cli.reports.places import several
from ngheo_cli.reports.words import ColumnWords

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ngheo_cli.survey.model import Survey

_TEXTS: "tuple[tuple[str, Pair, tuple[float, float], Kind], ...]" = (
    ("household_id", titles.HOUSEHOLD_ID, (6, 16), "code"),
    ("head_name", titles.HEAD, (12, 19), "text"),
)
_NUMBERS = (
    ("income_per_person", titles.INCOME_PER_PERSON, 11, "money"),
    ("income_total", titles.INCOME_TOTAL, 11, "money"),
    ("income_12_months", titles.INCOME_12_MONTHS, 12, "money"),
    ("score_income", titles.SCORE_INCOME, 5, "count"),
    ("score_deprivation", titles.SCORE_DEPRIVATION, 5, "count"),
)
_PLACE_WIDTHS = (8, 14)
BASES = ("income", "score")
"""By basis code."""
_MARK_WIDTH = 2.5
_MARKS = np.array(["", "x", "?"], dtype=object)


def most_basis(decisions: Decisions) -> int:
    """Return the basis, INCOME or SCORE, of most households; lists say it once, and note the others."""
    return SCORE if int((decisions.basis == SCORE).sum()) * 2 > len(decisions.basis) else INCOME


def household_columns(
    survey: "Survey", decisions: Decisions, findings: Sequence[Finding], extra: Mapping[int, str], lang: Lang
) -> list[GridColumn]:
    """Return the columns that every list has, one value a row of the frame; the running number is first.

    `extra` holds notes by row.
    """
    n = len(survey.frame)
    columns = [GridColumn(of(titles.NUMBER, lang), 4, "count", [None] * n)]
    columns += _who(survey, lang)
    columns += _amounts(survey, lang)
    if decisions.criteria.indicators:
        columns.append(GridColumn(of(titles.DEPRIVATIONS, lang), 5.7, "count", _deprivations(decisions)))
    columns += _answers(decisions)
    if decisions.branches:
        labels = np.array([*(branch_label(code, lang) for code in decisions.branches), None], dtype=object)
        groups = labels[decisions.branch].tolist()
        columns.append(GridColumn(of(titles.GROUP, lang), 15, "text", groups, "empty"))
    if decisions.national is not None:
        columns.append(_national(decisions.national, lang))
    notes = _notes(survey, decisions, findings, extra, lang)
    columns.append(GridColumn(of(titles.NOTE, lang), 13, "text", notes))
    return columns


def undetermined_columns(
    survey: "Survey", decisions: Decisions, words: ColumnWords, lang: Lang
) -> list[GridColumn]:
    """Return what the list of undetermined households has besides: possible classes, what would settle it."""
    possible: list[str | None] = [None] * len(survey.frame)
    settle: list[str | None] = [None] * len(survey.frame)
    files, sheets = survey.frame["file"].tolist(), survey.frame["sheet"].tolist()
    for row in np.flatnonzero(decisions.class_ == UNDETERMINED).tolist():
        possible[row] = " / ".join(class_label(code, lang) for code in decisions.possible_names(row))
        settle[row] = words.settle(files[row], sheets[row], decisions.settle[row])
    return [
        GridColumn(of(titles.POSSIBLE, lang), 17, "text", possible),
        GridColumn(of(titles.SETTLE, lang), 20, "text", settle),
    ]


def _who(survey: "Survey", lang: Lang) -> list[GridColumn]:
    columns = [
        _text(survey, name, of(title, lang), widths, kind)
        for name, title, widths, kind in _TEXTS
        if survey.has(name)
    ]
    if survey.has("head_sex"):
        words = {code: of(pair, lang) for code, pair in titles.SEX_WORDS.items()}
        values = [words.get(code, code) for code in survey.frame["head_sex"].tolist()]
        columns.append(GridColumn(of(titles.SEX, lang), 4.7, "centre", values))
    if survey.has("head_birth"):
        years = [value[:4] for value in survey.frame["head_birth"].tolist()]
        columns.append(GridColumn(of(titles.BIRTH, lang), 5, "centre", years))
    columns += [
        _text(survey, name, of(titles.PLACES[name], lang), _PLACE_WIDTHS, "text")
        for name in ("village", *several(survey))
        if survey.has(name)
    ]
    if survey.has("size"):
        columns.append(
            GridColumn(of(titles.SIZE, lang), 5.5, "count", known(survey.frame["size"].to_numpy()))
        )
    if survey.has("area"):
        areas = np.array([*(area_label(code, lang) for code in ("rural", "urban")), "?"], dtype=object)
        values = areas[survey.frame["area"].to_numpy()].tolist()
        columns.append(GridColumn(of(titles.AREA, lang), 8, "text", values, "alike"))
    return columns


def _text(survey: "Survey", name: str, title: str, widths: tuple[float, float], kind: Kind) -> GridColumn:
    """Return a text column as wide as its longest value, between two bounds."""
    values = survey.frame[name].tolist()
    least, most = widths
    longest = max(map(width_of, sorted(set(values), key=lambda text: (len(text), text))[-20:]), default=0.0)
    return GridColumn(title, min(max(longest + 1, least), most), kind, values)


def _amounts(survey: "Survey", lang: Lang) -> list[GridColumn]:
    """Return incomes and scores that the survey has and that any household answered."""
    columns = []
    for name, title, width, kind in _NUMBERS:
        if survey.has(name):
            values = survey.frame[name].to_numpy()
            if (values != UNKNOWN).any():
                columns.append(GridColumn(of(title, lang), width, kind, known(values), "empty"))  # type: ignore[arg-type]
    return columns


def known(values: "NDArray[Any]") -> list[int | None]:
    """Return numbers with None for unknown."""
    out = values.astype(object)
    out[values == UNKNOWN] = None
    return out.tolist()  # type: ignore[no-any-return]


def _deprivations(decisions: Decisions) -> list[int | str]:
    pairs = zip(decisions.deprivations_min.tolist(), decisions.deprivations_max.tolist(), strict=True)
    return [low if low == high else f"{low}–{high}" for low, high in pairs]


def _answers(decisions: Decisions) -> list[GridColumn]:
    return [
        GridColumn(str(number + 1), _MARK_WIDTH, "centre", _MARKS[decisions.answers[:, number]].tolist())
        for number in range(len(decisions.criteria.indicators))
    ]


def _national(decisions: Decisions, lang: Lang) -> GridColumn:
    """Return the class of every household by the national standard, beside that by a provincial one."""
    codes = [*decisions.classes, "", "undetermined"]
    labels = np.array([class_label(code, lang) if code else None for code in codes], dtype=object)
    return GridColumn(of(national.COLUMN, lang), 14, "text", labels[decisions.class_].tolist())


def _notes(
    survey: "Survey", decisions: Decisions, findings: Sequence[Finding], extra: Mapping[int, str], lang: Lang
) -> list[str]:
    places = Counter(
        (f.place.file, f.place.sheet, f.place.row)
        for f in findings
        if f.place.row is not None and f.code != RECORDED_DIFFERS.code
    )
    frame = survey.frame
    keys = zip(frame["file"].tolist(), frame["sheet"].tolist(), frame["row"].tolist(), strict=True)
    recorded = _recorded(survey, decisions, lang)
    others = (decisions.basis != most_basis(decisions)).tolist()
    basis = of(titles.NOTE_BASIS, lang).format(basis=basis_label(BASES[1 - most_basis(decisions)], lang))
    notes = []
    for row, (key, differs) in enumerate(zip(keys, recorded, strict=True)):
        count = places.get(key, 0)
        parts = [
            differs,
            extra.get(row, ""),
            basis if others[row] else "",
            of(titles.NOTE_FINDINGS, lang).format(count=count) if count else "",
        ]
        notes.append("; ".join(part for part in parts if part))
    return notes


def _recorded(survey: "Survey", decisions: Decisions, lang: Lang) -> list[str]:
    """Say where the class recorded before is another one than the class computed."""
    if not survey.has("recorded_class"):
        return [""] * len(survey.frame)
    apart = recorded_apart(survey, decisions, decisions.possible)
    template = of(titles.NOTE_RECORDED, lang)
    labels = {
        code: template.format(label=class_label(code, lang))
        for code in sorted({*survey.frame["recorded_class"]} - {""})
    }
    return [
        labels[said] if differs else ""
        for said, differs in zip(survey.frame["recorded_class"].tolist(), apart.tolist(), strict=True)
    ]
