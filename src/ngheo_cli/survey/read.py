"""What do the files say? From paths to one typed survey, with every row counted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Stop, opening
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_members as member_says
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.survey.cell_findings import with_cells
from ngheo_cli.survey.checks import ASIDE, KEPT, CheckData
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import KEY_NAMES, columns_of
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.conserve import count
from ngheo_cli.survey.family_columns import of_households
from ngheo_cli.survey.family_lists import family_note, told_once
from ngheo_cli.survey.frame import SheetTable, build, fingerprints
from ngheo_cli.survey.income_period import ask_for_period
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.mapping import SheetMap, map_sheet
from ngheo_cli.survey.members.columns import map_members
from ngheo_cli.survey.members.sheets import read_member_table
from ngheo_cli.survey.members.table import with_members
from ngheo_cli.survey.model import Conservation, Part, ReadColumn, Source, Survey
from ngheo_cli.survey.options import ReadOptions, load_mapping, option_findings
from ngheo_cli.survey.place_titles import NO_UNITS
from ngheo_cli.survey.result_columns import held_cells
from ngheo_cli.survey.rows.findings import row_findings
from ngheo_cli.survey.rows.row import Row
from ngheo_cli.survey.samples import left_samples
from ngheo_cli.survey.sheet import Workbook
from ngheo_cli.survey.sheet_choice import chosen
from ngheo_cli.survey.stated import stated
from ngheo_cli.survey.table_values import read_table, rows_of
from ngheo_cli.survey.tables import Found, Progress, Table, member_tables_of, open_all, tables_of
from ngheo_cli.survey.title_cells import title_row, with_title_cells
from ngheo_cli.survey.untitled import untitled
from ngheo_cli.survey.value_findings import value_findings

__all__ = ["ReadOptions", "load_mapping", "read_survey"]

Choose = Callable[[Sequence[str], Sequence[str], Sequence[str]], Sequence[Criteria]]


def read_survey(
    paths: Sequence[Path],
    options: ReadOptions,
    choose: Choose,
    progress: Progress | None = None,
    members: Sequence[Path] = (),
) -> Survey:
    """Read files into one survey; `members` are files that list members of its households.

    `choose` gets the distinct review dates that the files and the user state, in order, the ids of the
    standards under which results of ngheo among the files were made, and the texts of the settings with which
    they were; it returns the standards, which give indicator columns their names. `progress` is told file
    name, files done and files in all. Raises Stop for options that make no sense, files that cannot be
    opened, and files without a survey.
    """
    books = open_all(paths, progress, options.encodings)
    beside = open_all(members, progress, options.encodings) if members else []
    options, of_members = _parted(options)
    found = tables_of(books, options)
    listed = member_tables_of(beside) if beside else Found()
    tables, unread = chosen(found, options.sheets)
    findings = [*found.said, *listed.said, *unread]
    of_files = stated(tables, options)
    standards = tuple(choose(of_files.dates, of_files.standards, of_files.settings))
    columns = columns_of(standards)
    wrong = option_findings(options, (*columns, *member_columns()))
    if wrong:
        raise Stop(wrong)
    maps = [_map(table, options, standards, of_members) for table in tables]
    read: list[SheetTable] = []
    all_rows: list[list[Row]] = []
    for table, mapped in zip(tables, maps, strict=True):
        unit = all_rows[-1][-1].unit if table.continues and all_rows[-1] else NO_UNITS
        rows = rows_of(table, mapped, unit)
        all_rows.append(rows)
        findings += [*left_samples(table.sheet, rows), *_said_of_rows(table, mapped, rows)]
        read.append(read_table(table, mapped, rows, columns, options))
    lists = [one for one, table in zip(read, tables, strict=True) if table.relation is not None]
    people = [read_member_table(t, options, of_members, lists) for t in (*found.members, *listed.members)]
    _all_given_found([*maps, *(one.read.view.mapped for one in people)], {**options.mapping, **of_members})
    ask_for_period(read)
    survey = _assembled(books, read, columns, options)
    findings += [f for mapped in maps for f in mapped.findings]
    findings += value_findings(
        survey,
        read,
        lambda name: member_says.FACT_ONLY_YES if columns[name].group == "fact" else say.ONLY_YES,
    )
    data = CheckData(survey, fingerprints(read), tuple(read), standards)
    for check in ASIDE:
        findings += check(data)
    if people:
        sources = tuple(Source(b.file, b.digest, b.size) for b in beside)
        survey, said = with_members(survey, read, people, sources)
        findings += said
        data = replace(data, survey=survey)
    for check in KEPT:
        findings += check(data)
    findings = told_once(findings, {(one.view.sheet.file, one.view.sheet.name) for one in lists})
    told = tuple(with_title_cells(with_cells(findings, [*books, *beside], survey), survey.every_column))
    told = tuple(f for f in told if f.message is not opening.HIDDEN_SHEET or not _listed(f, told))
    return replace(survey, findings=told, counts=count(all_rows, survey.frame["problem"].tolist()))


def _listed(hidden: Finding, findings: Sequence[Finding]) -> bool:
    """Whether it is told besides that a hidden sheet lists households, and was read."""
    where = (hidden.place.file, hidden.place.sheet)
    return any(f.message is say.HIDDEN_SHEET and (f.place.file, f.place.sheet) == where for f in findings)


def _map(
    table: Table, options: ReadOptions, standards: Sequence[Criteria], of_members: Mapping[str, str]
) -> SheetMap:
    """Return how a table is read; a list of heads and members without what persons answer for themselves."""
    mapped = map_sheet(table.sheet, table.header, options, standards)
    if table.relation is None:
        return mapped
    persons = map_members(table.sheet, table.header, of_members)
    return of_households(mapped, persons, table.sheet, table.header, table.relation)


def _said_of_rows(table: Table, mapped: SheetMap, rows: Sequence[Row]) -> list[Finding]:
    """Return what is said of the rows of a table."""
    listed = table.relation is not None
    found = row_findings(table.sheet, mapped, rows, listed=listed)
    found += untitled(table.sheet, table.header, mapped, rows)
    if table.relation is not None:
        found.insert(0, family_note(table.sheet, table.header, rows, table.relation))
    return found


def _parted(options: ReadOptions) -> tuple[ReadOptions, dict[str, str]]:
    """Return the options for households, and the columns that the user named of members sheets."""
    only = set(member_columns()) - set(KEY_NAMES)
    of_members = {name: wanted for name, wanted in options.mapping.items() if name in only}
    mapping = {name: wanted for name, wanted in options.mapping.items() if name not in only}
    return replace(options, mapping=mapping), of_members


def _all_given_found(maps: Sequence[SheetMap], mapping: Mapping[str, str]) -> None:
    missing = [
        say.MAP_NOT_FOUND.at(name=name, value=wanted)
        for name, wanted in mapping.items()
        if not any(name in mapped.given_found for mapped in maps)
    ]
    if missing:
        raise Stop(missing)


def _assembled(
    books: Sequence[Workbook], read: Sequence[SheetTable], columns: Mapping[str, Column], options: ReadOptions
) -> Survey:
    frame = build(read, columns, options.set_values)
    first = [table for table in read if not table.continues]
    uses = [(t.view.sheet, use) for t in first for use in reversed(t.view.mapped.uses)]
    return Survey(
        frame=frame,
        sources=tuple(Source(b.file, b.digest, b.size) for b in books),
        columns=tuple(_columns(read, options)),
        findings=(),
        counts=Conservation(0, 0, 0, 0, 0, {}),
        set_by_user=dict(options.set_values),
        cells={(s.file, s.name, use.name): letter_of(use.column) for s, use in uses},
        titles={(s.file, s.name, use.name): use.heading.title for s, use in uses},
        parts=_parts(read),
        unreadable=held_cells(read),
    )


def _parts(read: Sequence[SheetTable]) -> dict[tuple[str, str], tuple[Part, ...]]:
    """Return the later tables of sheets that hold several, the last one first."""
    parts: dict[tuple[str, str], tuple[Part, ...]] = {}
    for table in read:
        if table.continues:
            uses = {use.name: use for use in reversed(table.view.mapped.uses)}
            cells = {name: letter_of(use.column) for name, use in uses.items()}
            titles = {name: use.heading.title for name, use in uses.items()}
            where = (table.view.sheet.file, table.view.sheet.name)
            parts[where] = (Part(table.header.first + 1, cells, titles), *parts.get(where, ()))
    return parts


def _columns(read: Sequence[SheetTable], options: ReadOptions) -> list[ReadColumn]:
    listed: list[ReadColumn] = []
    for table in read:
        told = {letter_of(column): reads for column, reads in table.values.reads.items()}
        sheet, header = table.view.sheet, table.header
        listed += [
            replace(c, reads=told.get(c.letter, c.reads), row=title_row(sheet, header, c.letter))
            for c in table.view.mapped.columns
        ]
    for name, value in options.set_values.items():
        vi, en = reads_as.READS_SET
        reads = (vi.format(value=value), en.format(value=value))
        listed.append(ReadColumn("", "", "", "", name, "set", reads))
    return listed
