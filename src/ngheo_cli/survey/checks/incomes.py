"""Do the total income and the income per person tell the same?"""

import numpy as np

from ngheo_cli.messages import Finding
from ngheo_cli.messages import survey as say
from ngheo_cli.numbers import UNKNOWN, vn
from ngheo_cli.survey.checks.data import CheckData

APART = 1_000
"""More đồng a person apart than this is a finding (contract)."""
_MONTHS = {"income_total": 1, "income_12_months": 12}


def check_incomes(data: CheckData) -> list[Finding]:
    """Find households whose incomes disagree; the total decides, and the finding says so."""
    frame = data.survey.frame
    if not {"income_per_person", "size"} <= set(frame.columns):
        return []
    person, size = frame["income_per_person"].to_numpy(), frame["size"].to_numpy()
    found: list[Finding] = []
    for name, months in _MONTHS.items():
        if name not in frame.columns:
            continue
        total = frame[name].to_numpy()
        known = (person != UNKNOWN) & (size != UNKNOWN) & (total != UNKNOWN) & data.kept()
        gap = np.zeros(len(frame), dtype=np.int64)
        gap[known] = np.abs(total[known] - person[known] * size[known] * months)
        apart = known & (gap > APART * np.where(known, size, 0) * months)
        found += [
            say.INCOMES_DISAGREE.at(data.survey.place(int(r), name), limit=vn(APART), used=name)
            for r in np.flatnonzero(apart)
        ]
    return found
