"""What does the screen show of a survey under two standards, and what is written and printed as rows?"""

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import Row, print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.rates_text import part_name
from ngheo_cli.messages import criteria_diff as words
from ngheo_cli.messages import lists, screen
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages.during import PRINTED_DIFFERS
from ngheo_cli.messages.terms import class_label
from ngheo_cli.numbers import half_up, number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.criteria_diff import Asked
    from ngheo_cli.review.whatif_rows import UnitChange


def needs_attention(asked: "Asked") -> bool:
    """Whether a household is undetermined, a row was rejected or set aside, or a finding is grave."""
    from ngheo_cli.cli.verdict import needs_attention as of_survey

    return grave(asked.findings) or any(of_survey(one) for one in asked.loaded)


def print_asked(asked: "Asked") -> None:
    """Print the document `ngheo.what_if/1`: rows of units, of the matrix, and of the reasons."""
    from ngheo_cli.review.whatif_table import matrix_rows, reason_rows

    ids = {side: one.of.criteria.id for side, one in (("from", asked.what.before), ("to", asked.what.after))}
    rows = [change.as_dict() for change in asked.units]
    rows += [*matrix_rows(asked.what), *reason_rows(asked.what, language())]
    print_json("what_if", [row | ids for row in rows])


def write_asked(asked: "Asked", path: Path, *, force: bool) -> None:
    """Write the households that change class, the units and the matrix."""
    from ngheo_cli.reports.table_file import write_table_file
    from ngheo_cli.review.whatif_table import household_rows, matrix_rows

    tables: dict[str, list[Row]] = {
        "households": household_rows(asked.what),
        "units": [change.as_dict() for change in asked.every],
        "moves": matrix_rows(asked.what),
    }
    write_table_file(
        path, {say(words.SHEETS[name]): rows for name, rows in tables.items()}, force=force, lang=language()
    )


def show_asked(asked: "Asked", out: Path | None, *, tables: bool, to_stderr: bool) -> None:
    """Print the matrix, the answer, the reasons and the units, then how it ended."""
    if tables:
        _show_matrix(asked)
        _show_answer(asked)
        _show_reasons(asked)
        _show_units(asked)
        from ngheo_cli.cli.verdict import unclean

        show_attention(asked.findings, unclean=unclean(asked.loaded))
    verdict = words.VERDICT_LOOK if needs_attention(asked) else words.VERDICT_CLEAN
    numbers = {"moved": _number(int(asked.what.moved.sum())), "households": len(asked.what)}
    lines = [(say(verdict).format(**numbers, **_ids(asked)), True)]
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    print_closing(lines, to_stderr=to_stderr)


def _ids(asked: "Asked") -> dict[str, str]:
    return {"before": asked.what.before.of.criteria.id, "after": asked.what.after.of.criteria.id}


def _number(value: int) -> str:
    return number_text(value, language()).replace("-", "−")


def _show_matrix(asked: "Asked") -> None:
    what = asked.what
    counts = {(move.before, move.after): move.households for move in what.moves()}
    rows_of = [code for code in what.before.codes if any(pair[0] == code for pair in counts)]
    columns = [code for code in what.after.codes if any(pair[1] == code for pair in counts)]
    heads = ["", *(say(lists.SHEET_CLASS[code]) for code in columns), say(words.TOTAL)]
    rows = []
    for code in rows_of:
        found = [counts.get((code, other), 0) for other in columns]
        rows.append(
            [say(lists.SHEET_CLASS[code]), *(_number(n) if n else "–" for n in found), _number(sum(found))]
        )
    sums = [sum(n for (_, after), n in counts.items() if after == other) for other in columns]
    rows.append([say(words.TOTAL), *map(_number, sums), _number(sum(sums))])
    title = say(words.MATRIX_TITLE).format(households=len(what), **_ids(asked))
    print_table(heads, rows, title=title, right=frozenset(range(1, len(heads))))


