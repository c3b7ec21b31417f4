"""Which column of a members sheet answers what, and where does its header stand?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.columns_raw import SYSTEM, is_passed_over, is_running
from ngheo_cli.survey.export_names import LINKS, link_column, system_columns
from ngheo_cli.survey.fact_titles import holds_having
from ngheo_cli.survey.given import resolve
from ngheo_cli.survey.header import LOOK_ROWS, Header, Heading, find_header
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap, Use
from ngheo_cli.survey.mark_legends import answers_in
from ngheo_cli.survey.model import ReadColumn
from ngheo_cli.survey.name_spans import with_spans
from ngheo_cli.survey.paired_columns import Pair, paired
from ngheo_cli.survey.result_members import record_column
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.titles import ALIAS, EXACT, WEAK, bare, is_head_and_members, match

_LACKS = ("không có ", "chưa có ", "không được ", "không ")
_OF_HEAD = "chủ hộ"
_OF_A_PERSON = frozenset(["member_name", "birth", "sex", "ethnicity", "national_id"])
"""What a group “Chủ hộ” makes the head's."""
PERSON = ("member_name", "relation", "birth", "national_id")
"""What a row of a members sheet has at least one of."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A column that a title names: rank (lower is surer), and whether the title says the opposite."""

    name: str
    rank: int
    inverted: bool = False


_HALF_NAME = _Hit("member_name", WEAK + 1)
"""Family names with the given names beside them: a column of whole names is surer."""


@cache
def _table() -> dict[str, _Hit]:
    """Return every title as `bare` writes it; a title that two columns share names neither."""
    found: dict[str, _Hit] = {}
    twice: set[str] = set()
    for column in member_columns().values():
        entries = [(column.name, EXACT, False), (column.vi, ALIAS, False), (column.en, ALIAS, False)]
        entries += [(title, ALIAS, False) for title in column.aliases]
        entries += [(title, WEAK, False) for title in column.weak]
        if column.kind == "answer":
            entries += [(title, ALIAS, True) for title in _opposites((column.vi, *column.aliases))]
        for title, rank, inverted in entries:
            hit, word = _Hit(column.name, rank, inverted), bare(title)
            twice |= {word} if word in found and found[word].name != column.name else set()
            found.setdefault(word, hit)
    return {word: hit for word, hit in found.items() if word and word not in twice}


def _opposites(titles: Sequence[str]) -> list[str]:
    """Return the titles of lacking a thing: `Không có BHYT`."""
    things = {bare(title).removeprefix("có ").removeprefix("được ") for title in titles}
    return [f"{lack}{thing}" for thing in sorted(things) for lack in _LACKS]


@cache
def _loose_table() -> dict[str, _Hit]:
    hits: dict[str, set[_Hit]] = {}
    for word, hit in _table().items():
        hits.setdefault(loose(word), set()).add(hit)
    return {word: found.pop() for word, found in hits.items() if len({hit.name for hit in found}) == 1}


def _named(text: str) -> _Hit | None:
    word = bare(text)
    hit = _table().get(word) or (_loose_table().get(word) if word == loose(word) else None)
    if hit is None and is_head_and_members(text):
        return _Hit("member_name", WEAK)
    if hit is None and (place := match(text)) and place[0] in _PLACED:
        hit = _Hit(*place)
    return hit


_PLACED = frozenset(["province", "district", "commune", "village", "household_id"])


def member_header(sheet: Sheet) -> Header | None:
    """Return the header of a members sheet, None where no title names a person beside another column."""
    texts = {cell for row in sheet.rows[:LOOK_ROWS] for cell in row if isinstance(cell, str)}
    known = {text for text in texts if _named(text) is not None}
    links = {text for text in texts if key(text) in SYSTEM}
    header = find_header(sheet, frozenset(key(text) for text in known | links))
    if header is None:
        return None
    names = {hit.name for h in header.headings if (hit := _hit(h))}
    keyed = "household_id" in names or any(link_column(header, member) is not None for member, _ in LINKS)
    persons = sum(name in names for name in PERSON)
    return header if persons >= 2 or (persons and keyed) else None


def _hit(heading: Heading) -> _Hit | None:
    hits = [hit for own in heading.own if (hit := _named(own))]
    if not hits:
        return None
    best = min(hits, key=lambda hit: hit.rank)
    if best.name in _OF_A_PERSON and any(_OF_HEAD in key(group) for group in heading.groups):
        return None
    kind = member_columns()[best.name].kind
    groups_only = Heading(heading.column, (), heading.groups)
    return None if kind == "answer" and not holds_having(groups_only) else best


def title_of_member(heading: Heading) -> str:
    """Return the column of a members sheet that a title names, "" for none."""
    hit = _hit(heading)
    return hit.name if hit else ""


