"""Where may the titles of a file without a survey name heads or codes, in words that are not quite known?"""

from collections.abc import Iterable

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_titles as say
from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.columns_raw import is_running
from ngheo_cli.survey.header import LOOK_ROWS
from ngheo_cli.survey.header_rows import KEYS, name_of, texts_in
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.sheet import Sheet
from ngheo_cli.survey.title_hints import meant
from ngheo_cli.survey.titles import near

_LEAST = 3
"""Texts of a row of titles."""


def near_head(sheets: Iterable[Sheet]) -> Finding | None:
    """Return that a title may be that of heads or codes, the first one of all sheets; None for none.

    It stands in a row of titles: beside a running number or another title that is known or nearly so.
    """
    for sheet in sheets:
        for r, row in enumerate(sheet.rows[:LOOK_ROWS]):
            texts = list(texts_in(row))
            names = {c: _key_of(text) for c, text in texts}
            column = next((c for c, name in names.items() if name), None)
            if column is None or len(texts) < _LEAST or not _titled(t for c, t in texts if c != column):
                continue
            letter = letter_of(column)
            place = Place(sheet.file, sheet.name, f"{letter}{r + 1}", row=r + 1)
            return say.NO_SURVEY_NEAR.at(place, name=names[column], letter=letter)
    return None


def _key_of(text: str) -> str:
    """Return the code or head that a title names, or may mean; "" for neither."""
    titles = {by_name()[name].vi: name for name in sorted(KEYS)}
    hinted = next((titles[title] for title in near(text) if title in titles), "")
    return next((name for name in (name_of(text), meant(text), hinted) if name in KEYS), "")


def _titled(texts: Iterable[str]) -> bool:
    return any(is_running(text) or name_of(text) or meant(text) for text in texts)
