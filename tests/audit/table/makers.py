"""Tables written inside the test, audited, and what was found of them."""

from collections.abc import Mapping
from pathlib import Path

from md_tables import write
from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.result import Audit, Failure
from ngheo_cli.audit.table.rows import failure_rows
from ngheo_cli.audit.table.tables import read_tables


def audited(folder: Path, tables: Mapping[str, str] | str, before: str = "") -> Audit:
    """Audit csv tables by file name (a text is one table), with one of the review before."""
    named = {"bang": tables} if isinstance(tables, str) else tables
    found, _ = read_tables([a_csv(folder, name, text) for name, text in named.items()], {})
    earlier, _ = read_tables([a_csv(folder, "truoc", before)] if before else [], {}, before=True)
    return audit([*found, *earlier])


def a_csv(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.csv"
    path.write_text("\n".join(line.strip() for line in text.strip().splitlines()) + "\n", encoding="utf-8")
    return path


def audited_book(folder: Path, text: str) -> Audit:
    """Audit a workbook written as Markdown tables."""
    return audit(read_tables([write(folder / "bang.xlsx", text)], {})[0])


def of(found: Audit, rule: str) -> list[Failure]:
    return [one for one in found.failures if one.rule == rule]


def causes(found: Audit) -> list[tuple[str, str]]:
    return [(one.rule, one.cause.code) for one in found.failures]


def held(found: Audit, rule: str) -> int:
    return sum(count for (_, code), count in found.holds.items() if code == rule)


def unit(one: Failure) -> str:
    return one.where.table.units[one.where.unit].name


def told(found: Audit) -> list[tuple[object, ...]]:
    """Return (rule, unit, cell, found, expected, cause) of what fails."""
    names = ("rule", "unit", "cell", "found", "expected", "cause")
    return [tuple(row[n] for n in names) for row in failure_rows(found, "vi") if row["status"] == "fails"]
