"""Of whom is it asked whether the average living standard is certified, and does anybody tell it?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.average import columns_wanted
from ngheo_cli.numbers import BLANK
from ngheo_cli.review.households import Households

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class CertifiedTold:
    """Of which households the certified part is unknown, and of which something of it could be told at all;
    shape (n,) each. Where both are the same nothing is known, which is not zero."""

    unknown: Mask
    every: Mask


def certified_told(households: Households) -> CertifiedTold:
    """Return who is asked for the certified part: the households that are or may be of its class, and where
    no survey has a column of those that tell it, only the unknown ones."""
    unknown = np.asarray(households.certified == BLANK)
    certified = households.criteria.certified
    if certified is None or not all(households.has(name) for name in certified_columns(households)):
        return CertifiedTold(unknown, unknown)
    return CertifiedTold(unknown, unknown | households.may_be(certified.class_))


def certified_columns(households: Households) -> tuple[str, ...]:
    """Return the columns that tell it: the record has the income in its class, and needs the flag alone."""
    wanted = columns_wanted(households.criteria)
    return wanted[:1] if households.source == "recorded" else wanted
