"""Have letters of single cells become question marks?"""

from collections.abc import Iterable, Iterator

import pandas as pd

from ngheo_cli.messages import Finding
from ngheo_cli.messages import check_values as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.text import lost_diacritics


def check_lost_letters(data: CheckData) -> list[Finding]:
    """Find cells of names whose accents are gone; a sheet full of them was refused before."""
    survey = data.survey
    found = [
        say.LETTERS_LOST.at(data.at(row, name)) for name, row in _lost(survey.frame, columns_of(()).values())
    ]
    if survey.members is not None:
        lost = _lost(survey.members.frame, member_columns().values())
        found += [say.LETTERS_LOST.at(survey.members.place(row, name)) for name, row in lost]
    return found


def _lost(frame: pd.DataFrame, columns: Iterable[Column]) -> Iterator[tuple[str, int]]:
    """Yield the columns and rows of texts whose accents are gone."""
    for column in columns:
        if column.kind != "text" or column.name not in frame.columns:
            continue
        texts = frame[column.name].tolist()
        marked = {text for text in dict.fromkeys(texts) if "?" in text or "\ufffd" in text}
        lost = {text for text in marked if lost_diacritics(text)}
        yield from ((column.name, row) for row, text in enumerate(texts) if text in lost)
