"""Which column of a sheet answers what: every title with its canonical column, or why it is not used?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.messages import survey_titles as say_titles
from ngheo_cli.survey import indicator_titles as indicators
from ngheo_cli.survey.candidates import Candidate, SheetSays, candidate, set_aside, told_by_year
from ngheo_cli.survey.class_columns import class_columns
from ngheo_cli.survey.column_hints import place_of, with_hints
from ngheo_cli.survey.columns import RUN_COLUMNS, columns_of
from ngheo_cli.survey.columns_points import point_columns
from ngheo_cli.survey.fact_titles import with_facts
from ngheo_cli.survey.given import Given, resolve
from ngheo_cli.survey.header import Header, Heading
from ngheo_cli.survey.indicator_blocks import told_by_position
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mark_legends import legend_in
from ngheo_cli.survey.model import ReadColumn
from ngheo_cli.survey.name_spans import with_spans
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.paired_columns import Join, paired, rest_of
from ngheo_cli.survey.paired_uses import joined, with_pairs
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.title_rivals import told_by_time
from ngheo_cli.survey.titles import ALIAS, EXACT, WEAK, bare

_BESIDE, _AT_END = 3, 20
"""Rows below a header, and at the end of a sheet, where a legend may stand."""
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Use:
    """A column that is read: position, canonical name, the class that a mark stands for, answers turned
    round."""

    column: int
    name: str
    heading: Heading
    option: str = ""
    inverted: bool = False
    signs: Mapping[str, bool] = field(default_factory=dict)
    """Signs that a legend explains, and whether they mean a yes."""
    told: bool = False
    """Whether a legend tells what a mark or 1 means."""
    how: Literal["title", "alias", "map"] = "title"
    join: Join = ""
    other: int = -1
    """The last column that is read together with this one (`paired_columns`), and how."""

    @property
    def beside(self) -> tuple[int, ...]:
        """The columns that are read together with this one."""
        return rest_of(self.join, self.column, self.other) if self.join else ()


@dataclass(frozen=True, slots=True)
class SheetMap:
    """How one sheet is read."""

    uses: tuple[Use, ...]
    running: int | None
    columns: tuple[ReadColumn, ...]
    findings: tuple[Finding, ...]
    given_found: frozenset[str]
    run: frozenset[int] = frozenset()
    """Positions that hold what an earlier run of ngheo computed."""
    standard: int | None = None
    """Position of the standard's id in a result of ngheo."""

    def column_of(self, name: str) -> int | None:
        """Return the position of a canonical column, or None."""
        return next((use.column for use in self.uses if use.name == name), None)


def map_sheet(sheet: Sheet, header: Header, options: ReadOptions, standards: Sequence[Criteria]) -> SheetMap:
    """Map the titles of a sheet. Nothing is used that is ambiguous."""
    both = paired(header.headings)
    header = replace(header, headings=both.headings)
    given = resolve(sheet, header, options.mapping)
    taken = {g.column for g in given.values()}
    is_result = sum(key(own) in RUN_COLUMNS for h in header.headings for own in h.own) >= 4
    titled = [h for h in header.headings if h.column not in both.others]
    numbered = indicators.numbering(titled, standards)
    placed = told_by_position(titled, standards)
    says = SheetSays(numbered, is_result, legend_in(_lines(sheet, header)), placed)
    candidates = {h.column: candidate(h, standards, says) for h in header.headings if h.column not in taken}
    candidates = with_facts(
        told_by_year(candidates, header.headings), sheet, header, point_columns(standards)
    )
    above = [cell for row in sheet.rows[: header.first] for cell in row if isinstance(cell, str)]
    candidates = with_pairs(candidates, both)
    classes = class_columns(candidates, sheet, header)
    candidates = told_by_time(candidates, header.headings, above, classes)
    candidates = set_aside(candidates, header.headings)
    used, ambiguous = _compared(candidates, set(given))
    uses = with_spans(joined(_uses(header, given, candidates, used), both), sheet, header)
    known = {*(use.name for use in uses), *options.set_values}
    columns, findings = [], []
    for heading in header.headings:
        use = next((u for u in uses if u.column == heading.column), None)
        found = candidates.get(heading.column)
        entry, finding = _listed(sheet, heading, use, found, heading.column in ambiguous)
        if found:
            entry, finding = with_hints((entry, finding), found, heading, standards, known)
        if first := next((u for u in uses if heading.column in u.beside), None):
            reads = reads_as.READS_BESIDE
            entry = replace(entry, canonical=entry.canonical or first.name, how=first.how, reads=reads)
        columns.append(entry)
        findings += [finding] if finding else []
    running = next((c for c, found in candidates.items() if found.kind == "running"), None)
    run = frozenset(c for c, found in candidates.items() if found.kind == "run")
    standard = next(
        (h.column for h in header.headings if h.column in run and "criteria" in map(key, h.own)), None
    )
    return SheetMap(uses, running, tuple(columns), tuple(findings), frozenset(given), run, standard)


