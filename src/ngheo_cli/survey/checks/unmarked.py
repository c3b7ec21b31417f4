"""Which households have no mark at all where others are marked?"""

import numpy as np

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey as say
from ngheo_cli.numbers import UNKNOWN, YES
from ngheo_cli.survey.checks.data import CheckData


def check_unmarked(data: CheckData) -> list[Finding]:
    """Note households without any mark in the indicators and without a score: perhaps they were not
    surveyed."""
    frame = data.survey.frame
    kept = data.kept()
    found = []
    start = 0
    for table in data.tables:
        count = len(table.view.rows)
        rows = slice(start, start + count)
        if table.values.marked:
            silent = kept[rows].copy()
            for name in table.values.marked:
                silent &= frame[name].to_numpy()[rows] != YES
            for name in ("score_income", "score_deprivation"):
                if name in frame.columns:
                    silent &= frame[name].to_numpy()[rows] == UNKNOWN
            first = sorted(table.values.marked, key=list(frame.columns).index)[0]
            found += [say.NOT_MARKED.at(data.at(start + int(r), first)) for r in np.flatnonzero(silent)]
        start += count
    return found
