"""Which checks are there? The closed list: every rule that a published table is held to.

The words of each code stand in `messages/audit_rules.py`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ngheo_cli.audit.table.model import Figure, Kind, Line, Subject
from ngheo_cli.audit.table.roles import CLASSES, ESCAPED, PROVINCIAL, SHARE, part_and_whole

SUM = "sum"
"""An upper unit is the sum of the units below."""
MOVEMENT = "movement"
DEPRIVATIONS, DEPRIVATIONS_OF_CLASS = "deprivations", "deprivations_of_class"
RATE, RATE_BASE, RATE_POSSIBLE = "rate", "rate_base", "rate_possible"
RATE_OVER, RATE_OF_NONE = "rate_over_100", "rate_of_none"
RATE_MEAN = "rate_of_parts"
"""The rate of an upper unit is that of the units below together."""
NEGATIVE, NOT_WHOLE = "negative", "not_whole"
DEPRIVATION_RATE = "cross_deprivation_rate"
SAME = "cross_same"
"""Two tables of one kind print the same figure of a unit."""


@dataclass(frozen=True, slots=True)
class SumRule:
    """Within a row: `total` is the sum of signed roles."""

    code: str
    total: str
    terms: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class RateRule:
    """Within a row: `rate` is `parts` (the first set that the row has) in percent of `whole`."""

    rate: str
    parts: tuple[tuple[str, ...], ...]
    whole: str


@dataclass(frozen=True, slots=True)
class BoundRule:
    """Within a row: the parts together are not more than the whole; `line` if it is of that line only."""

    code: str
    parts: tuple[str, ...]
    whole: str
    line: Line = ""


@dataclass(frozen=True, slots=True)
class Side:
    """A figure of a table of one kind. `line` is that of the row; a table without lines holds for it."""

    kind: Kind
    subject: Subject
    role: str
    line: Line = "households"


@dataclass(frozen=True, slots=True)
class CrossRule:
    """Two tables print the same figure."""

    code: str
    one: Side
    other: Side


LINES: tuple[tuple[Line, str], ...] = (("households", "hh"), ("persons", "persons"))
"""The lines of a table, and what the roles of a table without lines end with."""
MULTI_PARTS = ((1, "poor_hh"), (1, "near_poor_hh"))
MOVEMENT_TERMS = (
    (1, "c1"), (-1, "c2"), (-1, "c3"), (-1, ESCAPED), (-1, "c4"), (1, "c5"), (1, "c6"), (1, "c7"), (1, "c8"),
)  # fmt: skip
SUMS = (
    SumRule("multi", "multi_hh", MULTI_PARTS),
    SumRule("multi", "multi_persons", ((1, "poor_persons"), (1, "near_poor_persons"))),
    SumRule("poor_kinds", "poor_hh", ((1, "poor_income_hh"), (1, "poor_deprivation_hh"))),
)
_OF = {"hh": "{}_pct", "persons": "{}_persons_pct"}
RATES = (
    *(
        RateRule(
            rate.format(name),
            ((f"{name}_{of}",), (f"poor_{of}", f"near_poor_{of}"))
            if name == "multi"
            else ((f"{name}_{of}",),),
            f"total_{of}",
        )
        for of, rate in _OF.items()
        for name in CLASSES
    ),
    RateRule("dtts_poor_pct", (("dtts_poor_hh",),), "dtts_hh"),
    RateRule("dtts_poor_share", (("dtts_poor_hh",),), "poor_hh"),
)
RATES_ADDED = {
    rate.format("multi"): tuple(rate.format(name) for name in ("poor", "near_poor")) for rate in _OF.values()
}
"""The rates of parts that a rate of several classes is often added up from."""
BOUNDS = (
    *(
        BoundRule("part_over_whole", parts, f"total_{of}")
        for of in _OF
        for parts in (
            (f"poor_{of}", f"near_poor_{of}"), (f"poor_{of}",), (f"near_poor_{of}",), (f"multi_{of}",),
            (f"avg_{of}",), (f"poor_{of}", f"near_poor_{of}", f"avg_{of}"), (f"multi_{of}", f"avg_{of}"),
            (f"{PROVINCIAL}poor_{of}",), (f"{PROVINCIAL}near_poor_{of}",),
        )
    ),
    BoundRule("part_over_whole", ("dtts_poor_hh",), "poor_hh"),
    BoundRule("part_over_whole", ("dtts_poor_hh",), "dtts_hh"),
    BoundRule("part_over_whole", ("dtts_hh",), "total_hh"),
    BoundRule("movement_over_start", ("c2", "c3", "c4"), "c1", "households"),
    BoundRule("movement_over_start", ("c2", "c3"), "c1"),
    BoundRule("movement_over_start", (ESCAPED,), "c1"),
    BoundRule("branch_over_class", ("poor_income_hh",), "poor_hh"),
    BoundRule("branch_over_class", ("poor_deprivation_hh",), "poor_hh"),
    *(BoundRule("households_over_persons", (f"{name}_hh",), f"{name}_persons")
      for name in ("total", *CLASSES)),
)  # fmt: skip
CROSS = (
    CrossRule("cross_poor_to_near", Side("movements", "poor", "c2"), Side("movements", "near_poor", "c5")),
    CrossRule("cross_near_to_poor", Side("movements", "poor", "c5"), Side("movements", "near_poor", "c3")),
    *(
        CrossRule("cross_end", Side("movements", name, "c9", line), Side("counts", "", f"{name}_{of}", line))
        for name in ("poor", "near_poor")
        for line, of in LINES
    ),
    *(
        CrossRule("cross_households", Side("deprivation_counts", name, f"{name}_hh"), other)
        for name in ("poor", "near_poor")
        for other in (
            Side("deprivation_rates", name, f"{name}_hh"),
            Side("counts", "", f"{name}_hh"),
            Side("movements", name, "c9"),
        )
    ),
)  # fmt: skip
START = tuple(
    CrossRule("cross_start", Side("movements", name, "c1", line), other)
    for name in ("poor", "near_poor")
    for line, of in LINES
    for other in (Side("movements", name, "c9", line), Side("counts", "", f"{name}_{of}", line))
)
"""With the tables of the review before: the other side stands there."""

CODES = (
    SUM, "multi", "poor_kinds", MOVEMENT, DEPRIVATIONS, RATE, RATE_BASE, RATE_POSSIBLE, RATE_MEAN,
    RATE_OVER, RATE_OF_NONE, NEGATIVE, NOT_WHOLE, "part_over_whole", "branch_over_class",
    "movement_over_start", "households_over_persons", "deprived_over_households", DEPRIVATIONS_OF_CLASS,
    "cross_poor_to_near", "cross_near_to_poor", "cross_end", "cross_households", "cross_start",
    DEPRIVATION_RATE, SAME,
)  # fmt: skip
"""Every rule, in the order of reports."""


def moves_absent(roles: Collection[str]) -> tuple[str, ...]:
    """Return the numbers of the columns of movements that a table has not, neither apart nor together."""
    there = {*roles, *(("c2", "c3") if ESCAPED in roles else (ESCAPED,))}
    return tuple(role[1:] for _, role in MOVEMENT_TERMS if role not in there)


def rates_of(roles: Iterable[str]) -> Iterator[RateRule]:
    """Yield the rules of rates: those of every table, then those of the wholes that titles name."""
    yield from RATES
    for role in sorted(role for role in roles if role.startswith(SHARE)):
        if pair := part_and_whole(role):
            yield RateRule(role, ((pair[0],),), pair[1])


def rate_parts(figures: Mapping[str, Figure], rule: RateRule) -> tuple[Figure, ...]:
    """Return the figures that a rate is of, () where they were not seen."""
    for roles in rule.parts:
        if all(role in figures for role in roles):
            return tuple(figures[role] for role in roles)
    return ()