def _lines(sheet: Sheet, header: Header) -> Iterator[str]:
    """Yield the texts around a table where legends stand: above, right below its header, at the end."""
    end = max(header.below + _BESIDE, len(sheet.rows) - _AT_END)
    rows = [
        *sheet.rows[: header.first],
        *sheet.rows[header.below : header.below + _BESIDE],
        *sheet.rows[end:],
    ]
    return (cell for row in rows for cell in row if isinstance(cell, str) and len(cell) > _SHORTEST)


def _compared(candidates: dict[int, Candidate], given: set[str]) -> tuple[set[int], set[int]]:
    """Return the positions that are used, and those where two columns claim one field equally."""
    by_name: dict[tuple[str, str], list[int]] = {}
    marked = {c.name for c in candidates.values() if c.kind == "used" and c.option}
    for column, found in candidates.items():
        if found.kind == "used" and found.name not in given:
            by_name.setdefault((found.name, found.option), []).append(column)
    used: set[int] = set()
    ambiguous: set[int] = set()
    for (name, option), columns in by_name.items():
        if name in marked and not option:
            ambiguous.update(columns)
            continue
        best = min(candidates[c].rank for c in columns)
        leading = [c for c in columns if candidates[c].rank <= (best if best in {EXACT, ALIAS} else WEAK + 9)]
        (used if len(leading) == 1 else ambiguous).update(leading)
        ambiguous.update(c for c in columns if c not in leading and len(leading) > 1)
    return used, ambiguous


def _uses(
    header: Header, given: dict[str, Given], candidates: dict[int, Candidate], used: set[int]
) -> tuple[Use, ...]:
    headings = {h.column: h for h in header.headings}
    uses = [
        Use(g.column, name, headings.get(g.column, Heading(g.column, (), ())), inverted=g.inverted, how="map")
        for name, g in given.items()
    ]
    for column in used:
        found = candidates[column]
        is_title = found.rank == EXACT or _is_title(headings[column], found.name)
        how: Literal["title", "alias"] = "title" if is_title else "alias"
        legend = found.legend
        inverted = bool(legend.inverted)
        told = legend.inverted is not None
        signs = {sign: lacking != inverted for sign, lacking in legend.signs.items()}
        uses.append(Use(column, found.name, headings[column], found.option, inverted, signs, told, how))
    return tuple(sorted(uses, key=lambda use: use.column))


def _is_title(heading: Heading, name: str) -> bool:
    column = columns_of(()).get(name)
    return column is not None and any(bare(own) == bare(column.vi) for own in heading.own)


def _listed(
    sheet: Sheet, heading: Heading, use: Use | None, found: Candidate | None, ambiguous: bool
) -> tuple[ReadColumn, Finding | None]:
    """Return a column's line in the list of columns, and a finding where the user should know."""
    letter = letter_of(heading.column)
    entry = ReadColumn(sheet.file, sheet.name, letter, heading.title, "", "unused")
    place = place_of(entry)
    if use:
        return replace(entry, canonical=use.name, how=use.how), _told_of(found, place) if found else None
    if found is None:
        return entry, None
    if ambiguous:
        entry = replace(entry, how="ambiguous", hints=(found.name,))
        return entry, say.COLUMN_AMBIGUOUS.at(place, name=found.name)
    entry = replace(entry, reads=reads_as.UNUSED_READS.get(found.kind, ("", "")))
    asked = {
        "ask": say.INDICATOR_ASK,
        "doubt": say_titles.INDICATOR_DOUBT,
        "legend": say_titles.LEGEND_UNCLEAR,
        "near": say_titles.INDICATOR_NEAR,
        "past": say_titles.COLUMN_PAST,
        "rival": say_titles.COLUMN_RIVAL,
        "name_part": say_titles.NAME_PART,
    }
    if message := asked.get(found.kind):
        entry = replace(entry, hints=(found.name,) if found.name else ())
        return entry, message.at(place, name=found.name or say_titles.AN_INDICATOR, letter=letter)
    messages = {
        "income": say.INCOME_FORM,
        "number": say.INDICATOR_NUMBER,
        "classes": say_titles.CLASS_MARKS,
    }
    message = messages.get(found.kind)
    return entry, message.at(place, letter=letter) if message else None


def _told_of(found: Candidate, place: Place) -> Finding | None:
    """Return what is said of a column that is read."""
    if found.placed:
        return say_titles.INDICATOR_BY_POSITION.at(place, name=found.name)
    return say_titles.COLUMN_BY_TIME.at(place, name=found.name, count=found.chosen) if found.chosen else None
