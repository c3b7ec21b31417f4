"""A row of totals finds its units by looking names up: the same as comparing it with every unit."""

from itertools import product

from ngheo_cli.messages import Place
from ngheo_cli.review.total_rows import Fitting, level_of
from ngheo_cli.review.units import LEVELS, Unit, unit_key
from ngheo_cli.survey.side_table import SideRow
from ngheo_cli.survey.totals import UnitTotal

ALL = product(("", "Tỉnh A"), ("",), ("", "Xã A", "xã  a", "Xã B"), ("", "Thôn 1", "Thôn 2"))
NAMES = tuple(one for one in ALL if any(one))
STRANGE = (("Tỉnh B", "", "Xã A", ""), ("", "Huyện C", "", "Thôn 1"), ("", "", "", "Thôn 3"))
UNITS = tuple(Unit(LEVELS[max(i for i in range(4) if names[i])], names, unit_key(names)) for names in NAMES)


def a_row(names: tuple[str, str, str, str]) -> UnitTotal:
    return UnitTotal(names, -1, 1, None, None, None, False, SideRow({}, Place(), {}, {}))


def compared(total: UnitTotal) -> list[Unit]:
    """Return what comparing a row with every unit finds."""
    wanted = unit_key(total.names)
    level = [unit for unit in UNITS if unit.level == level_of(total)]
    fitting = [u for u in level if all(not a or not b or a == b for a, b in zip(wanted, u.key, strict=True))]
    named = [u for u in fitting if all(not a or a == b for a, b in zip(wanted, u.key, strict=True))]
    return named or fitting


def test_units_of_a_row_are_those_that_agree_with_it() -> None:
    finder = Fitting(UNITS)
    sizes = []
    for names in (*NAMES, *STRANGE):
        wanted = compared(a_row(names))
        assert sorted(u.names for u in finder.units(a_row(names))) == sorted(u.names for u in wanted)
        sizes.append(len(wanted))
    assert {0, 1, 2} <= set(sizes)


def test_row_without_a_name_speaks_of_the_whole() -> None:
    assert Fitting(UNITS).units(a_row(("", "", "", ""))) == [UNITS[0]]
