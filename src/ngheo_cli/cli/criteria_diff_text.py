"""How do the differences of two standards read on the screen, and as rows?"""

from ngheo_cli.cli.console import print_text
from ngheo_cli.cli.criteria_tables import Row, print_json
from ngheo_cli.cli.criteria_text import BLOCKS
from ngheo_cli.cli.language import language, say
from ngheo_cli.criteria.cite import Entry
from ngheo_cli.criteria.diff import Difference, differences
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import criteria_diff as words
from ngheo_cli.messages.terms import cited_name
from ngheo_cli.numbers import number_text

_SIGNS = {"changed": "~", "removed": "−", "added": "+"}


def print_differences(
    before: Criteria, after: Criteria, typed: tuple[str, str], *, quiet: bool = False
) -> None:
    """Print what differs, block by block, or only how many values do; `typed` are the standards as the user
    named them."""
    found = differences(before, after)
    names = _names(before, after)
    if not found:
        print_text(say(words.SAME))
        return
    ids = {"before": names[0], "after": names[1]}
    if quiet:
        print_text(say(words.COUNT).format(count=sum(one.kind != "citation" for one in found), **ids))
        return
    print_text(say(words.TITLE).format(**ids), style="bold")
    for criteria, name in ((before, names[0]), (after, names[1])):
        print_text(f"  {name}: {criteria.title.of(language())}")
    print_text(say(words.LEGEND).format(**ids))
    for title, keys in BLOCKS:
        block = [one for one in found if one.key.partition(".")[0] in keys and one.kind != "citation"]
        if block:
            print_text()
            print_text(say(title).upper(), style="bold")
        for one in block:
            _print_one(one, names)
    cited = [one.key for one in found if one.kind == "citation"]
    print_text()
    if cited:
        print_text(say(words.CITATIONS).format(count=len(cited), keys=", ".join(cited)))
    print_text(say(words.ON_HINT).format(before=typed[0], after=typed[1]), wrap=False)


def print_rows(before: Criteria, after: Criteria) -> None:
    """Print the document `ngheo.criteria_diff/1`."""
    print_json("criteria_diff", [_row(one) for one in differences(before, after)])


def _names(before: Criteria, after: Criteria) -> tuple[str, str]:
    """Name both standards: by id, or by file where the ids are the same."""
    if before.id != after.id:
        return before.id, after.id
    return f"{before.file} ({before.revision})", f"{after.file} ({after.revision})"


def _print_one(one: Difference, names: tuple[str, str]) -> None:
    print_text(f"{_SIGNS[one.kind]} {say(one.name)}  [{one.key}]", hanging=2)
    for entry, name in ((one.before, names[0]), (one.after, names[1])):
        if entry is not None:
            rose = _rose(one) if entry is one.after else ""
            print_text(f"    {name}: {say(entry.value)}{rose}", hanging=8)


def _rose(one: Difference) -> str:
    """Write by how much an amount rose: " (+500.000)"."""
    if not one.by:
        return ""
    sign = "+" if one.by > 0 else "−"
    return say(words.ROSE).format(by=sign + number_text(abs(one.by), language()))


def _row(one: Difference) -> Row:
    sides = {"before": one.before, "after": one.after}
    row: Row = {"key": one.key, "name": say(one.name), "change": one.kind, "by": one.by}
    for name, entry in sides.items():
        row |= {
            name: say(entry.value) if entry else None,
            f"{name}_source": _sources(entry) if entry else None,
            f"{name}_status": entry.status if entry else None,
        }
    return row


def _sources(entry: Entry) -> str:
    return "; ".join(
        cited_name(document.number, article, language()) for document, article in entry.documents
    )
