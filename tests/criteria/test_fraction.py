"""Numbers of a criteria file are exact."""

from fractions import Fraction

import pytest

from ngheo_cli.criteria.fraction import parse_fraction


@pytest.mark.parametrize(("given", "value"), [(3, Fraction(3)), ("1/6", Fraction(1, 6)), ("4", Fraction(4))])
def test_whole_numbers_and_quotients_are_read_exactly(given: object, value: Fraction) -> None:
    assert parse_fraction(given) == value


@pytest.mark.parametrize("given", [0.1, "0.1", "1/0", "-1/2", True, None, "1/2/3", ""])
def test_decimals_and_everything_else_are_refused(given: object) -> None:
    with pytest.raises(ValueError, match="fraction"):
        parse_fraction(given)
