"""What does the screen show of a list by filter? Counts by unit, never names; the filter on every output."""

from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.attention import grave, show_attention
from ngheo_cli.cli.compare_text import files_to_look_at
from ngheo_cli.cli.console import print_closing, print_table, print_text
from ngheo_cli.cli.criteria_tables import write_document
from ngheo_cli.cli.filter_words import filter_words
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import compare as compare_words
from ngheo_cli.messages import lists_filter as words
from ngheo_cli.messages import open_links, screen
from ngheo_cli.messages import review as review_words
from ngheo_cli.numbers import number_text

if TYPE_CHECKING:
    from ngheo_cli.cli.list import Answer


def print_list(answer: "Answer") -> None:
    """Print the document `ngheo.list/1`: the filter, rows without names, and the counts by unit."""
    from ngheo_cli.review.filter_rows import list_rows, unit_rows

    of = answer.found.listed.households
    document = {
        "filter": filter_words(answer),
        "of": "members" if answer.found.people is not None else "households",
        "criteria": list(answer.found.listed.standards),
        "source": of.source,
        "rows": list_rows(answer.found, names=False),
        "units": unit_rows(answer.found),
        "links_to_confirm": len(answer.waiting),
    }
    write_document("list", document)


def write_list(answer: "Answer", path: Path, *, force: bool) -> None:
    """Write the list with names, the counts by unit, the filter, and the links to confirm where newly escaped
    households are listed; a csv holds the list alone, so that each row tells its standard and source."""
    from ngheo_cli.reports.table_file import Table, write_table_file
    from ngheo_cli.review.filter_rows import list_columns, list_rows, unit_rows
    from ngheo_cli.review.link_file import PROPOSED, proposal_rows

    told, of = filter_words(answer), answer.found.listed.households
    # Columns of the other standards bear their ids.
    of_all = {"criteria": of.criteria.id, "source": of.source, "filter": told}
    rows = [row | of_all for row in list_rows(answer.found, names=True)]
    sheets = {
        say(words.SHEETS["list"]): Table(rows, (*list_columns(answer.found, names=True), *of_all)),
        say(words.SHEETS["units"]): Table(unit_rows(answer.found)),
        say(words.SHEETS["filter"]): Table([{"filter": line} for line in (told, *_heads(answer))]),
    }
    if answer.wish.escaped:
        now = answer.found.listed.households
        proposals = [row for review, one in answer.waiting for row in proposal_rows((one,), review, now)]
        sheets[say(compare_words.SHEETS["proposals"])] = Table(proposals, PROPOSED)
    write_table_file(path, sheets, force=force, lang=language())


def needs_attention(answer: "Answer") -> bool:
    """Whether somebody may meet the filter, a file is not clean, or a finding is grave."""
    return _maybe(answer) > 0 or grave(answer.findings) or bool(answer.unclean)


def show_list(answer: "Answer", out: Path | None, *, table: bool, to_stderr: bool) -> None:
    """Print the filter, the counts by unit, what is left open, and how it ended."""
    if table:
        _show_table(answer)
        show_attention(answer.findings, unclean=answer.unclean)
    lines = [(_verdict(answer), True)]
    if out is not None:
        lines.append((say(screen.WRITTEN).format(file=out), False))
    print_closing(lines, to_stderr=to_stderr)


def _heads(answer: "Answer") -> list[str]:
    of = answer.found.listed.households
    source = say(review_words.SOURCES[of.source])
    return [
        say(words.STANDARD).format(id=", ".join(answer.found.listed.standards), source=source),
        say(words.NOT_ENTITLED),
    ]


def _show_table(answer: "Answer") -> None:
    from ngheo_cli.review.filter_rows import unit_rows

    found = answer.found
    print_text(say(words.TITLE).format(filter=filter_words(answer)), style="bold")
    for line in _heads(answer):
        print_text(line)
    columns = [("households", words.HOUSEHOLDS), ("persons", words.PERSONS), ("maybe", words.MAYBE)]
    if found.people is not None:
        columns = [
            ("households", words.HOUSEHOLDS), ("maybe", words.MAYBE), ("members", words.LISTED),
            ("members_maybe", words.MAYBE), ("members_unlisted", words.UNLISTED),
        ]  # fmt: skip
    units = found.listed.units.units
    top = min(unit.depth for unit in units)
    cells = [
        [
            "  " * (unit.depth - top) + (unit.name or say(review_words.WHOLE)),
            *(number_text(int(str(row[name])), language()) for name, _ in columns),
        ]
        for unit, row in zip(units, unit_rows(found), strict=True)
        if row["households"] or row["maybe"] or unit.depth == top
    ]
    heads = [say(review_words.UNIT), *(say(head) for _, head in columns)]
    print_table(heads, cells, right=frozenset(range(1, len(heads))))
    _remarks(answer)


def _remarks(answer: "Answer") -> None:
    found, of = answer.found, answer.found.listed.households
    if maybe := _maybe(answer):
        print_text(say(words.MAYBE_REMARK).format(count=maybe))
    if found.unlisted is not None and (count := int(found.unlisted[found.households.can].sum())):
        print_text(say(words.UNLISTED_REMARK).format(count=count))
    if answer.waiting:
        print_text(say(open_links.WAITING).format(count=len(answer.waiting)))
    if rejected := len(of.rejected):
        print_text(say(review_words.REJECTED).format(count=rejected))
    if of.differs:
        print_text(say(review_words.DIFFERS).format(count=of.differs))


def _maybe(answer: "Answer") -> int:
    households = answer.found.households
    return int((households.can & ~households.must).sum())


def _verdict(answer: "Answer") -> str:
    found = answer.found
    sure = found.households.must if found.members is None else found.members.must
    line = words.VERDICT_LOOK if needs_attention(answer) else words.VERDICT_CLEAN
    what = say(words.WHAT["households" if found.members is None else "members"])
    return say(line).format(
        found=what.format(count=number_text(int(sure.sum()), language())),
        maybe=_maybe(answer),
        rejected=len(found.listed.households.rejected),
        findings=sum(finding.severity != "note" for finding in answer.findings),
        files=files_to_look_at(answer.unclean),
    )
