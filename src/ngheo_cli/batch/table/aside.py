"""Which records of a table are set aside because another one repeats or supersedes them?"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from ngheo_cli.batch.table.layout import Layout
from ngheo_cli.batch.table.pieces import Piece, joined
from ngheo_cli.batch.table.typed import typed
from ngheo_cli.messages import Finding
from ngheo_cli.messages.survey_checks import DUPLICATE_ROWS
from ngheo_cli.survey.checks import CheckData
from ngheo_cli.survey.checks.duplicates import check_duplicates
from ngheo_cli.survey.checks.keys import check_no_key
from ngheo_cli.survey.checks.same_key import check_same_key
from ngheo_cli.survey.frame import fingerprints

if TYPE_CHECKING:
    from numpy.typing import NDArray


def set_aside(
    layout: Layout, pieces: Iterable[Piece], candidates: "NDArray[np.int64]"
) -> tuple[Mapping[int, str], list[Finding]]:
    """Return row (from 0) to the problem of the records set aside, and what is said of repeats, by the checks
    of surveys on the records that share a key.

    Blocks of repeated rows are not looked for: rows equal to others that tell neither village nor national ID
    stay households, with a note.
    """
    if not len(candidates):
        return {}, []
    held = [part for piece in pieces if len(part := _among(piece, candidates))]
    if not held:
        return {}, []
    read = typed(layout, joined(held), whole=True)
    data = CheckData(read.survey, fingerprints([read.table]), (read.table,), layout.standards)
    check_no_key(data)
    rejected = set(np.flatnonzero(~data.kept()).tolist())
    found = check_duplicates(data)
    frame = read.survey.frame
    numbers = frame["row"].to_numpy()
    repeated = np.flatnonzero((frame["problem"] == "duplicate_row").to_numpy())
    told = (data.texts("village"), data.national_ids())
    if blocks := [row for row in repeated.tolist() if not any(texts[row] for texts in told)]:
        data.mark(blocks, "")
        kept = {int(numbers[row]) for row in blocks}
        found = [f for f in found if f.message is not DUPLICATE_ROWS or f.place.row not in kept]
    found += check_same_key(data)
    problems = frame["problem"].tolist()
    aside = [row for row, problem in enumerate(problems) if problem and row not in rejected]
    return {int(numbers[row]) - 1: problems[row] for row in aside}, found


def _among(piece: Piece, candidates: "NDArray[np.int64]") -> Piece:
    return piece.take(np.flatnonzero(np.isin(piece.numbers, candidates)))
