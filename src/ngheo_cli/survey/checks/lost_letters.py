"""Have letters of single cells become question marks?"""

from ngheo_cli.messages import Finding
from ngheo_cli.messages import check_values as say
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.text import lost_diacritics


def check_lost_letters(data: CheckData) -> list[Finding]:
    """Find cells of names whose accents are gone; a sheet full of them was refused before."""
    found = []
    for column in columns_of(()).values():
        if column.kind != "text" or not data.survey.has(column.name):
            continue
        texts = data.texts(column.name)
        lost = {text for text in dict.fromkeys(texts) if "?" in text or "\ufffd" in text}
        lost = {text for text in lost if lost_diacritics(text)}
        if lost:
            rows = (r for r, text in enumerate(texts) if text in lost)
            found += [say.LETTERS_LOST.at(data.at(r, column.name)) for r in rows]
    return found
