"""Is every row below a header counted once?"""

from collections import Counter
from collections.abc import Sequence

from ngheo_cli.survey.model import Conservation
from ngheo_cli.survey.rows.row import Row


def count(sheets: Sequence[Sequence[Row]], problems: Sequence[str]) -> Conservation:
    """Count rows read, sheet by sheet, against the households of the frame and the rows that are none.

    Raises RuntimeError if a row is lost or counted twice: that is an error of the program, never of the
    survey.
    """
    kinds = Counter(row.kind for rows in sheets for row in rows)
    found = Counter(problems)
    counts = Conservation(
        rows_read=sum(len(rows) for rows in sheets),
        households=found[""],
        rejected=found["no_key"],
        duplicates=found["duplicate_row"],
        superseded=found["superseded"],
        not_households={k: n for k, n in sorted(kinds.items()) if k not in {"household", "no_key"}},
    )
    if not counts.balanced:
        raise RuntimeError(f"rows do not balance: {counts}")
    return counts
