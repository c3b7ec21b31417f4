"""Is one unit written in several ways, so that it counts as several?"""

from collections.abc import Sequence

from ngheo_cli.messages import Finding
from ngheo_cli.messages import check_values as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.columns import PLACE_NAMES
from ngheo_cli.survey.plausible import FEW_ROWS, SHARE
from ngheo_cli.survey.text import key
from ngheo_cli.survey.unit_names import alike, parts_of

Rows = list[int]


def check_unit_spelling(data: CheckData) -> list[Finding]:
    """Find names of units of which a rarer spelling stands beside a commoner one, under the same upper
    units."""
    found: list[Finding] = []
    for depth, column in enumerate(PLACE_NAMES):
        if data.survey.has(column):
            for spellings in _groups(data, column, PLACE_NAMES[:depth]):
                found += _of_group(data, column, spellings)
    return found


def _groups(data: CheckData, column: str, above: Sequence[str]) -> list[list[Rows]]:
    """Return the rows of each spelling, by names that are the same without accents and words of the level."""
    uppers = list(zip(*(map(_upper, data.texts(name)) for name in above), strict=True)) if above else None
    groups: dict[object, dict[str, Rows]] = {}
    kept = data.kept().tolist()
    for r, text in enumerate(data.texts(column)):
        if text and kept[r]:
            rest = parts_of(column, text)[1]
            groups.setdefault((uppers[r] if uppers else (), rest), {}).setdefault(key(text), []).append(r)
    return [list(spellings.values()) for spellings in groups.values() if len(spellings) > 1]


def _upper(text: str) -> str:
    return parts_of("commune", text)[1]


def _of_group(data: CheckData, column: str, spellings: list[Rows]) -> list[Finding]:
    """Tell each rarer spelling beside the commonest one that it is alike to."""
    texts = data.texts(column)
    ordered = sorted(spellings, key=lambda rows: (-len(rows), rows[0]))
    found = []
    for n, rows in enumerate(ordered[1:], start=1):
        for commoner in ordered[:n]:
            rare = len(rows) <= FEW_ROWS or len(rows) * SHARE <= len(commoner)
            if rare and alike(column, texts[rows[0]], texts[commoner[0]]):
                place, other = data.at(rows[0], column), data.at(commoner[0], column)
                where = other.cell or str(other.row)
                where = f"{other.sheet}!{where}" if other.sheet != place.sheet else where
                found.append(say.UNIT_SPELLING.at(place, count=len(rows), other=where, others=len(commoner)))
                break
    return found
