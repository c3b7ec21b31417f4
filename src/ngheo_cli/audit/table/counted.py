"""Does a title count households, or persons?

A group may name both (Tổng số hộ, nhân khẩu), of which the title below says one; so the innermost title that
says it decides.
"""

import re
from collections.abc import Sequence
from typing import Literal

Said = Literal["hh", "persons", "both", ""]

_PERSONS = re.compile(
    r"\b(?:khau|nk|persons?|people|members|population|dan so|(?:so|tong) dan(?! cu\b| toc\b))\b"
)
_PEOPLE = re.compile(r"\b(?:so|tong|t[yi] ?le|%) nguoi\b|^nguoi$|\bnguoi (?:can )?ngheo\b")
"""The word for people tells of households too (hộ người Kinh): it counts where no household is named."""
_HOUSEHOLDS = re.compile(r"\b(?:ho|hh|households?)\b")
_SURE = re.compile(r"\b(?:so|ve) ho\b|\b(?:number of|total|all) households\b")
"""Words that count households whatever stands above; hộ nghèo may be but the name of a class."""
_ALONE = re.compile(r"(?:(?:tong|t[yi] ?le) )?(?:ho(?: gia dinh| dan(?: cu)?)?|hh|households?)(?: rate)?")
_BETWEEN = re.compile(r"[,;/+&(-]|\b(?:va|and)\b")
_MEMBERS = re.compile(r"\bhousehold (?:members?|population)")
_UNIT = re.compile(r"\(([^()]*)\)?$")
_NO_WORDS = re.compile(r"[%().: ]+")


def counted(levels: Sequence[str]) -> Said:
    """Return what plain titles count, from the innermost out: "both" where a group names both and nothing
    below says which, "" where none says anything."""
    for i, level in enumerate(levels):
        found = _said(level)
        if found == "both" and any(map(_HOUSEHOLDS.search, levels[:i])):
            return "hh"
        if found or (i == 0 and "household" in level):
            return found or "hh"
    return ""


def about(text: str) -> Said:
    """Return what a text is about; the households of a class are households."""
    return _said(text) or ("hh" if _HOUSEHOLDS.search(text) else "")


def _said(level: str) -> Said:
    """Return what a title says; "" where it names neither, or a class only."""
    unit = _UNIT.search(level)
    return (_in_words(unit[1]) if unit else "") or _in_words(level)


def _in_words(text: str) -> Said:
    text = _MEMBERS.sub("members", text)
    household, person = _HOUSEHOLDS.search(text), _PERSONS.search(text)
    if person is None:
        if household is None:
            return "persons" if _PEOPLE.search(text) else ""
        sure = _SURE.search(text) or _ALONE.fullmatch(_NO_WORDS.sub(" ", text).strip())
        return "hh" if sure else ""
    if household is None:
        return "persons"
    of_households = household.start() > person.end()
    between = text[person.end() : household.start()]
    return "persons" if of_households and not _BETWEEN.search(between) else "both"