def _show_answer(asked: "Asked") -> None:
    """Print the change of the whole: how many more poor households will it make?"""
    every = [one for one in asked.every if (one.row.group, one.row.area) == ("all", "all")]
    found = (next((one for one in every if one.kind == kind), None) for kind in asked.what.kinds)
    whole = [one for one in found if one is not None]
    for change in whole:
        print_text(_answer(change))
    shown = asked.units if _has_units(asked) else ()
    if any(one.printed_differs for one in (*whole, *shown)):
        print_text(say(PRINTED_DIFFERS))
    if not asked.rated:
        print_text(say(words.NO_TOTALS))
    print_text()


def _answer(change: "UnitChange") -> str:
    more, (least, most) = change.after - change.before, change.bounds
    said = words.MORE if more > 0 else words.FEWER if more < 0 else words.AS_MANY
    bounds = "" if least == most else say(words.BOUNDS).format(least=_number(least), most=_number(most))
    levels = [change.rate(count) for count in (change.before, change.after, more)]
    rates = ""
    if None not in levels:
        old, new, points = map(_percent, levels)
        mark = "†" if change.printed_differs else ""
        shown = f"+{points}" if more > 0 else points
        rates = say(words.RATES).format(old=old, new=new, points=shown + mark)
    return say(words.ANSWER).format(
        kind=say(words.KIND[change.kind]),
        old=_number(change.before),
        new=_number(change.after),
        more=say(said).format(count=_number(abs(more))),
        bounds=bounds,
        rates=rates,
    )


def _percent(value: Fraction | None) -> str:
    if value is None:
        return "–"
    text = half_up(value).replace("-", "−")
    return text.replace(".", ",") if language() == "vi" else text


def _show_reasons(asked: "Asked") -> None:
    from ngheo_cli.review.whatif_table import reason_rows

    rows = reason_rows(asked.what, language())
    if rows:
        print_text(say(words.REASONS), style="bold")
    ids = _ids(asked)
    for row in rows:
        sides = {side: class_label(str(row[side]), language()) for side in ("before", "after")}
        print_text(f"- {say(words.MOVE).format(count=row['households'], **sides)}")
        for side, name in ids.items():
            shape = words.BY_RULE if row[f"{side}_rule"] else words.SEVERAL_RULES
            if row[side] == "undetermined":
                shape = words.NO_RULE
            values = {"sentence": row[f"{side}_rule"], "source": row[f"{side}_source"]}
            print_text(say(shape).format(id=name, **values), hanging=6)
    if rows:
        print_text()


def _has_units(asked: "Asked") -> bool:
    """Whether there is more to show than the whole."""
    whole = asked.every[0].row.unit if asked.every else None
    return any((one.row.unit, one.row.group) != (whole, "all") for one in asked.units)


def _show_units(asked: "Asked") -> None:
    names = ["unit", "kind", "before", "after", "more"]
    open_ = any(change.bounds[0] != change.bounds[1] for change in asked.units)
    names += ["range"] if open_ else []
    names += ["rate_before", "rate_after", "points"] if asked.rated else []
    if not _has_units(asked):
        return
    rows = [_unit_cells(change, open_, asked.rated) for change in asked.units]
    print_table([say(words.HEADS[name]) for name in names], rows, title=say(words.UNITS_TITLE),
                right=frozenset(range(2, len(names))))  # fmt: skip


def _unit_cells(change: "UnitChange", open_: bool, rated: bool) -> list[str]:
    part = part_name(change.row)
    first = change.kind == "poor"
    name = ", ".join(filter(None, (change.row.unit.path or say(review_words.WHOLE), part)))
    more, (least, most) = change.after - change.before, change.bounds
    cells = [name if first else "", say(words.KIND[change.kind])]
    cells += [_number(change.before), _number(change.after), _signed(more)]
    if open_:
        cells.append("" if least == most else f"{_signed(least)}…{_signed(most)}")
    if rated:
        cells += [_percent(change.rate(count)) for count in (change.before, change.after, more)]
        cells[-1] += "†" if change.printed_differs else ""
    return cells


def _signed(value: int) -> str:
    return f"+{_number(value)}" if value > 0 else _number(value)
