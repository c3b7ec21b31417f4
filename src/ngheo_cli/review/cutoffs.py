"""Which weighted deprivations does a cut-off k ask for?

Alkire and Foster write k as a count of weighted deprivations or as a share of all of them. Here a number (3,
4.5) is a count in the weights of the standard, and a fraction up to one (1/3) or a percentage (30 %) is a
share of their sum; where the weights add to one both are the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ngheo_cli.messages import Stop
from ngheo_cli.messages import cutoffs as say
from ngheo_cli.messages import review as words


@dataclass(frozen=True, slots=True)
class Cutoff:
    """A cut-off as typed; `share` where it is a share of the sum of all weights."""

    typed: str
    value: Fraction
    share: bool

    def of(self, weights: Sequence[Fraction]) -> Fraction:
        """Return the weighted count that it asks for.

        Raises Stop for a number below the least weight, which every deprivation at all would reach, and for
        one above the sum of all, which nobody can reach.
        """
        whole = sum(weights, Fraction(0))
        k = self.value * whole if self.share else self.value
        if weights and not self.share and not min(weights) <= k <= whole:
            raise Stop(say.CUTOFF_OUTSIDE.at(value=self.typed, least=str(min(weights)), whole=str(whole)))
        return k


def parse_cutoff(text: str) -> Cutoff:
    """Read a cut-off: 3, 4.5, 1/3, 33 %. Raises Stop for what is no number above zero, and for a share above
    all."""
    typed = text.strip()
    percent = typed.endswith("%")
    try:
        value = Fraction(typed.removesuffix("%").strip().replace(",", "."))
    except (ValueError, ZeroDivisionError):
        value = Fraction(0)
    value = value / 100 if percent else value
    if value <= 0 or (percent and value > 1):
        raise Stop(words.BAD_CUTOFF.at(value=text))
    return Cutoff(typed, value, percent or ("/" in typed and value <= 1))
