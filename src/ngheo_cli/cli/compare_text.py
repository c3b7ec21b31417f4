"""What does the screen show of a comparison, and how did it end?"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.console import print_table, print_text
from ngheo_cli.cli.criteria_tables import print_json
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import compare as words
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import screen
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.compare import Compared
    from ngheo_cli.review.movement_tables import TableRow


def print_rows(compared: "Compared") -> None:
    """Print the document `ngheo.compare/1`."""
    print_json("compare", table_rows(compared))


def table_rows(compared: "Compared") -> list[dict[str, object]]:
    """Return the rows as published, each with its standard and source."""
    head = {"criteria": compared.now.criteria.id, "source": compared.now.source}
    return [row.as_dict() | head for row in compared.tables.rows]


def write_comparison(compared: "Compared", path: Path, *, force: bool) -> None:
    """Write the tables, the households behind them and the links to confirm."""
    from ngheo_cli.reports.table_file import write_table_file
    from ngheo_cli.review.link_file import proposal_rows
    from ngheo_cli.review.movement_lists import list_rows

    sheets = {
        say(words.SHEETS["tables"]): table_rows(compared),
        say(words.SHEETS["lists"]): list_rows(compared.before, compared.now, compared.tables),
        say(words.SHEETS["proposals"]): proposal_rows(
            compared.links.proposals, compared.before, compared.now
        ),
    }
    write_table_file(path, sheets, force=force)


def needs_attention(compared: "Compared") -> bool:
    """Whether a table does not balance, or a finding is an error or a warning."""
    return grave(compared.findings) or not all(row.balanced for row in compared.tables.rows)


def show_comparison(compared: "Compared", out: Path | None, *, tables: bool, to_stderr: bool) -> None:
    """Print both tables, what needs attention and how it ended."""
    if tables:
        for table in ("poor", "near_poor"):
            _show_table(compared, table)
        _remarks(compared)
        show_attention(compared.findings)
    lines = [(_verdict(compared), True)]
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    for line, wrap in lines:
        if to_stderr:
            print(line, file=sys.stderr)
        else:
            print_text(line, wrap=wrap)


def _show_table(compared: "Compared", table: str) -> None:
    now = compared.now
    source = say(review_words.SOURCES[now.source])
    title = say(words.TITLES[table]).format(id=now.criteria.id, source=source)
    rows = [row for row in compared.tables.rows if row.table == table]
    top = min(row.unit.depth for row in rows)
    heads = [say(words.UNIT), say(words.COUNT), *(str(number) for number in range(1, 10)), ""]
    cells = [_cells(row, top) for row in rows]
    print_table(heads, cells, title=title, right=frozenset(range(2, 11)))
    columns = "; ".join(say(column) for column in words.COLUMNS[table])
    print_text(say(words.KEY).format(columns=columns))
    print_text()


def _cells(row: "TableRow", top: int) -> list[str]:
    name = "  " * (row.unit.depth - top) + (row.unit.name or say(review_words.WHOLE))
    first = name if row.count == "households" else ""
    numbers = [number_text(row.columns[number], language()) for number in range(1, 10)]
    return [first, say(words.COUNTS[row.count]), *numbers, "" if row.balanced else "≠"]


def _remarks(compared: "Compared") -> None:
    linked = int((compared.links.now_of >= 0).sum())
    lines = [
        say(words.LINKED).format(
            linked=linked, before=len(compared.before) - linked, now=len(compared.now) - linked
        )
    ]
    if compared.links.confirmed:
        lines.append(say(words.CONFIRMED).format(count=compared.links.confirmed))
    if compared.links.proposals:
        lines.append(say(words.OPEN_PROPOSALS).format(count=len(compared.links.proposals)))
    setting = compared.near_relapse
    lines.append(say(words.RELAPSE_SETTING).format(setting=setting, count=compared.earlier))
    if any(not row.balanced for row in compared.tables.rows):
        lines.append(say(words.UNBALANCED_MARK))
    for line in lines:
        print_text(line)


def _verdict(compared: "Compared") -> str:
    rows = compared.tables.rows
    found = next(iter(compared.tables.by_level.values()))
    line = words.VERDICT_LOOK if needs_attention(compared) else words.VERDICT_CLEAN
    return say(line).format(
        rows=len(rows),
        unbalanced=sum(not row.balanced for row in rows),
        missing=len(found.missing),
        undetermined=len(found.open_now) + len(found.open_before),
        proposals=len(compared.links.proposals),
    )
