"""What is written of an audited table: one row a failure or note, and one for each rule that holds?"""

from fractions import Fraction

from ngheo_cli.audit.table.model import Figure
from ngheo_cli.audit.table.result import Audit, Failure
from ngheo_cli.messages import Lang, Severity, of
from ngheo_cli.messages import audit_rules as words
from ngheo_cli.numbers import half_up, number_text

Row = dict[str, object]


def failure_rows(audit: Audit, lang: Lang) -> list[Row]:
    """Return the rows of `ngheo.audit_table/1`: failures and notes, then what holds, by table and rule."""
    found = [_row(one, lang) for one in audit.failures]
    for (place, rule), count in sorted(audit.holds.items()):
        table = audit.tables[place]
        row = dict.fromkeys(_NAMES) | {"rule": rule, "title": of(words.RULES[rule], lang)}
        found.append(row | {"status": "holds", "count": count, "file": table.file, "sheet": table.sheet,
                            "cells": [], "proposals": []})  # fmt: skip
    return found


_NAMES = (
    "rule", "title", "status", "severity", "count", "file", "sheet", "unit", "year", "line", "cell",
    "expected", "found", "difference", "cause", "why", "cells", "proposals",
)  # fmt: skip


def _row(failure: Failure, lang: Lang) -> Row:
    where, cause, about = failure.where, failure.cause, failure.cells[0]
    unit = where.table.units[where.unit]
    note = failure.severity is Severity.NOTE
    return {
        "rule": failure.rule,
        "title": of(words.RULES[failure.rule], lang),
        "status": "note" if note else "fails",
        "severity": str(failure.severity),
        "count": None,
        "file": about.place.file,
        "sheet": about.place.sheet,
        "unit": unit.name or None,
        "year": unit.year or None,
        "line": where.line or None,
        "cell": about.place.cell,
        "expected": None if cause.expected is None else value_of(cause.expected, cause.decimals),
        "found": printed(about),
        "difference": _difference(failure),
        "cause": cause.code,
        "why": why(failure, lang),
        "cells": [
            {"file": f.place.file, "sheet": f.place.sheet, "cell": f.place.cell, "column": f.role,
             "value": printed(f)}
            for f in failure.cells
        ],
        "proposals": [
            {"file": r.figure.place.file, "sheet": r.figure.place.sheet, "cell": r.figure.place.cell,
             "found": printed(r.figure), "value": value_of(r.value, r.decimals)}
            for r in cause.repairs
        ],
    }  # fmt: skip


def flat_rows(audit: Audit, lang: Lang) -> list[Row]:
    """Return the same rows for a sheet: cells and proposals as texts."""
    found = []
    for row in failure_rows(audit, lang):
        cells, proposals = row["cells"], row["proposals"]
        assert isinstance(cells, list)  # noqa: S101 - as made above
        assert isinstance(proposals, list)  # noqa: S101 - as made above
        found.append(row | {
            "cells": "; ".join(f"{c['sheet']}!{c['cell']}: {c['value']}" for c in cells) or None,
            "proposals": "; ".join(f"{p['sheet']}!{p['cell']}: {p['found']} → {p['value']}"
                                   for p in proposals) or None,
        })  # fmt: skip
    return found


def why(failure: Failure, lang: Lang) -> str:
    """Return the likely cause in words."""
    cause = failure.cause
    values: dict[str, object] = {"difference": _amount(_off(failure), lang)}
    for name, value in cause.values.items():
        values[name] = (
            of((str(value[0]), str(value[1])), lang) if isinstance(value, tuple) else _said(value, lang)
        )
    proposals = "; ".join(
        f"{r.figure.place.cell} {said(r.figure, lang)} → {_amount(r.value, lang, r.decimals)}"
        for r in cause.repairs
    )
    if cause.expected is not None:
        values["expected"] = _amount(cause.expected, lang, cause.decimals)
    return of(words.CAUSES[cause.code], lang).format(**values, proposals=proposals)


def value_of(value: Fraction, decimals: int) -> int | str:
    """Return a count as a number, a rate as text with its decimals."""
    return int(value) if not decimals and value.denominator == 1 else half_up(value, decimals or 2)


def printed(figure: Figure) -> int | str:
    """Return a figure as its cell prints it."""
    return value_of(figure.value, figure.decimals)


def said(figure: Figure, lang: Lang) -> str:
    """Return a figure for a reader."""
    return _amount(figure.value, lang, figure.decimals)


def _off(failure: Failure) -> Fraction:
    expected = failure.cause.expected
    return Fraction(0) if expected is None else failure.cells[0].value - expected


def _difference(failure: Failure) -> int | str | None:
    if failure.cause.expected is None:
        return None
    decimals = max(failure.cause.decimals, failure.cells[0].decimals)
    return value_of(_off(failure), decimals)


def _amount(value: Fraction, lang: Lang, decimals: int = 0) -> str:
    if value.denominator == 1 and not decimals:
        return number_text(int(value), lang)
    text = half_up(value, decimals or 2)
    return text.replace(".", ",") if lang == "vi" else text


def _said(value: object, lang: Lang) -> object:
    return _amount(Fraction(value), lang) if isinstance(value, int | Fraction) else value


def shown_expected(failure: Failure, lang: Lang) -> str:
    """Return what a failure should be for a reader; "" for a note, and where nothing tells it."""
    cause = failure.cause
    if cause.expected is None or failure.severity is Severity.NOTE:
        return ""
    return _amount(cause.expected, lang, cause.decimals)