def map_members(sheet: Sheet, header: Header, mapping: Mapping[str, str]) -> SheetMap:
    """Map the titles of a members sheet. Nothing is used that is ambiguous."""
    dates = {column: pair for column, pair in paired(header.headings).pairs.items() if pair.join == "dates"}
    header = _with_dates(header, dates)
    given = resolve(sheet, header, mapping)
    taken = {g.column for g in given.values()}
    hits = {h.column: hit for h in header.headings if h.column not in taken and (hit := _hit(h))}
    names = {first: pair for first, pair in _names(header).items() if taken.isdisjoint({first, *pair.rest})}
    joined = {column: pair for column, pair in {**dates, **names}.items() if column not in taken}
    beside = {c for pair in joined.values() for c in pair.rest}
    hits = {c: hit for c, hit in hits.items() if c not in beside}
    hits |= dict.fromkeys(names, _HALF_NAME)
    hits = {column: hit for column, hit in hits.items() if hit.name not in given}
    used, ambiguous = _compared(hits)
    headings = {h.column: h for h in header.headings}
    uses = [
        Use(g.column, name, headings.get(g.column, Heading(g.column, (), ())), inverted=g.inverted, how="map")
        for name, g in given.items()
    ]
    uses += [_use(headings[c], hits[c], joined.get(c)) for c in used]
    uses = list(with_spans(sorted(uses, key=lambda use: use.column), sheet, header))
    told = [_listed(sheet, h, uses, hits, ambiguous) for h in header.headings]
    running = next((h.column for h in header.headings if any(map(is_running, h.own))), None)
    return SheetMap(
        tuple(uses),
        running,
        tuple(entry for entry, _ in told),
        tuple(finding for _, finding in told if finding),
        frozenset(given),
        run=system_columns(header),
        standard=record_column(header),
    )


def _with_dates(header: Header, dates: Mapping[int, Pair]) -> Header:
    """Return a header in which the columns of day, month and year have the title that they are together."""
    titles = paired(header.headings).headings
    headings = (new if old.column in dates else old for old, new in zip(header.headings, titles, strict=True))
    return replace(header, headings=tuple(headings))


def _use(heading: Heading, hit: _Hit, pair: Pair | None) -> Use:
    """Return how a column is read that a title names; `pair` are the columns that it is read with."""
    return Use(
        heading.column,
        hit.name,
        heading,
        inverted=hit.inverted,
        signs=_signs(heading, hit.name),
        how=_how(heading, hit.name),
        join=pair.join if pair else "",
        other=pair.other if pair else -1,
    )


def _names(header: Header) -> dict[int, Pair]:
    """Return the columns of members' family names with those of their given names beside them."""
    both = paired([h for h in header.headings if not any(_OF_HEAD in key(t) for t in (*h.groups, *h.own))])
    return {column: pair for column, pair in both.pairs.items() if pair.join == "names"}


def _compared(hits: Mapping[int, _Hit]) -> tuple[set[int], set[int]]:
    """Return the positions that are used, and those where two columns claim one field equally."""
    by_name: dict[str, list[int]] = {}
    for column, hit in hits.items():
        by_name.setdefault(hit.name, []).append(column)
    used: set[int] = set()
    ambiguous: set[int] = set()
    for columns in by_name.values():
        best = min(hits[c].rank for c in columns)
        leading = [c for c in columns if hits[c].rank == best]
        (used if len(leading) == 1 else ambiguous).update(leading)
    return used, ambiguous


def _signs(heading: Heading, name: str) -> dict[str, bool]:
    is_answer = member_columns()[name].kind == "answer"
    return answers_in((*heading.own, *heading.groups)) if is_answer else {}


def _how(heading: Heading, name: str) -> Literal["title", "alias"]:
    column = member_columns()[name]
    titles = {bare(column.vi), bare(name)}
    return "title" if any(bare(own) in titles for own in heading.own) else "alias"


def _listed(
    sheet: Sheet, heading: Heading, uses: Sequence[Use], hits: Mapping[int, _Hit], ambiguous: set[int]
) -> tuple[ReadColumn, Finding | None]:
    """Return a column's line in the list of columns, and a finding where the user should know."""
    letter = letter_of(heading.column)
    entry = ReadColumn(sheet.file, sheet.name, letter, heading.title, "", "unused")
    use = next((u for u in uses if u.column == heading.column), None)
    if use:
        return replace(entry, canonical=use.name, how=use.how), None
    if first := next((u for u in uses if heading.column in u.beside), None):
        return replace(entry, canonical=first.name, how="alias", reads=reads_as.READS_BESIDE), None
    if heading.column in ambiguous:
        name = hits[heading.column].name
        place = Place(sheet.file, sheet.name, column=heading.title, cell=letter)
        return replace(entry, how="ambiguous", hints=(name,)), say.COLUMN_AMBIGUOUS.at(place, name=name)
    signs = (
        ("link", any(key(own) == member for own in heading.own for member, _ in LINKS)),
        ("used", heading.column in hits),
        ("running", any(map(is_running, heading.own))),
        ("passed", any(is_passed_over(own) or key(own) in SYSTEM for own in heading.own)),
    )
    kind = next((kind for kind, holds in signs if holds), "unknown")
    return replace(entry, reads=reads_as.UNUSED_READS[kind]), None
