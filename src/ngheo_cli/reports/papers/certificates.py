"""What stands on the certificate (giấy chứng nhận) of a poor or near-poor household?

Only a class on record is certified. What nobody told, a member or a later year, is a row to fill.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

import numpy as np

from ngheo_cli.criteria.choose import show_day
from ngheo_cli.messages import Finding, Stop
from ngheo_cli.messages import papers as words
from ngheo_cli.messages import papers_said as said
from ngheo_cli.messages.titles import SEX_WORDS
from ngheo_cli.reports.papers import model
from ngheo_cli.reports.papers.source import BLANK, Earlier, Mask, Rows, Source, village_of
from ngheo_cli.reports.papers.waiting import link_waits, pairs_of
from ngheo_cli.review.households import Households
from ngheo_cli.review.people import People, people_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

YEARS = 4
"""Rows of years that a certificate has at least: the later ones are filled in by hand."""
MOST_ROWS = 30
"""Rows of members that a size alone may ask for."""


def certified(source: Source, only: Collection[int] = ()) -> Rows:
    """Return the households to certify, in the order of communes and villages; `only` some of them."""
    listed = _listed(source.recorded)
    rows = [rows for commune in source.communes() for rows in source.villages(commune)]
    ordered = np.concatenate(rows) if rows else np.zeros(0, dtype=np.int64)
    chosen = ordered[listed[ordered]]
    return np.asarray(chosen[np.isin(chosen, list(only))]) if only else chosen


def certificates(source: Source, rows: Rows) -> Iterator[model.Certificate]:
    """Yield the certificates of households that have a class on record that is certified."""
    people = _Members(source.recorded)
    for row in rows.tolist():
        code = source.recorded.classes[int(source.recorded.class_[row])]
        yield model.Certificate(
            **source.unit([row]),
            household_id=source.text(row, "household_id") or BLANK,
            head_name=source.text(row, "head_name") or BLANK,
            village=village_of(source, row),
            size=source.size(row),
            class_name=source.class_recorded(row),
            class_code=words.CODES[code][0],
            class_computed=source.class_computed(row),
            differs=bool(source.differs[row]),
            members=tuple(_numbered(source, people, row)),
            indicators=_cells(source.recorded, None),
            years=tuple(_years(source, row)),
        )


def member_findings(source: Source, rows: Rows) -> list[Finding]:
    """Return what is said of households of which not every member is listed."""
    people = _Members(source.recorded)
    if not people.there:
        return [said.NO_MEMBERS.at()]
    sizes = ((row, source.text(row, "size")) for row in rows.tolist())
    listed = ((row, int(size), len(people.of(row))) for row, size in sizes if size)
    return [
        said.FEWER_MEMBERS.at(source.recorded.place(row, "size"), listed=count, size=size)
        for row, size, count in listed
        if count < size
    ]


class _Members:
    """The members of each household, in the order of their sheet."""

    def __init__(self, households: Households) -> None:
        try:
            self.people: People | None = people_of(households)
        except Stop:
            self.people = None
            return
        order = np.argsort(self.people.household, kind="stable")
        self._order, self._of = order, self.people.household[order]
        names = ("member_name", "relation", "birth", "sex", "ethnicity", "national_id")
        self._columns = {name: self.people.column(name) for name in names}

    @property
    def there(self) -> bool:
        """Whether anybody listed members."""
        return self.people is not None

    def of(self, row: int) -> "NDArray[np.int64]":
        """Return the members of a household."""
        if self.people is None:
            return np.zeros(0, dtype=np.int64)
        first, last = np.searchsorted(self._of, [row, row + 1])
        return self._order[first:last].astype(np.int64)

    def told(self, member: int, name: str) -> str:
        """Return what is told of a member; "" for a blank."""
        column = self._columns[name]
        return "" if column is None else str(column[member])


def _numbered(source: Source, people: _Members, row: int) -> Iterator[model.Member]:
    """Yield the members as listed, else the head alone, then rows to fill up to the size."""
    number = 0
    for number, member in enumerate(people.of(row).tolist(), 1):
        yield _member(number, {name: people.told(member, name) for name in people._columns})
    if not number:
        number = 1
        head = {"ethnicity": "head_ethnicity", "birth": "head_birth", "sex": "head_sex"}
        told = {name: source.text(row, column) for name, column in head.items()}
        named = {"member_name": source.text(row, "head_name"), "relation": words.HEAD[0]}
        yield _member(number, told | named | {"national_id": source.text(row, "head_national_id")})
    size = source.text(row, "size")
    for more in range(number + 1, min(int(size or 0), MOST_ROWS) + 1):
        yield _member(more, {})


def _member(number: int, told: dict[str, str]) -> model.Member:
    sex = told.get("sex", "")
    return model.Member(
        number=number,
        name=told.get("member_name", ""),
        relation=told.get("relation", ""),
        birth=show_day(told.get("birth", "")),
        sex=SEX_WORDS[sex][0] if sex in SEX_WORDS else sex,
        ethnicity=told.get("ethnicity", ""),
        national_id=told.get("national_id", ""),
    )


def _cells(households: Households, row: int | None) -> tuple[model.Cell, ...]:
    """Return the indicators of a household, or blank ones."""
    marks = households.answers[row].tolist() if row is not None else []
    return tuple(
        model.Cell(number, one.title.vi, words.MARKS[marks[number - 1]][0] if marks else "")
        for number, one in enumerate(households.criteria.indicators, 1)
    )


def years_waiting(source: Source) -> dict[str, Mask]:
    """Return, by year, the households whose certificates lack a row of an earlier year, as a link waits for a
    person; the review before, of which `Source.link_waits` tells, is left out."""
    found: dict[str, Mask] = {}
    now = _listed(source.recorded)
    for one in _dated(source):
        if one is not source.earlier[-1]:
            pairs, year = pairs_of(one.proposals, one.before_of), one.day[:4]
            waits = link_waits(pairs, _listed(one.households), known=now, listed=np.zeros_like(now))
            found[year] = found[year] | waits if year in found else waits
    return found


def _dated(source: Source) -> list[Earlier]:
    """Return the reviews before that have a year of their own; what this one tells of itself has none."""
    return [one for one in source.earlier if one.day and one.day[:4] != source.day[:4]]


def _listed(households: Households) -> Mask:
    """Return who has a class that is certified."""
    return np.asarray(np.logical_or.reduce([households.is_(code) for code in words.CODES]))


def _years(source: Source, row: int) -> Iterator[model.Year]:
    """Yield the years on a list by the record, the oldest first, then rows to fill."""
    told = [_year(one.households, int(one.before_of[row]), one.day) for one in _dated(source)]
    found = [*filter(None, told), *filter(None, [_year(source.recorded, row, source.day)])]
    yield from found
    for _ in range(YEARS - len(found)):
        yield model.Year("", "", "", _cells(source.recorded, None))


def _year(households: Households, row: int, review: str) -> model.Year | None:
    if row < 0 or (code := int(households.class_[row])) < 0 or households.classes[code] not in words.CODES:
        return None
    day = str(households.shown(row, "review_date") or "")
    year = day[:4] or review[:4] or BLANK
    shown = show_day(day) if len(day) > len(year) else BLANK
    return model.Year(year, shown, words.CODES[households.classes[code]][0], _cells(households, row))
