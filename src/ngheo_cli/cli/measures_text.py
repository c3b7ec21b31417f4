"""What does the screen show of the Alkire–Foster measures?"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import CLEAN, FOUND, print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import write_document
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import measures as change_words
from ngheo_cli.messages import review as words
from ngheo_cli.messages import screen
from ngheo_cli.numbers import half_up, number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.measuring import Measured
    from ngheo_cli.cli.rating import Rated
    from ngheo_cli.review.measure_changes import MeasureChange
    from ngheo_cli.review.measure_rows import MeasureRow

_SHEET = ("Thước đo", "Measures")
_WHOLE = ("H", "A", "M0")


def show_measures(
    rated: "Rated", measured: "Measured", out: Path | None, *, force: bool, json: bool, quiet: bool
) -> int:
    """Show and write the measures; return the exit status."""
    from ngheo_cli.cli.verdict import unclean

    left = unclean((*rated.reviewed.loaded, *(measured.before.loaded if measured.before else ())))
    look = bool(measured.unknown or grave(measured.findings) or left)
    if out is not None:
        _write(measured, out, force=force)
    if json:
        _print_document(measured)
    if not (json or quiet):
        for (group, k), part in groupby(measured.rows, key=lambda row: (row.group, row.k)):
            _show_group(rated, list(part))
            if changes := [one for one in measured.changes if (one.group, one.k) == (group, k)]:
                _show_changes(rated, changes)
        _show_years(rated, measured)
        show_attention(measured.findings, unclean=left)
    verdict = words.MEASURES_LOOK if look else words.MEASURES_VERDICT
    lines = [(say(verdict).format(**_told(measured)), True)]
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    print_closing(lines, to_stderr=json)
    return FOUND if look else CLEAN


def _told(measured: "Measured") -> dict[str, int]:
    """Return the counts of the closing line."""
    return {
        "groups": len({row.group for row in measured.rows}),
        "rows": len(measured.rows),
        "unknown": measured.unknown,
        "findings": sum(finding.severity != "note" for finding in measured.findings),
    }


def _write(measured: "Measured", out: Path, *, force: bool) -> None:
    from ngheo_cli.reports.table_file import Table, write_table_file

    sheets = {say(_SHEET): Table([row.as_dict() for row in measured.rows])}
    if measured.before is not None:
        sheets[say(change_words.SHEET)] = Table(_change_rows(measured))
    write_table_file(out, sheets, force=force, lang=language())


def _print_document(measured: "Measured") -> None:
    """Print the document `ngheo.measures/1`, with the changes where there is an earlier review."""
    document: dict[str, object] = {
        "rows": [row.as_dict() for row in measured.rows],
    }
    if measured.before is not None:
        document["changes"] = _change_rows(measured)
    write_document("measures", document)


def _change_rows(measured: "Measured") -> list[dict[str, object]]:
    return [one.as_dict() | {"years": measured.years} for one in measured.changes]


def _show_group(rated: "Rated", rows: "Sequence[MeasureRow]") -> None:
    criteria = rated.reviewed.households.criteria
    title = _title(words.MEASURES_TITLE, rated, rows[0].group, rows[0].k)
    values = {(row.measure, row.indicator): row.value for row in rows}
    whole = [(name, _decimal(values[name, None])) for name in _WHOLE if (name, None) in values]
    print_table([say(words.MEASURE), say(words.VALUE)], whole, title=title, right=frozenset({1}))
    heads = [words.INDICATOR, words.UNCENSORED, words.CENSORED, words.CONTRIBUTION]
    cells = [
        [
            indicator.title.of(language()),
            *(_percent(values.get((name, indicator.id)))
              for name in ("uncensored_headcount", "censored_headcount")),
            _decimal(values.get(("percentage_contribution", indicator.id)), 2),
        ]
        for indicator in criteria.indicators
    ]  # fmt: skip
    print_table([say(head) for head in heads], cells, right=frozenset({1, 2, 3}))
    counts = {name: int(values[name, None]) for name in ("n", "unknown")}
    print_text(say(words.COUNTED).format(n=number_text(counts["n"], language()), unknown=counts["unknown"]))
    print_text()


def _show_changes(rated: "Rated", changes: "Sequence[MeasureChange]") -> None:
    """Print how H, A, M0 and each indicator's censored headcount ratio changed."""
    titles = {one.id: one.title.of(language()) for one in rated.reviewed.households.criteria.indicators}
    whole = [[one.measure, *_change_cells(one)] for one in changes if one.measure in _WHOLE]
    parts = [
        [titles[one.indicator], *_change_cells(one)]
        for one in changes
        if one.measure == "censored_headcount" and one.indicator is not None
    ]
    heads = [say(head) for head in change_words.HEADS]
    right = frozenset(range(1, len(heads)))
    title = _title(change_words.TITLE, rated, changes[0].group, changes[0].k)
    print_table(heads, whole, title=title, right=right)
    print_table([say(change_words.CENSORED), *heads[1:]], parts, right=right)


def _change_cells(one: "MeasureChange") -> list[str]:
    found = one.change
    annualised = found.annualised if found else None
    return [
        _decimal(one.before),
        _decimal(one.now),
        _decimal(found.absolute if found else None),
        _percent(found.relative if found else None),
        _decimal(found.absolute_yearly if found else None),
        _percent(None if annualised is None else Fraction(annualised)),
    ]


def _show_years(rated: "Rated", measured: "Measured") -> None:
    from ngheo_cli.review.unit_groups import review_day

    if measured.before is None or not measured.years:
        return
    reviews = {"before": measured.before, "now": rated.reviewed}
    days = {side: review_day(one.households) for side, one in reviews.items()}
    source = say(change_words.SOURCES["option" if measured.told else "dates"]).format(**days)
    print_text(say(change_words.YEARS_TOLD).format(years=measured.years, source=source))


def _title(text: tuple[str, str], rated: "Rated", group: str, k: Fraction | None) -> str:
    identified = say(words.BY_CLASS) if k is None else say(words.BY_CUTOFF).format(k=k)
    name = _group_name(group)
    id_ = rated.reviewed.households.criteria.id
    return say(text).format(group=name or say(words.WHOLE), id=id_, identified=identified)


def _group_name(group: str) -> str:
    """Name a group, an area, or a group in an area; a unit by its path."""
    from ngheo_cli.review.groups import AREA_CODES, AREA_SIGN

    inner, sign, area = group.rpartition(AREA_SIGN)
    if area in AREA_CODES:
        return f"{_group_name(inner)}{sign}{say(words.AREAS[area])}" if sign else say(words.AREAS[area])
    return say(words.GROUPS[group]) if group in words.GROUPS else group


def _percent(value: Fraction | int | None) -> str:
    return "–" if value is None else _decimal(100 * value, 2)


def _decimal(value: Fraction | int | None, places: int = 4) -> str:
    if value is None:
        return "–"
    text = half_up(Fraction(value), places).replace("-", "−")
    return text.replace(".", ",") if language() == "vi" else text
