"""Which standard, or standards, decide this run, and why?

In order: the names that the user gave; the review date that the user gave; the standards under which a result
of ngheo was made; the review dates of the file; the standard marked as the default. Today's date is never
used.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ngheo_cli.criteria.calendar import Match, match
from ngheo_cli.criteria.identity import refused
from ngheo_cli.criteria.load import get, load_all
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Stop, choosing

_VN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True, slots=True)
class Choice:
    """The standards of a run, and the reason in Vietnamese and English."""

    criteria: tuple[Criteria, ...]
    reason: tuple[str, str]


def choose(
    dates: Sequence[str],
    given: str | None = None,
    review_date: str | None = None,
    made_under: Sequence[str] = (),
    *,
    again: bool = False,
) -> Choice:
    """Choose the standards of a run.

    `dates` are the distinct review dates of the file, `YYYY-MM-DD` or `YYYY`; blanks are passed over.
    `given` is an id or a path, several parted by commas; `made_under` are the ids that a result names.
    `again`: a result is made anew from the files that it names, whatever their ids have become.

    Raises:
        Stop: an unknown name, an id that stands for two standards, or dates that leave more than one standard
            or none. The finding of an autumn between two standards has their ids as the value `choices`, for
            whoever can ask.
    """
    if given:
        chosen = named(given, again=again)
        ids = ", ".join(c.id for c in chosen)
        return Choice(
            chosen, (choosing.REASON_GIVEN[0].format(id=ids), choosing.REASON_GIVEN[1].format(id=ids))
        )
    standards = load_all()
    if review_date:
        day = review_day(review_date)
        found = _by_dates([day], standards)
        return Choice((found,), _reason(choosing.REASON_DATE_GIVEN, found, day=show_day(day)))
    if made_under:
        chosen = named(",".join(made_under))
        ids = ", ".join(c.id for c in chosen)
        return Choice(
            chosen, (choosing.REASON_MADE[0].format(id=ids), choosing.REASON_MADE[1].format(id=ids))
        )
    known = [day for text in dates if (day := text.strip())]
    if known:
        found = _by_dates(known, standards)
        return Choice((found,), _reason(choosing.REASON_DATES, found, day=_span(known)))
    found = next((c for c in standards if c.default), standards[-1])
    return Choice((found,), _reason(choosing.REASON_DEFAULT, found))


def possible_standards(dates: Sequence[str]) -> frozenset[str]:
    """Return the ids of the standards under which lists of these review dates may have been made; none
    where the dates are blank or of no standard."""
    found: set[str] = set()
    for day in {text.strip() for text in dates} - {""}:
        told = match(day, load_all())
        found |= {one.id for one in (told.now, told.then if told.ambiguous else None) if one is not None}
    return frozenset(found)


def _is_file(name: str) -> bool:
    return Path(name).is_file()


def names_in(given: str, is_file: Callable[[str], bool] = _is_file) -> list[str]:
    """Return the names of standards that a user typed with commas between; a file's path may hold commas."""
    parts, names = given.split(","), list[str]()
    while parts:
        runs = (n for n in range(len(parts), 1, -1) if is_file(",".join(parts[:n]).strip()))
        size = next(runs, 1)
        names.append(",".join(parts[:size]).strip())
        del parts[:size]
    return [name for name in names if name]


def show_day(day: str) -> str:
    """Write `2023-10-15` as 15/10/2023; a year stands as it is."""
    return "/".join(reversed(day.split("-")))


def named(given: str, *, again: bool = False) -> tuple[Criteria, ...]:
    """Return the standards that a user typed with commas between, each once; `again` as in `choose`.

    Raises:
        Stop: every unknown name, file that does not load, and id that stands for two standards.
    """
    found: list[tuple[str, Criteria]] = []
    findings: list[Finding] = []
    for name in names_in(given) or [given]:
        try:
            found.append((name, get(name)))
        except Stop as stop:
            findings += stop.findings
    if not again:
        findings += refused(found)
    if findings:
        raise Stop(findings)
    by_id: dict[str, Criteria] = {}
    for _, criteria in found:
        by_id.setdefault(criteria.id, criteria)
    return tuple(by_id.values())


def review_day(text: str) -> str:
    """Return a date that the user typed as `YYYY-MM-DD` or `YYYY`; raise Stop where it is no date."""
    found = _VN_DAY.fullmatch(text.strip())
    day = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text.strip()
    try:
        match(day, ())
    except ValueError:
        raise Stop(choosing.BAD_DAY.at(value=text[:20])) from None
    return day


def _by_dates(days: Sequence[str], standards: Sequence[Criteria]) -> Criteria:
    matches = _matches(sorted(set(days)), standards)
    findings: dict[int, Finding] = {}
    for found in matches:
        if found.ambiguous:
            findings.setdefault(found.year, _autumn(found))
        elif found.now is None:
            findings.setdefault(found.year, _none(found, standards))
    if findings:
        raise Stop(findings.values())
    chosen = {m.now.id: m.now for m in matches if m.now is not None}
    if len(chosen) > 1:
        raise Stop(_mixed(matches, tuple(chosen.values())))
    return next(iter(chosen.values()))


def _matches(days: Sequence[str], standards: Sequence[Criteria]) -> list[Match]:
    try:
        return [match(day, standards) for day in days]
    except ValueError:
        raise Stop(choosing.BAD_DAY.at(value=", ".join(days)[:20])) from None


def _autumn(found: Match) -> Finding:
    names = {c.id: c for c in (found.now, found.then) if c is not None}
    now = (found.now.id,) * 2 if found.now else choosing.NOT_SHIPPED
    then = found.then.id if found.then else ""
    notes = [c.yearly_review.note for c in names.values() if c.yearly_review.status == "unknown"]
    note = next(((f" {n.vi}", f" {n.en}") for n in notes if n is not None), ("", ""))
    return choosing.AUTUMN.at(
        day=show_day(found.day), year=found.year, next_year=found.year + 1, now=now, then=then,
        note=note, commands=_commands(tuple(names.values())), choices=list(names),
    )  # fmt: skip


def _none(found: Match, standards: Sequence[Criteria]) -> Finding:
    return choosing.NO_STANDARD_THEN.at(day=show_day(found.day), commands=_commands(standards))


def _mixed(matches: Sequence[Match], chosen: Sequence[Criteria]) -> Finding:
    parts = []
    for criteria in chosen:
        days = [m.day for m in matches if m.now is criteria]
        parts.append(f"{criteria.id} ({_span(days)})")
    return choosing.MIXED.at(found="; ".join(parts), commands=_commands(chosen))


def _span(days: Sequence[str]) -> str:
    low, high = show_day(min(days)), show_day(max(days))
    return low if low == high else f"{low} – {high}"


def _commands(standards: Sequence[Criteria]) -> tuple[str, str]:
    options = [f"--criteria {c.id}" for c in standards]
    return " hoặc ".join(options), " or ".join(options)


def _reason(pair: tuple[str, str], criteria: Criteria, **values: str) -> tuple[str, str]:
    vi, en = (text.format(id=criteria.id, **values) for text in pair)
    return vi, en
