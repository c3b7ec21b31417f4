"""Which column of a result table has which role, by its titles and by those of the others?

“Nghèo đa chiều” are the poor by a standard of several dimensions, or the poor and near-poor together. “Tổng
số hộ” below a title that speaks of a class are the households of the class, or all where the class is only
what the heading is about.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from ngheo_cli.audit.table.counted import counted
from ngheo_cli.audit.table.roles import (
    MOVES,
    PROVINCIAL,
    RATES,
    ROLES,
    counts_some,
    names_both,
    plain_title,
    subject_of,
    without_standard,
)
from ngheo_cli.audit.table.titles import count_role

Titles = Mapping[int, Sequence[str]]
"""The titles over columns that name no row, from the outermost in, by the position of the column."""
_NONE: Collection[int] = frozenset()
_ANY_TOTAL = re.compile(r"tong(?: so)?(?: (?:ho(?: gia dinh)?|khau|nhan khau)(?: \((?:ho|khau|nguoi))?)?")
_CLASS = re.compile(r"(?:tong )?(?:so )?(?:luong )?(?:ho )?(?:can )?ngheo(?: (?:cuoi )?nam \d{4})?")
_DIMENSIONS = re.compile(r"\bda chieu\b")
_NEAR_BY_STANDARD = re.compile(r"can ngheo \(?da chieu")


def roles_by_titles(titles: Titles, unsaid: str) -> tuple[dict[int, str], tuple[str, ...]]:
    """Return the role of each column that has one, and the titles of those that count either the poor, or the
    poor and near-poor together: they are read as the latter, which asks the less.

    `unsaid` (hh) is what is counted where titles name households and persons alike.
    """
    titles, unread = _by_headings(titles)
    found = _in_order(titles, unread, unsaid)
    alone = [c for c in titles if _dimensions_alone(titles[c]) and found.get(c, "").startswith("multi")]
    means = _dimensions_mean(titles, found, alone) if alone else ""
    if means == "poor":
        poor = {c: [_DIMENSIONS.sub(" ", plain_title(title)) for title in titles[c]] for c in alone}
        return _in_order({**titles, **poor}, unread, unsaid), ()
    if means == "unknown":
        return _in_order(titles, {*unread, *alone}, unsaid), ()
    doubted = [one for c in alone for one in titles[c] if _DIMENSIONS.search(plain_title(one))]
    return found, tuple(dict.fromkeys(doubted)) if means == "either" else ()


def _in_order(titles: Titles, unread: Collection[int], unsaid: str) -> dict[int, str]:
    """Return the roles that titles name one after the other; of two columns of one role the first has it."""
    found: dict[int, str] = {}
    seen: dict[str, str] = {}
    before = ""
    provincial = _beside_national(titles)
    for c, stack in titles.items():
        if c in provincial:
            role = "" if c in unread else _of_province(provincial[c], before, seen, unsaid)
        else:
            role = "" if c in unread else count_role(stack, before, seen, unsaid)
        if role and role not in MOVES and role not in {"households", "pct"}:
            if role not in seen:
                found[c] = role
            seen.setdefault(role, plain_title(stack[-1]))
            before = role
        elif c in unread or counts_some(stack):
            before = ""  # a bare rate to its right is not that of the class further left
    return found


def _beside_national(titles: Titles) -> dict[int, list[str]]:
    """Return the columns of a province's own standard, with plain titles that do not name it, if the table
    has columns of classes by another standard as well."""
    found = {c: plain for c, stack in titles.items() if (plain := without_standard(stack)) is not None}
    others = (plain_title(title) for c, stack in titles.items() if c not in found for title in stack)
    return found if any(subject_of(title) in {"poor", "near_poor"} for title in others) else {}


def _of_province(stack: Sequence[str], before: str, seen: Mapping[str, str], unsaid: str) -> str:
    """Return the role of a column of a province's own standard, or ""."""
    own = {
        role.removeprefix(PROVINCIAL): title for role, title in seen.items() if role.startswith(PROVINCIAL)
    }
    role = count_role(stack, before, own, unsaid)
    role = role if role.startswith(PROVINCIAL) else f"{PROVINCIAL}{role}"
    return role if role in ROLES else ""


def _by_headings(titles: Titles) -> tuple[Titles, list[int]]:
    """Return the titles without headings over “Tổng số hộ” that are about classes named below them, and the
    columns of which it is not known whether they count all or a class."""
    settled, unread = dict(titles), list[int]()
    for c, stack in titles.items():
        depth = _class_over(stack)
        if not depth:
            continue
        group = [d for d, other in titles.items() if list(other[:depth]) == list(stack[:depth])]
        named = [d for d in group if any(_CLASS.fullmatch(plain_title(one)) for one in titles[d][depth:])]
        if not named:
            continue
        kind = counted([plain_title(stack[-1])])
        whole = any(count_role(titles[d]) == f"total_{kind or 'hh'}" for d in titles if d not in group)
        both = names_both(plain_title(stack[depth - 1]))
        if both and (whole or not kind):
            continue
        if kind and not whole and c < min(named):
            settled[c] = stack[depth:]
        elif kind or len({subject_of(plain_title(titles[d][-1])) for d in named}) > 1:
            unread.append(c)
    return settled, unread


def _class_over(stack: Sequence[str]) -> int:
    """Return how many titles of a column ending in bare “Tổng số hộ” reach down to the class above, or 0."""
    if not stack or not _ANY_TOTAL.fullmatch(plain_title(stack[-1])):
        return 0
    over = [
        i for i, one in enumerate(stack[:-1], start=1) if subject_of(plain_title(one)) not in {"", "total"}
    ]
    return max(over, default=0)


def _dimensions_alone(stack: Sequence[str]) -> bool:
    """Whether “nghèo đa chiều” is all that says whom a column counts."""
    levels = [plain_title(title) for title in stack]
    said = [level for level in levels if subject_of(level) == "multi"]
    return any(map(_DIMENSIONS.search, said)) and not any(map(names_both, said))


def _dimensions_mean(titles: Titles, roles: Mapping[int, str], alone: Collection[int]) -> str:
    """Return whom “nghèo đa chiều” counts in a table: multi (poor and near-poor), poor, either where nothing
    hangs on it, or unknown."""
    others = {role for c, role in roles.items() if c not in alone}
    counts, rates = others & {"poor_hh", "poor_persons"}, others & {"poor_pct", "poor_persons_pct"}
    by_standard = any(
        _NEAR_BY_STANDARD.search(plain_title(one)) for stack in titles.values() for one in stack
    )
    both = any(names_both(plain_title(one)) for stack in titles.values() for one in stack)
    only_rates = all(roles[c] in RATES for c in alone)
    if counts or rates:
        beside = rates if only_rates else counts
        clear = not by_standard and "poor_income_hh" not in others and (only_rates or not both)
        return "multi" if beside and clear else "unknown"
    if both or by_standard:
        return "poor"
    return "either" if any(role.startswith("near_poor") for role in others) else "multi"
