"""Which rows are in the file twice?

Blocks are exported twice. Only equal rows that hold a village or a national ID, or that repeat at least
twenty rows in the same order, are surely the same household; other equal rows may be two households and are
kept. Rows of one result of ngheo were looked at when it was made, with every column of the survey: they are
kept.
"""

from collections.abc import Hashable, Sequence

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.checks.results import results_of

BLOCK = 20
"""Rows in the same order that make a repeated block (practice)."""


def check_duplicates(data: CheckData) -> list[Finding]:
    """Set aside repeated rows; list equal rows that are kept."""
    originals = _originals(data)
    if not originals:
        return []
    in_block = _blocks(data.fingerprints, originals, data.kept().tolist())
    villages, ids = data.texts("village"), data.national_ids()
    results = results_of(data)
    aside = [
        r
        for r, original in originals.items()
        if (villages[r] or ids[r] or r in in_block) and not 0 <= results[r] == results[original]
    ]
    data.mark(aside, "duplicate_row")
    kept: dict[int, list[int]] = {}
    for r in sorted(set(originals) - set(aside)):
        kept.setdefault(originals[r], [originals[r]]).append(r)
    return [*_aside_findings(data, aside, in_block, originals), *_kept_findings(data, kept)]


def _originals(data: CheckData) -> dict[int, int]:
    """Return, for every row equal to an earlier one, the first such row."""
    first: dict[Hashable, int] = {}
    found: dict[int, int] = {}
    for r, (fingerprint, kept) in enumerate(zip(data.fingerprints, data.kept().tolist(), strict=True)):
        if kept:
            original = first.setdefault(fingerprint, r)
            if original != r:
                found[r] = original
    return found


def _blocks(prints: Sequence[Hashable], originals: dict[int, int], kept: Sequence[bool]) -> dict[int, int]:
    """Return the rows of repeated blocks, each with the row that it repeats.

    A run goes on while the next row equals the row after the one repeated; blocks may be repeated several
    times.
    """
    rows = [r for r in range(len(prints)) if kept[r]]
    position = {r: i for i, r in enumerate(rows)}
    firsts = set(originals.values())
    places: dict[Hashable, list[int]] = {}
    for i, r in enumerate(rows):
        if r in originals or r in firsts:
            places.setdefault(prints[r], []).append(i)
    found: dict[int, int] = {}
    length: dict[tuple[int, int], int] = {}
    for r in sorted(originals):
        i = position[r]
        earlier = [j for j in places[prints[r]][:BLOCK] if j < i]
        length = _longer(length, i, earlier)
        for j in earlier:
            run = length[i, j]
            if run >= BLOCK and i - j >= run:
                for back in range(BLOCK if run == BLOCK else 1):
                    found.setdefault(rows[i - back], rows[j - back])
    return found


def _longer(length: dict[tuple[int, int], int], i: int, earlier: Sequence[int]) -> dict[tuple[int, int], int]:
    """Return the lengths of runs that end at row `i`, from those that end at row `i - 1`."""
    return {(i, j): length.get((i - 1, j - 1), 0) + 1 for j in earlier}


def _aside_findings(
    data: CheckData, aside: Sequence[int], in_block: dict[int, int], originals: dict[int, int]
) -> list[Finding]:
    """One finding a run of rows set aside: rows that follow one another and repeat rows that do."""
    runs: list[list[int]] = []
    source = {r: in_block.get(r, originals[r]) for r in aside}
    for r in aside:
        last = runs[-1][-1] if runs else -2
        if r == last + 1 and source[r] - source[last] in {0, 1}:
            runs[-1].append(r)
        else:
            runs.append([r])
    return [_of_run(data, run, source[run[0]]) for run in runs]


def _of_run(data: CheckData, run: Sequence[int], original: int) -> Finding:
    first, last = (data.rows_text([row], [original]) for row in (run[0], run[-1]))
    count, source = len(run), data.rows_text([original], run)
    one, several = check_says.ONE_ROW, check_says.SEVERAL_ROWS
    parts = {"first": first, "last": last, "original": source}
    vi, en = (text.format(**parts) for text in (one if count == 1 else several))
    return check_says.DUPLICATE_ROWS.at(data.at(run[0]), count=count, rows=(vi, en), **parts)


def _kept_findings(data: CheckData, kept: dict[int, list[int]]) -> list[Finding]:
    return [
        check_says.EQUAL_ROWS_KEPT.at(data.at(rows[0]), count=len(rows), rows=data.rows_text(rows))
        for rows in kept.values()
    ]
