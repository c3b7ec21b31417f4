"""Who lives in the households of a survey? From members sheets to one typed table, with every row counted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey_members as say
from ngheo_cli.survey.columns import KEY_NAMES
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.export_names import LINKS, link_column
from ngheo_cli.survey.family_links import links_above
from ngheo_cli.survey.frame import SheetTable, build, fingerprints
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.members.checks import check_members
from ngheo_cli.survey.members.codes import with_alike_codes, zeros_told
from ngheo_cli.survey.members.duplicates import set_duplicates_aside
from ngheo_cli.survey.members.heads import OTHER_HEAD, part_strangers
from ngheo_cli.survey.members.join import Sides, join
from ngheo_cli.survey.members.sheets import MemberTable
from ngheo_cli.survey.members.sizes import with_sizes
from ngheo_cli.survey.model import MemberCounts, Members, ReadColumn, Source, Survey
from ngheo_cli.survey.result_members import as_told
from ngheo_cli.survey.title_cells import title_row
from ngheo_cli.survey.value_findings import value_findings
from ngheo_cli.survey.values.texts import text_of


def with_members(
    survey: Survey, tables: Sequence[SheetTable], found: Sequence[MemberTable], sources: Sequence[Source]
) -> tuple[Survey, list[Finding]]:
    """Return a survey with its members joined, blank sizes filled, and what is wrong with them.

    `tables` are the sheets of the households, whose rows are rejected and set aside already; `sources` are
    the files of members alone. Raises RuntimeError if a row is lost: an error of the program.
    """
    reads = [one.read for one in found]
    frame = build(reads, member_columns(), {})
    rejected = np.array([row.kind == "no_key" for t in reads for row in t.view.rows], dtype=np.bool_)
    kept = np.asarray(survey.frame["problem"] == "", dtype=np.bool_)
    sides = Sides(survey.frame, frame, kept, rejected, _links(tables, reads))
    sides, respelled = with_alike_codes(sides)
    joined = join(sides)
    joined = as_told(joined, tables, reads)
    strangers = part_strangers(survey.frame, frame, joined)
    frame.insert(len(frame.columns) - 1, "household", joined.household)
    frame["problem"] = joined.problem
    members = _members(found, frame, sources)
    findings = [f for one in found for f in one.findings]
    findings += value_findings(members, reads, lambda _: say.FACT_ONLY_YES)
    findings += set_duplicates_aside(members, fingerprints([_without_keys(read) for read in reads]))
    members = replace(members, counts=_counted(found, frame["problem"].tolist()))
    survey = replace(survey, members=members)
    findings += [*zeros_told(members, respelled), *strangers.findings(survey, members)]
    findings += check_members(survey, members, joined.why.tolist(), set(strangers.rows))
    survey, filled = with_sizes(survey, members, tables)
    return survey, [*findings, *filled]


def _without_keys(table: SheetTable) -> SheetTable:
    """Return a table whose keys are not looked at: they may stand in the head's row alone."""
    view = table.view
    keys = {use.column for use in view.mapped.uses if use.name in KEY_NAMES}
    return replace(table, view=replace(view, mapped=replace(view.mapped, run=view.mapped.run | keys)))


def _links(tables: Sequence[SheetTable], members: Sequence[SheetTable]) -> list[tuple[list[str], list[str]]]:
    """Return what ties members to households besides a code: the columns of a form's export, where both sides
    have one, and the head above in one list."""
    found = []
    for of_member, of_household in LINKS:
        if not any(link_column(table.header, of_member) is not None for table in members):
            continue
        theirs, ours = _column(members, of_member), _column(tables, of_household)
        if any(theirs) and any(ours):
            found.append((theirs, ours))
    return [*found, links_above(tables, members)]


def _column(tables: Sequence[SheetTable], name: str) -> list[str]:
    texts: list[str] = []
    for table in tables:
        column = link_column(table.header, name)
        cells = table.view.cells(column) if column is not None else [""] * len(table.view.rows)
        texts += [text_of(cell).strip() for cell in cells]
    return texts


def _members(found: Sequence[MemberTable], frame: pd.DataFrame, sources: Sequence[Source]) -> Members:
    views = [one.read.view for one in found]
    uses = [(view.sheet, use) for view in views for use in reversed(view.mapped.uses)]
    return Members(
        frame=frame,
        columns=tuple(entry for one in found for entry in _columns(one.read)),
        counts=MemberCounts(0, 0, 0, 0, 0, 0, {}),
        cells={(s.file, s.name, use.name): letter_of(use.column) for s, use in uses},
        titles={(s.file, s.name, use.name): use.heading.title for s, use in uses},
        sources=tuple(sources),
    )


def _columns(table: SheetTable) -> list[ReadColumn]:
    told = {letter_of(column): reads for column, reads in table.values.reads.items()}
    sheet, header = table.view.sheet, table.header
    return [
        replace(c, reads=told.get(c.letter, c.reads), row=title_row(sheet, header, c.letter))
        for c in table.view.mapped.columns
    ]


def _counted(found: Sequence[MemberTable], problems: Sequence[str]) -> MemberCounts:
    others: Counter[str] = Counter()
    for one in found:
        others.update(one.others)
    tally = Counter(problems)
    counts = MemberCounts(
        rows_read=len(problems) + sum(others.values()),
        joined=tally[""],
        orphans=tally["orphan"],
        duplicates=tally["duplicate_row"],
        no_key=tally["no_key"],
        ambiguous=tally["ambiguous"],
        not_members=dict(sorted(others.items())),
        other_heads=tally[OTHER_HEAD],
    )
    if not counts.balanced:
        raise RuntimeError(f"rows of members do not balance: {counts}")
    return counts
