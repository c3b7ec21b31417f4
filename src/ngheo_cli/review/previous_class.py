"""What does a review tell itself of the review before, by its column `previous_class`?

Many lists fill the column for the households that were on a list and leave it blank for all others. So the
blank of a household that is on no list now says that it was on none before, and that is told; the blank of
one that is on a list now, or may be, leaves open what it was.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.messages import Finding
from ngheo_cli.messages import previous_class as say
from ngheo_cli.review.entries import Mask
from ngheo_cli.review.households import Households
from ngheo_cli.review.link import Links
from ngheo_cli.review.movements import CAME, marked
from ngheo_cli.review.unread_cells import unread_cells, without_value

COLUMN = "previous_class"
OFF = ("average", "not_poor")
"""The classes that are on no list."""


def from_previous_class(now: Households, blanks: bool = True) -> Households:
    """Return the review before as the column `previous_class` of the review now tells it; with the `blanks`
    that `taken_as_off` takes on no list, or else open.

    Sizes and units are those of now; households that are gone are not in it. Raises KeyError without the
    column.
    """
    # Who came from elsewhere was not there: on no list of the review before.
    return recorded_before(now, off=_came(now) | taken_as_off(now) if blanks else _came(now))


def recorded_before(now: Households, column: str = COLUMN, off: Mask | None = None) -> Households:
    """Return a review by the classes of a column alone, those of `off` on no list; a blank, and a class that
    the standard lacks, is undetermined.

    Raises KeyError without the column.
    """
    previous = now.frame[column].to_numpy()
    class_ = np.full(len(now), UNDETERMINED, dtype=np.int8)
    for number, code in enumerate(now.classes):
        class_[previous == code] = number
    if "average" not in now.classes:
        class_[previous == "average"] = now.classes.index("not_poor")
    if off is not None:
        class_[off] = now.classes.index("not_poor")
    every = np.uint16((1 << len(now.classes)) - 1)
    bits = np.left_shift(np.uint16(1), np.maximum(class_, 0).astype(np.uint16))
    frame = now.frame.drop(columns=_present(now, (COLUMN, "movement", "recorded_class")))
    return replace(
        now, frame=frame, source="recorded", class_=class_, possible=np.where(class_ < 0, every, bits)
    )


def same_rows(now: Households) -> Links:
    """Return the links of a review to what it says itself of the review before: row by row.

    A household that came from elsewhere was not there.
    """
    rows = np.arange(len(now), dtype=np.int64)
    linked = np.where(_came(now), -1, rows)
    return Links(linked, linked.copy())


def taken_as_off(now: Households) -> Mask:
    """Return whose blank is taken for a household that was on no list: it is on none now for certain.

    A cell that could not be read is no blank. Nothing is taken of a file without the column, nor of a column
    that is blank throughout the review.
    """
    previous = now.frame[COLUMN].to_numpy()
    blank = np.asarray(previous == "") & ~now.gone & ~_came(now)
    if not (previous != "").any():
        return np.zeros(len(now), dtype=np.bool_)
    for code in now.classes:
        if code not in OFF:
            blank &= ~now.may_be(code)
    return blank & ~_unread(now)


def blanks_taken(now: Households) -> Iterator[Finding]:
    """Yield what is said of the blanks that `taken_as_off` takes: of each file one finding at its first.

    A file that also writes the classes that are on no list seems to leave nobody blank who was on none.
    """
    previous, files = now.frame[COLUMN].to_numpy(), now.frame["file"].to_numpy()
    taken, off = taken_as_off(now), np.isin(previous, OFF)
    for file in dict.fromkeys(files[taken].tolist()):
        here = files == file
        alike = here if (previous[here] != "").any() else np.ones(len(now), dtype=np.bool_)
        message = say.PREVIOUS_BLANK_AMONG if off[alike].any() else say.PREVIOUS_BLANK
        rows = np.flatnonzero(taken & here)
        yield message.at(now.place(int(rows[0]), COLUMN), count=len(rows))


def _came(now: Households) -> Mask:
    """Return who came from elsewhere: a class before that is written for them was had there."""
    return np.asarray(marked(now, CAME))


def _unread(now: Households) -> Mask:
    """Return whose cell of the column holds something that could not be read, or may; and all households of
    files without the column."""
    unread = np.zeros(len(now), dtype=np.bool_)
    for number, survey in enumerate(now.surveys):
        cells = unread_cells(survey, COLUMN)
        sheets = {(one.place.file, one.place.sheet) for one in survey.findings if without_value(one)}
        lacks = not survey.has(COLUMN)
        if not (lacks or cells or sheets):
            continue
        rows = np.flatnonzero(now.frame["survey"].to_numpy() == number)
        there = now.frame["position"].to_numpy()[rows]
        spots = zip(*(survey.frame[name].to_numpy()[there] for name in ("file", "sheet", "row")), strict=True)
        unread[rows] = [lacks or (f, s, int(r)) in cells or (f, s) in sheets for f, s, r in spots]
    return unread


def _present(review: Households, names: Iterable[str]) -> list[str]:
    return [name for name in names if review.has(name)]
