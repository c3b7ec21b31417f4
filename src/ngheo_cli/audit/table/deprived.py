"""Which columns of a table are those of deprivations, and do they print households or rates?

A form may print both in pairs, “Số hộ | Tỷ lệ (%)” below each indicator: these are two tables, one of counts
and one of rates, that are held to one another.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from ngheo_cli.audit.table.counted import counted
from ngheo_cli.audit.table.header import Header
from ngheo_cli.audit.table.model import Kind, Subject
from ngheo_cli.audit.table.roles import (
    RATE_WORDS,
    SHARE_WORDS,
    indicator_role,
    is_deprivation_total,
    plain_title,
)
from ngheo_cli.audit.table.titles import count_role
from ngheo_cli.audit.table.wholes import whole_in, whole_role
from ngheo_cli.survey.sheet import Cell, Sheet
from ngheo_cli.survey.text import loose

_ROWS_LOOKED_AT = 400
_FEWEST = 3
_COUNT = re.compile(r"(?:tong )?(?:so )?(?:ho|luong|sl|households?|number|count)(?: thieu hut)?")
Found = tuple[Kind, Subject, dict[str, int]]


def deprivations_of(sheet: Sheet, header: Header, labels: Collection[int]) -> list[Found]:
    """Return the tables of deprivations below a header, the counts before the rates, each with its kind, its
    subject and the column of each role; none where there are too few indicators."""
    counts, rates, totals = dict[str, int](), dict[str, int](), dict[str, int]()
    for c, titles in enumerate(header.titles):
        if not titles or c in labels:
            continue
        named, rate = _named(titles)
        if is_deprivation_total(named) and not rate:
            totals.setdefault("deprivations", c)
        elif role := indicator_role(named):
            (rates if rate else counts).setdefault(role, c)
        elif (role := count_role(titles)) in {"poor_hh", "near_poor_hh"}:
            totals.setdefault(role, c)
    subject: Subject = "near_poor" if "near_poor_hh" in totals and "poor_hh" not in totals else "poor"
    known = {role: c for role, c in rates.items() if _of_subject(header.titles[c], subject)}
    if len(counts) < _FEWEST:
        return [("deprivation_rates", subject, totals | known)] if len(known) >= _FEWEST else []
    if known:
        return [("deprivation_counts", subject, totals | counts), ("deprivation_rates", subject, known)]
    if "deprivations" in totals or not _are_rates(sheet, header, counts):
        return [("deprivation_counts", subject, totals | counts)]
    of_subject = all(_of_subject(header.titles[c][:-1], subject) for c in counts.values())
    return [("deprivation_rates", subject, totals | counts)] if of_subject else []


def cells_below(sheet: Sheet, header: Header, c: int) -> list[Cell]:
    """Return the cells of a column, as many as are looked at."""
    last = min(header.end, header.first + _ROWS_LOOKED_AT)
    return [row[c] if c < len(row) else "" for row in sheet.rows[header.first : last]]


def _named(titles: Sequence[str]) -> tuple[str, bool]:
    """Return the title that may name an indicator, and whether the one below says that this is its rate."""
    if len(titles) < 2 or not (indicator_role(titles[-2]) or is_deprivation_total(titles[-2])):
        return titles[-1], False
    inner = plain_title(titles[-1])
    rate = bool(RATE_WORDS.search(inner) or SHARE_WORDS.search(inner))
    pair = (rate or _COUNT.fullmatch(inner)) and counted([inner]) != "persons"
    return (titles[-2], rate) if pair and not indicator_role(titles[-1]) else (titles[-1], False)


def _of_subject(titles: Sequence[str], subject: Subject) -> bool:
    """Whether titles name no whole, or the households that the table is about."""
    whole = whole_in([plain_title(title) for title in reversed(titles)])
    return whole is None or whole_role(whole, "hh", ()) == f"{subject}_hh"


def _are_rates(sheet: Sheet, header: Header, columns: Mapping[str, int]) -> bool:
    said = any(RATE_WORDS.search(loose(group)) for c in columns.values() for group in header.titles[c][:-1])
    values = [cell for c in columns.values() for cell in cells_below(sheet, header, c)]
    decimals = any(
        (isinstance(v, float) and not v.is_integer())
        or (isinstance(v, str) and re.fullmatch(r"\d+[.,]\d{1,2}%?", v.strip()))
        for v in values
    )
    return said or decimals
