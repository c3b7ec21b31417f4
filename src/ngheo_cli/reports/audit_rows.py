"""Which rows has an audited list: one a household, one a unit or reviewer, one a borderline answer, a sample?

Rows are those of the published JSON and of the csv: codes in English, no name of anybody but of units.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

import numpy as np

from ngheo_cli.audit.list.borderline import Near
from ngheo_cli.audit.list.error_rate import Checked, ErrorRate
from ngheo_cli.audit.list.listing import Listing
from ngheo_cli.audit.list.recheck import VERDICTS
from ngheo_cli.audit.list.sample import Sample
from ngheo_cli.messages import Lang
from ngheo_cli.numbers import half_up
from ngheo_cli.reports.audit_reason import article, cause_words
from ngheo_cli.reports.audit_unread import why_unread
from ngheo_cli.review.units import LEVELS, Units

Row = dict[str, object]
UNREAD = "record_unread"
"""What a row tells as `detail` whose record was written and could not be read."""


def household_rows(listing: Listing, lang: Lang) -> list[Row]:
    """Return one row a household, in input order."""
    return [_household(listing, row, lang) for row in range(len(listing))]


def place_of(listing: Listing, row: int) -> Row:
    """Return a household's code, file, sheet and row."""
    return {
        "household_id": listing.column("household_id")[row] or None,
        "file": listing.column("file")[row],
        "sheet": listing.column("sheet")[row],
        "row": listing.column("row")[row],
    }


def _household(listing: Listing, row: int, lang: Lang) -> Row:
    of, position = listing.at(row)
    told = listing.explained(row)
    differs = bool(told)
    return {
        "verdict": listing.verdict[row],
        "recorded_class": listing.recorded(row) or None,
        "class": listing.class_name(row),
        **({"national_class": listing.national_name(row) or None} if listing.has_national else {}),
        "cause": told[0].cause if told else None,
        "detail": _detail(listing, row) if told else UNREAD if row in listing.unread else None,
        "also": _joined(dict.fromkeys(one.cause for one in told[1:] if one.cause != told[0].cause)),
        "missing": _joined(of.missing(position)),
        "possible": _joined(of.decisions.possible_names(position)),
        **{name: listing.column(name)[row] or None for name in LEVELS},
        **place_of(listing, row),
        "criteria": of.decisions.criteria.id,
        "article": article(listing, row, lang) if differs else None,
        "reason": cause_words(listing, row, lang) if differs else why_unread(listing, row, lang),
    }


def _detail(listing: Listing, row: int) -> str | None:
    """Return what shows the cause: a standard, an answer, or the sheet's row of another form."""
    one = listing.explained(row)[0]
    if one.row is None:
        return one.detail or None
    return str(listing.at(row)[0].survey.place(one.row).row)


def unit_rows(listing: Listing, units: Units) -> list[Row]:
    """Return the verdicts counted by unit, upper units first."""
    return [
        {"unit": unit.name or None, "path": unit.path or None, "level": unit.level}
        | _counts(listing, units.members[unit.level] == i)
        for i, unit in enumerate(units.units)
    ]


def reviewer_rows(listing: Listing, reviewers: Sequence[str]) -> list[Row]:
    """Return the verdicts counted by reviewer, by name; whoever is not named comes last."""
    names = np.asarray(reviewers, dtype=object)
    ordered = sorted(set(reviewers), key=lambda name: (not name, name))
    return [{"reviewer": name or None} | _counts(listing, names == name) for name in ordered]


def _counts(listing: Listing, here: Any) -> Row:
    verdicts = listing.verdict[here]
    counts: Row = {"households": len(verdicts)}
    return counts | {name: int((verdicts == name).sum()) for name in VERDICTS}


def near_rows(listing: Listing) -> list[Row]:
    """Return one row for each quantity that a household's class hangs on."""
    return [_near(listing, one) for one in listing.near]


def _near(listing: Listing, one: Near) -> Row:
    return {
        "village": listing.column("village")[one.row] or None,
        **place_of(listing, one.row),
        "class": listing.class_name(one.row),
        "quantity": one.quantity,
        "direction": one.direction,
        "by": one.by,
        "then": _joined(one.possible),
        "columns": _joined(one.columns),
    }


def sample_rows(sample: Sample) -> Row:
    """Return a sample: how it was drawn, and its strata."""
    wanted = sample.wanted
    return {
        "population": sample.population,
        "size": sample.size,
        "drawn": len(sample.drawn),
        "precision": percent_text(wanted.precision),
        "confidence": percent_text(wanted.confidence),
        "expected": percent_text(wanted.expected),
        "seed": sample.seed,
        "risk": sample.risk,
        "strata": [
            {"stratum": one.label, "risk": one.risk, "households": one.households, "drawn": one.drawn}
            for one in sample.strata
        ],
    }


def drawn_rows(listing: Listing, sample: Sample) -> list[Row]:
    """Return the households drawn, in the order of the list."""
    return [
        {
            "mark": one.mark,
            "stratum": sample.strata[one.stratum].label,
            "risk": sample.strata[one.stratum].risk,
            **place_of(listing, one.row),
            "recorded_class": listing.recorded(one.row) or None,
        }
        for one in sample.drawn
    ]


def error_row(rate: ErrorRate, strata: Iterable[Checked]) -> Row:
    """Return an estimate: shares in percent, counts of households."""
    return {
        "population": rate.population,
        "checked": rate.checked,
        "wrong": rate.wrong,
        "rate": percent_text(rate.rate),
        "low": percent_text(rate.low),
        "high": percent_text(rate.high),
        "low_households": int(rate.low * rate.population),
        "high_households": int(rate.high * rate.population),
        "confidence": percent_text(rate.confidence),
        "effective": rate.effective,
        "strata": [
            {"stratum": one.label, "households": one.households, "checked": one.checked, "wrong": one.wrong}
            for one in strata
        ],
    }


def percent_text(share: Fraction) -> str:
    """Write a share of one in percent with two decimals."""
    return half_up(100 * share)


def _joined(names: Iterable[str]) -> str | None:
    return ";".join(names) or None
