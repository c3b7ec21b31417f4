"""Where does the column `previous_class` of a review say otherwise than the file of the review before?

The tables go by that file; whoever fills the column has the certificate or the old list at hand, so that a
difference is a slip in one of the two, or a household that was not found again.
"""

from collections.abc import Iterator

import numpy as np

from ngheo_cli.messages import Finding
from ngheo_cli.messages import compare_previous as say
from ngheo_cli.messages.review import SOURCES
from ngheo_cli.review.entries import Mask, Rows
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links
from ngheo_cli.review.movements import CAME, NEAR, NEITHER, OPEN, POOR, marked, states
from ngheo_cli.review.periods import any_of, other_standards
from ngheo_cli.review.previous_class import COLUMN, recorded_before

_NAMES = {POOR: say.STATES["poor"], NEAR: say.STATES["near_poor"], NEITHER: say.STATES["neither"]}


def against_previous(before: Households, now: Households, links: Links) -> list[Finding]:
    """Return the households whose class before, as a list (poor, near-poor, neither), is another one in the
    review before, and those on a list by it that the review before does not have.

    A blank, a class that the standard lacks, and who is undetermined before say nothing. Who came from
    elsewhere may have been on the list there; of a household that a person may yet find again on that list
    the open link tells. Where classes are computed, the record of the file before is enough to agree with,
    and nothing is told of reviews before this standard but that the column is of another one.
    """
    found = list(_against(before, now, links)) if now.has(COLUMN) else []
    ids = other_standards(before, now) if found and before.source == "computed" else None
    return [say.PREVIOUS_NOT_COMPARED.at(before=any_of(ids), now=now.criteria.id)] if ids else found


def _against(before: Households, now: Households, links: Links) -> Iterator[Finding]:
    told = states(recorded_before(now))
    linked = links.before_of >= 0
    was = np.full(len(now), OPEN, dtype=np.int64)
    was[linked] = states(before)[links.before_of[linked]]
    apart = (told != OPEN) & (was != OPEN) & (told != was) & ~_on_record(before, links.before_of, told)
    source = SOURCES[before.source]
    for row in np.flatnonzero(apart).tolist():
        at, names = now.place(row, COLUMN), (_NAMES[int(told[row])], _NAMES[int(was[row])])
        yield say.PREVIOUS_CONTRADICTED.at(at, told=names[0], was=names[1], source=source)
    lacking = (told < NEITHER) & ~linked & ~marked(now, CAME) & ~_proposed(before, links, told)
    for row in np.flatnonzero(lacking).tolist():
        yield say.PREVIOUS_NOT_FOUND.at(now.place(row, COLUMN), told=_NAMES[int(told[row])])


def _on_record(before: Households, rows: Rows, told: Rows) -> Mask:
    """Return whose record in the review before, which decides by computed classes, is what is told."""
    found = np.zeros(len(rows), dtype=np.bool_)
    if before.source == "computed" and before.has("recorded_class"):
        linked = rows >= 0
        found[linked] = states(recorded_before(before, "recorded_class"))[rows[linked]] == told[linked]
    return found


def _proposed(before: Households, links: Links, told: Rows) -> Mask:
    """Return who would be found again on the list that is told, if a person confirmed an open link."""
    found, listed = np.zeros(len(told), dtype=np.bool_), states(before)
    for one in links.proposals:
        found[one.now] |= listed[one.before] == told[one.now]
    return found
