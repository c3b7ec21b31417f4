"""What do the options of `ngheo audit list` mean: shares, distances, strata?"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from ngheo_cli.messages import Stop
from ngheo_cli.messages import audit_list as words
from ngheo_cli.messages import audit_sample as sample_words

if TYPE_CHECKING:
    from ngheo_cli.audit.list.sample_size import Wanted

STRATA = ("class", "unit")


class By(StrEnum):
    """What verdicts are counted by."""

    UNIT = "unit"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a sample is to be drawn."""

    wanted: "Wanted"
    strata: frozenset[str]
    seed: int
    risk: bool


def share(option: str, text: str) -> Fraction:
    """Return a share of one: `5`, `5%` and `0.05` are the same. Raises Stop for none between 0 and 1."""
    percent = text.strip().endswith("%")
    try:
        value = Fraction(text.strip().removesuffix("%").strip().replace(",", "."))
    except (ValueError, ZeroDivisionError):
        value = Fraction(0)
    found = value / 100 if percent or value >= 1 else value
    if not 0 < found < 1:
        raise Stop(sample_words.BAD_PERCENT.at(option=option, value=text[:20]))
    return found


def whole(option: str, text: str) -> int:
    """Return a whole number from 0 up, also written 50.000. Raises Stop for anything else."""
    plain = text.strip().replace(".", "").replace(",", "")
    if not (plain.isascii() and plain.isdigit()):
        raise Stop(words.BAD_DISTANCE.at(option=option, value=text[:20]))
    return int(plain)


def strata_of(text: str) -> frozenset[str]:
    """Return by what strata are told; none for `none`. Raises Stop for unknown words."""
    names = frozenset(part.strip() for part in text.split(",") if part.strip())
    if names == {"none"}:
        return frozenset()
    if not names or not names <= set(STRATA):
        raise Stop(sample_words.BAD_STRATA.at(value=text[:20]))
    return names
