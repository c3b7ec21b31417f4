"""Do several rows share the key of a household: two households, or one reviewed twice?

The key is (province, district, commune, village, code), and even that is checked. A row later in time
supersedes an earlier one only if both are of the same head and both are dated.
"""

from collections.abc import Sequence

from ngheo_cli.messages import Finding, Message
from ngheo_cli.messages import survey_checks as check_says
from ngheo_cli.messages import villages as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.checks.sheet_years import years_in
from ngheo_cli.survey.columns import KEY_NAMES
from ngheo_cli.survey.persons import same_persons
from ngheo_cli.survey.text import key

Place = tuple[int, int, tuple[str, str]]


def check_same_key(data: CheckData) -> list[Finding]:
    """Set superseded rows aside; list rows that share a key with another head, or with other answers.

    A blank village beside named ones is no part of a key, and without villages a sheet may be one.
    """
    found: list[Finding] = []
    doubted: dict[Message, list[int]] = {}
    villages = data.texts("village")
    places = _sheets(data)
    names = data.texts("head_name")
    told = list(zip(data.texts("head_birth"), data.texts("head_sex"), data.national_ids(), strict=True))
    for rows in _groups(data):
        by_head = _by_head(rows, names, told)
        if any(villages) and not villages[rows[0]]:
            twice = len(by_head) > 1 or _differ(data, rows)
            doubted.setdefault(say.KEY_VILLAGE_BLANK, []).extend(rows if twice else ())
            continue
        if len(by_head) > 1 and villages[rows[0]]:
            found.append(_at(data, check_says.KEY_TWO_HEADS, rows))
        elif len(by_head) > 1:
            doubted.setdefault(check_says.KEY_NO_VILLAGE, []).extend(rows)
        for same in by_head:
            if not _differ(data, same):
                continue
            if not villages[same[0]] and (message := _apart(same, places)):
                doubted.setdefault(message, []).extend(same)
            else:
                found += _reviewed_twice(data, same)
    for message, rows in doubted.items():
        if some := sorted(set(rows)):
            column = ("village",) if message is say.KEY_VILLAGE_BLANK else ()
            found.append(message.at(data.at(some[0], *column), count=len(some)))
    return found


def _differ(data: CheckData, rows: Sequence[int]) -> bool:
    return len({data.fingerprints[r] for r in rows}) > 1


def _apart(rows: Sequence[int], places: Sequence[Place]) -> Message | None:
    """Return what may part rows without a village: titles of something unknown, or sheets."""
    titled = {places[r] for r in rows if places[r][1] >= 0}
    if len(titled) > 1:
        return check_says.KEY_NO_VILLAGE
    return say.KEY_SHEETS if len({places[r][2] for r in rows}) > 1 else None


def _sheets(data: CheckData) -> list[Place]:
    """Return, by row, its table and the unknown title above it, and its sheet; sheets of several years are
    one place."""
    years = years_in(data)
    places: list[Place] = []
    for i, table in enumerate(data.tables):
        sheet = table.view.sheet
        where = ("" if sheet.file in years else sheet.file, "" if sheet.file in years else sheet.name)
        places += [(i, row.under, where) for row in table.view.rows]
    return places


def _groups(data: CheckData) -> list[list[int]]:
    """Return the kept rows that share a key, in the order of their first rows."""
    columns = [[key(text) for text in data.texts(name)] for name in KEY_NAMES]
    codes = data.texts("household_id")
    groups: dict[tuple[str, ...], list[int]] = {}
    kept = data.kept().tolist()
    for r, record in enumerate(zip(*columns, strict=True)):
        if kept[r] and codes[r]:
            groups.setdefault(record, []).append(r)
    return [rows for rows in groups.values() if len(rows) > 1]


def _by_head(
    rows: Sequence[int], names: Sequence[str], told: Sequence[tuple[str, str, str]]
) -> list[list[int]]:
    """Split rows by head: another name, or a birth, sex or ID that contradicts, is another person."""
    by_name: dict[str, list[int]] = {}
    for r in rows:
        by_name.setdefault(key(names[r]), []).append(r)
    return [head for alike in by_name.values() for head in same_persons(alike, told)]


def _reviewed_twice(data: CheckData, rows: Sequence[int]) -> list[Finding]:
    dates = data.texts("review_date")
    told = [dates[r] for r in rows]
    latest = max(told)
    if "" in told or any(len(d) != 10 for d in told) or told.count(latest) > 1:
        return [_at(data, check_says.KEY_ANSWERS_DIFFER, rows)]
    winner = rows[told.index(latest)]
    earlier = [r for r in rows if r != winner]
    data.mark(earlier, "superseded")
    winner_row = data.rows_text([winner], earlier)
    return [check_says.SUPERSEDED.at(data.at(r), row=winner_row) for r in earlier]


def _at(data: CheckData, message: Message, rows: Sequence[int]) -> Finding:
    return message.at(data.at(rows[0]), rows=data.rows_text(rows), also=data.also(rows))
