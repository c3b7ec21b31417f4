"""Which column of a sheet did the user name for a field, by letter or by title?"""

from collections.abc import Mapping
from dataclasses import dataclass

from ngheo_cli.survey.header import Header
from ngheo_cli.survey.letters import column_of
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.text import key
from ngheo_cli.survey.titles import bare


@dataclass(frozen=True, slots=True)
class Given:
    """A column that the user mapped; `inverted` turns its answers round (a mark means *has*)."""

    column: int
    inverted: bool


def resolve(sheet: Sheet, header: Header, mapping: Mapping[str, str]) -> dict[str, Given]:
    """Return the columns of this sheet that the user mapped, by canonical name; those not found are left out.

    A letter counts where the sheet has such a column; otherwise a title must be found exactly once.
    """
    width = max(header.width, *(len(row) for row in sheet.rows[header.first : header.below + 20]))
    found = {}
    for name, wanted in mapping.items():
        target = wanted.strip()
        inverted = target.startswith("!")
        target = target.lstrip("!").strip()
        column = column_of(target)
        if column is None or column >= width:
            column = _by_title(header, target)
        if column is not None:
            found[name] = Given(column, inverted)
    return found


def _by_title(header: Header, target: str) -> int | None:
    for form in (key, bare):
        hits = {
            h.column
            for h in header.headings
            for text in (*h.own, h.title)
            if form(text) and form(text) == form(target)
        }
        if len(hits) == 1:
            return hits.pop()
    return None


def mapped_titles(mapping: Mapping[str, str]) -> frozenset[str]:
    """Return the titles that the user mapped, as `text.key` writes them."""
    return frozenset(key(wanted.strip().lstrip("!").strip()) for wanted in mapping.values())


def maps_by_letter(mapping: Mapping[str, str]) -> bool:
    """Whether the user named a household's code or head by letter."""
    return any(
        column_of(mapping.get(name, "").lstrip("!")) is not None for name in ("household_id", "head_name")
    )
