"""What does the screen show of a comparison, and how did it end?"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.changes import show_changes
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import write_document
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import compare as words
from ngheo_cli.messages import compared as more_words
from ngheo_cli.messages import during as year_words
from ngheo_cli.messages import lists_filter as list_words
from ngheo_cli.messages import open_moves, screen
from ngheo_cli.messages import review as review_words
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.comparing import Compared
    from ngheo_cli.review.movement_tables import TableRow
    from ngheo_cli.review.newly_escaped import Escaped


def print_rows(found: "Sequence[Compared]") -> None:
    """Print the document `ngheo.compare/1`: the tables, how many newly escaped, and the change of rates where
    totals were given."""
    document: dict[str, object] = {"rows": table_rows(found)}
    if any(one.changes for one in found):
        document["changes"] = change_rows(found)
    if (escaped := found[-1].escaped) is not None:
        document["newly_escaped"] = {
            "at": escaped.at or None,
            "months": escaped.months,
            "households": int(escaped.truth.must.sum()),
            "maybe": int((escaped.truth.can & ~escaped.truth.must).sum()),
        }
    write_document("compare", document)


def table_rows(found: "Sequence[Compared]") -> list[dict[str, object]]:
    """Return the rows as published, each with its standard, source and, in a year, the day."""
    return [row.as_dict() | _head(one) for one in found for row in (*one.tables.rows, *one.grouped)]


def change_rows(found: "Sequence[Compared]") -> list[dict[str, object]]:
    """Return the changes of rates as published."""
    return [change.as_dict() | _head(one) for one in found for change in one.changes]


def _head(one: "Compared") -> dict[str, object]:
    return {"until": one.until or None, "criteria": one.now.criteria.id, "source": one.now.source}


def write_comparison(found: "Sequence[Compared]", path: Path, *, force: bool) -> None:
    """Write the tables, the households behind the last of them and who newly escaped, the change of rates,
    and the links to confirm; of a day in the year also the list at that day."""
    from ngheo_cli.reports.table_file import Table, write_table_file
    from ngheo_cli.review.link_file import PROPOSED, proposal_rows
    from ngheo_cli.review.movement_lists import ESCAPED, LISTED, MOVED, escaped_rows, list_rows, listed_rows

    last = found[-1]
    sheets = {
        say(words.SHEETS["tables"]): Table(table_rows(found)),
        say(words.SHEETS["lists"]): Table(list_rows(last.before, last.now, last.tables), MOVED),
    }
    if last.escaped is not None:
        sheets[say(more_words.SHEET)] = Table(escaped_rows(last.now, last.escaped), ESCAPED)
    if last.changes:
        sheets[say(year_words.SHEETS["changes"])] = Table(change_rows(found))
    if last.until:
        listed = [{"day": last.until} | row for row in listed_rows(last.now)]
        sheets[say(year_words.SHEETS["list"])] = Table(listed, ("day", *LISTED))
    of_history = last.unsure.proposals if last.unsure else ()
    if of_history or not last.until:
        proposals = proposal_rows(last.links.proposals, last.before, last.now)
        for review, one in of_history:
            proposals += proposal_rows((one,), review, last.now)
        sheets[say(words.SHEETS["proposals"])] = Table(proposals, PROPOSED)
    write_table_file(path, sheets, force=force, lang=language())


def needs_attention(compared: "Compared") -> bool:
    """Whether a table does not balance, a file is not clean, or a finding is an error or a warning."""
    balanced = all(row.balanced for row in compared.tables.rows)
    return grave(compared.findings) or bool(compared.unclean) or not balanced


def show_comparison(found: "Sequence[Compared]", out: Path | None, *, tables: bool, to_stderr: bool) -> None:
    """Print both tables, the change of rates, what needs attention and how it ended."""
    if tables:
        for one in found:
            for table in ("poor", "near_poor"):
                _show_table(one, table)
            if one.changes:
                show_changes(one)
        _remarks(found[-1])
        show_attention([finding for one in found for finding in one.findings], unclean=found[0].unclean)
    lines = [(_verdict(found), True)]
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    print_closing(lines, to_stderr=to_stderr)


def _show_table(compared: "Compared", table: str) -> None:
    from ngheo_cli.review.units import UNIT_GROUP

    now = compared.now
    source = say(review_words.SOURCES[now.source])
    title = say(words.TITLES[table]).format(id=now.criteria.id, source=source)
    if compared.until:
        title += say(year_words.UNTIL).format(day=compared.until)
    rows = [row for row in (*compared.tables.rows, *compared.grouped) if row.table == table]
    top = min(row.unit.depth for row in rows if row.unit.level != UNIT_GROUP)
    heads = [say(words.UNIT), say(words.COUNT), *(str(number) for number in range(1, 10)), ""]
    cells = [_cells(row, top) for row in rows]
    print_table(heads, cells, title=title, right=frozenset(range(2, 11)), names_first=True)
    columns = "; ".join(say(column) for column in words.COLUMNS[table])
    print_text(say(words.KEY).format(columns=columns))
    print_text()


def _cells(row: "TableRow", top: int) -> list[str]:
    name = "  " * max(row.unit.depth - top, 0) + (row.unit.name or say(review_words.WHOLE))
    first = name if row.count == "households" else ""
    numbers = [number_text(row.columns[number], language()) for number in range(1, 10)]
    return [first, say(words.COUNTS[row.count]), *numbers, _marks(row)]


def _marks(row: "TableRow") -> str:
    return ("" if row.balanced else "≠") + ("?" if row.undetermined else "")


def _undetermined(compared: "Compared") -> int:
    """Count the households that could change a table."""
    found = next(iter(compared.tables.by_level.values()))
    return sum(map(len, found.undetermined()))


def _remarks(compared: "Compared") -> None:
    linked = int((compared.links.now_of >= 0).sum())
    lines = [
        say(words.LINKED).format(
            linked=linked, before=len(compared.before) - linked, now=len(compared.now) - linked
        )
    ]
    if compared.links.confirmed:
        lines.append(say(words.CONFIRMED).format(count=compared.links.confirmed))
    if compared.links.refused:
        lines.append(say(more_words.REFUSED).format(count=compared.links.refused))
    if waiting := _to_confirm(compared):
        lines.append(say(words.OPEN_PROPOSALS).format(count=waiting))
    setting = compared.near_relapse
    lines.append(say(words.RELAPSE_SETTING).format(setting=setting, count=len(compared.earlier)))
    if compared.grouped and compared.groups:
        lines.append(say(more_words.GROUPS_AT).format(day=compared.groups.day or "–"))
    if compared.escaped is not None:
        lines += _escaped(compared.escaped, compared.now.source)
    if any(not row.balanced for row in compared.tables.rows):
        lines.append(say(words.UNBALANCED_MARK))
    if still := _undetermined(compared):
        lines.append(say(open_moves.OPEN_MARK).format(count=still))
    for line in lines:
        print_text(line)


def _to_confirm(compared: "Compared") -> int:
    """Count the links that a person has to confirm, those with the history too."""
    of_history = compared.unsure.proposals if compared.unsure else ()
    return len(compared.links.proposals) + len(of_history)


def _escaped(escaped: "Escaped", source: str) -> list[str]:
    """Return what is said of newly escaped households: how many, and what they go by."""
    sure, may = int(escaped.truth.must.sum()), int(escaped.truth.can.sum())
    told = {"months": escaped.months, "day": escaped.at or say(list_words.NO_DAY)}
    lines = [say(more_words.ESCAPED).format(count=sure, maybe=may - sure, **told)]
    if may and source == "computed":
        lines.append(say(more_words.ESCAPED_COMPUTED))
    if may > sure and any(finding.code == list_words.ESCAPED_NO_DATE.code for finding in escaped.findings):
        lines.append(say(more_words.ESCAPED_NO_DAY))
    return lines


def _verdict(found: "Sequence[Compared]") -> str:
    """Say how all comparisons ended; the households behind them are those of the last one."""
    rows = [row for one in found for row in one.tables.rows]
    last = next(iter(found[-1].tables.by_level.values()))
    line = words.VERDICT_LOOK if any(map(needs_attention, found)) else words.VERDICT_CLEAN
    return say(line).format(
        rows=len(rows),
        unbalanced=sum(not row.balanced for row in rows),
        missing=len(last.missing),
        undetermined=_undetermined(found[-1]),
        proposals=_to_confirm(found[-1]),
        findings=sum(finding.severity != "note" for one in found for finding in one.findings),
        files=files_to_look_at(found[0].unclean),
    )


def files_to_look_at(unclean: Sequence[str]) -> str:
    """Return what a closing line says of the files of which a person must look at the reading."""
    return say(words.FILES_TO_LOOK_AT).format(count=len(unclean)) if unclean else ""
