"""How does a file become a point table of the income score B1, and a standard one that counts by it?"""

import re
from pathlib import Path

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.checks import Report
from ngheo_cli.criteria.factbook import Fact, FactBook
from ngheo_cli.criteria.facts import Age, SchoolYearAge
from ngheo_cli.criteria.load import digest_of, fact_book, load_all
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.points_check import check_table, table_rules
from ngheo_cli.criteria.points_model import REGION, SCHEMA, PointTable
from ngheo_cli.criteria.raw import read_bytes, read_model
from ngheo_cli.criteria.walk import Path as Steps
from ngheo_cli.criteria.walk import rules
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import points as say
from ngheo_cli.messages.criteria import FILE_UNREADABLE

_SAYS = re.compile(rf"""^\{{?\s*["']?schema["']?\s*:\s*["']?{re.escape(SCHEMA.partition("/")[0])}\b""", re.M)
_TAKEN = (REGION,)
"""Names that no fact of a table may have."""


def load_points(path: Path | str) -> PointTable:
    """Load a point table.

    Raises:
        Stop: with every failure of the file found in one pass, each with its line and what was expected.
    """
    path = Path(path)
    try:
        raw = read_bytes(path)
    except Stop as stop:
        first = stop.findings[0]
        if first.message is not FILE_UNREADABLE:
            raise
        raise Stop(say.POINTS_UNREADABLE.at(first.place, why=first.values["why"])) from None
    if not is_points(raw):
        raise Stop(say.NOT_POINTS.at(Place(file=path.name), schema=SCHEMA))
    table, root = read_model(raw, path.name, PointTable)
    report = Report(path.name, root)
    check_table(table, _book(table), _settings(table), report)
    if report.findings:
        raise Stop(sorted(report.findings, key=lambda f: f.place.row or 0))
    return table.model_copy(update={"digest": digest_of(raw), "file": path.name})


def is_points(raw: bytes) -> bool:
    """Whether the bytes of a file say that they are a point table, of whatever version; it may be broken."""
    return _SAYS.search(raw.decode("utf-8-sig", errors="replace")) is not None


def with_points(criteria: Criteria, table: PointTable) -> Criteria:
    """Return a standard whose B1 is counted by a table.

    Raises:
        Stop: for a table that is incomplete, made for other standards, or whose conditions hang on settings
            that the standard lacks or leaves open.
    """
    place = Place(file=table.file)
    findings = []
    if not table.complete:
        vi, en = ("; ".join(text.of(lang) for text in table.missing) for lang in ("vi", "en"))
        findings.append(say.INCOMPLETE.at(place, id=table.id, missing=(vi, en)))
    if criteria.id not in table.standard:
        near = near_hint(criteria.id, table.standard)
        findings.append(
            say.OTHER_STANDARD.at(
                place, id=table.id, standard=", ".join(table.standard), criteria=criteria.id, near=near
            )
        )
    elif open_ := sorted(_used_settings(table) - _set(criteria)):
        example = f"--setting {open_[0]}=…"
        findings.append(say.SETTINGS_OPEN.at(place, id=table.id, names=", ".join(open_), example=example))
    if findings:
        raise Stop(findings)
    return criteria.with_table(table)


def book_of(criteria: Criteria) -> FactBook:
    """Return the facts that the rules of a standard and of its point table may use."""
    return fact_book() if criteria.table is None else _book(criteria.table)


def rules_in(criteria: Criteria) -> tuple[tuple[Strict, Steps], ...]:
    """Return every rule of a standard and of its point table, with its path in the file."""
    own = tuple(
        (indicator.deprived_when, ("indicators", i, "deprived_when"))
        for i, indicator in enumerate(criteria.indicators)
        if indicator.deprived_when is not None
    )
    return own if criteria.table is None else (*own, *table_rules(criteria.table))


def _book(table: PointTable) -> FactBook:
    """Return the facts of the standards before those of the table: none is redefined."""
    book = fact_book()
    facts: dict[str, Fact] = {**table.facts, **book.facts}
    return book.model_copy(update={"facts": {n: f for n, f in facts.items() if n not in _TAKEN}})


def _settings(table: PointTable) -> set[str] | None:
    known = {criteria.id: criteria for criteria in load_all()}
    if not all(name in known for name in table.standard):
        return None
    return set.intersection(*({s.id for s in known[name].settings} for name in table.standard))


def _set(criteria: Criteria) -> set[str]:
    return {setting.id for setting in criteria.settings if setting.value is not None}


def _used_settings(table: PointTable) -> set[str]:
    """Return the settings that bound ages in the rules of a table."""
    ages = [
        rule.age if isinstance(rule, Age) else rule.school_year_age
        for outer, path in table_rules(table)
        for rule, _, _ in rules(outer, path)
        if isinstance(rule, Age | SchoolYearAge)
    ]
    return {bound for one in ages for bound in (one.at_least, one.below) if isinstance(bound, str)}
