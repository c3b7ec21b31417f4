"""Which columns count all households and persons though their heading only says “Tổng số” or “Dân số”?

Below such a heading stand “Hộ” and “Khẩu”, left of the classes. A bare “Tổng số” may also be the sum of the
classes, or a whole that the rates are not of: then the figures say that it is not all.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction

from ngheo_cli.audit.table.figures import number_of
from ngheo_cli.audit.table.roles import CLASSES, is_count, plain_title
from ngheo_cli.survey.sheet import Cell

_PLACE = r"(?:tinh|thanh pho|huyen|xa|phuong|dac khu|thi tran|thon|dia ban)"
_BARE = re.compile(r"tong(?: so| cong)?")
_ALL = re.compile(
    rf"dan so(?: (?:toan|tren|trong) {_PLACE})?|(?:(?:tong(?: so)?|chung) )?(?:toan|ca|tren) {_PLACE}"
)
_INNER = re.compile(
    r"(?:tong )?(?:so )?(?:(ho(?: gia dinh| dan)?)|(?:nhan )?khau|nguoi)(?: \((?:ho|khau|nguoi))?"
)
_PERSONS = re.compile(r"(?:tong )?(?:so )?(?:nhan )?khau")
_DECIMALS = 2
Cells = Callable[[int], Sequence[Cell]]


def all_residents(
    titles: Mapping[int, Sequence[str]], roles: Mapping[int, str], cells: Cells
) -> dict[int, str]:
    """Return the columns of all households and persons, by position. Where titles name all households already
    it is a bare “Số nhân khẩu” beside them at most.

    `titles` are those over each column from the outermost in, `roles` those that titles told, `cells` gives
    the cells of a column.
    """
    if not roles or any(role.startswith("total_") for role in roles.values()):
        return _persons_beside(titles, roles, cells)
    for heading in dict.fromkeys(stack[0] for stack in titles.values()):
        words = plain_title(heading)
        if not _BARE.fullmatch(words) and not _ALL.fullmatch(words):
            continue
        below = {c: _INNER.fullmatch(plain_title(stack[-1])) for c, stack in titles.items()
                 if stack[0] == heading and len(stack) > 1}  # fmt: skip
        found = {c: "total_hh" if told[1] else "total_persons" for c, told in below.items() if told}
        households = [c for c, role in found.items() if role == "total_hh"]
        once = len(found) == len(below) == len(set(found.values())) and len(households) == 1
        if not once or max(found) > min(roles):
            continue
        columns = {role: _numbers(cells(c), rate=not is_count(role)) for c, role in roles.items()}
        if _are_all(_numbers(cells(households[0]), rate=False), columns, bare=bool(_BARE.fullmatch(words))):
            return found
    return {}


Numbers = list[tuple[Fraction, int] | None]


def _persons_beside(
    titles: Mapping[int, Sequence[str]], roles: Mapping[int, str], cells: Cells
) -> dict[int, str]:
    """Return the column right of that of all households whose whole title is “Số nhân khẩu”, before the
    classes, if no unit has fewer persons than households there."""
    wholes = [c for c, role in roles.items() if role.startswith("total_")]
    if len(wholes) != 1 or roles[wholes[0]] != "total_hh" or len(titles[wholes[0]]) != 1:
        return {}
    beside = wholes[0] + 1
    stack = titles.get(beside, ())
    named = len(stack) == 1 and beside not in roles and _PERSONS.fullmatch(plain_title(stack[0]))
    if not named or any(c < beside for c in roles if c not in wholes):
        return {}
    pairs = zip(*(_numbers(cells(c), rate=False) for c in (wholes[0], beside)), strict=True)
    return {beside: "total_persons"} if all(b[0] >= a[0] for a, b in pairs if a and b) else {}


def _are_all(wholes: Numbers, columns: Mapping[str, Numbers], *, bare: bool) -> bool:
    """Whether a column can be all households: it is mostly more than the classes together, and if its
    heading is bare, some rate is of it wherever there are rates."""
    classes = [f"{name}_hh" for name in ("poor", "near_poor", "avg") if f"{name}_hh" in columns]
    more = []
    for row in zip(
        wholes, *(columns[role] for role in classes or ["multi_hh"] if role in columns), strict=True
    ):
        seen = [number[0] for number in row if number is not None]
        more += [seen[0] > sum(seen[1:])] if len(seen) == len(row) > 1 else []
    if 2 * sum(more) < len(more):
        return False
    fits = list(_rates_fit(wholes, columns)) if bare else []
    return any(fits) or not fits


def _rates_fit(wholes: Numbers, columns: Mapping[str, Numbers]) -> Iterator[bool]:
    """Yield of each rate of a class whether it is that of the households counted beside it in the whole."""
    for name in CLASSES:
        counts, rates = columns.get(f"{name}_hh", []), columns.get(f"{name}_pct", [])
        for whole, count, rate in zip(wholes, counts, rates, strict=False):
            if whole and count and rate and whole[0] > 0 and count[0] > 0:
                exact, step = 100 * count[0] / whole[0], Fraction(1, 10 ** min(rate[1], _DECIMALS))
                yield abs(exact - rate[0]) < step or abs(exact - 100 * rate[0]) < Fraction(1, 100)


def _numbers(cells: Sequence[Cell], *, rate: bool) -> Numbers:
    return [_number(cell, rate=rate) for cell in cells]


def _number(cell: Cell, *, rate: bool) -> tuple[Fraction, int] | None:
    try:
        return number_of(cell, rate=rate)
    except ValueError:
        return None
