"""Which field does a title speak of that no alias names: a size, a head, a village?

Closed vocabularies over titles without accents, matched whole. They give hints, and tell sizes that rival one
another; nothing is read by them.
"""

import re
from collections.abc import Mapping

from ngheo_cli.survey.text import loose
from ngheo_cli.survey.titles import bare

_WHERE = r"thuc te|thuong tru|cu tru|hien|co|nay|dang|tai|mat|sinh song|song|o"
_OF = r"trong|cua|ho|gia dinh|hgd|an chung|o chung|tai dia phuong|theo so ho khau"
_NAMED = r"(?:(?:ho(?: va)? )?ten )"
_HOUSE = r"(?: gia dinh| gd| hgd| dan| ngheo| can ngheo)*"
_FIELDS: Mapping[str, re.Pattern[str]] = {
    "size": re.compile(
        r"(?:tong )?(?:(?:so )?(?:luong )?(?:nhan khau|khau|nk)|so (?:luong )?(?:nguoi|thanh vien))"
        rf"(?: {_WHERE.replace('|', '| ')}| {_OF.replace('|', '| ')})*"
    ),
    "head_name": re.compile(
        rf"{_NAMED}?(?:nguoi )?(?:dai dien|dung ten)(?: cho| cua)? (?:chu )?ho{_HOUSE}|"
        rf"{_NAMED}?(?:chu )?ho (?:ong|ba|ong ba|ong hoac ba)|{_NAMED}?ong ba|{_NAMED}(?:chu )?ho{_HOUSE}|"
        rf"{_NAMED}?(?:cua )?chu (?:gia dinh|hgd)"
    ),
    "village": re.compile(
        r"dia chi(?: (?:o|cu tru|thuong tru|hien nay|noi o|ho|cua ho|chu ho|gia dinh))*|"
        r"(?:noi|cho) (?:o|cu tru|thuong tru|sinh song)(?: hien nay| hien tai)?|kdc|doi(?: so| san xuat)?|"
        r"(?:cum|diem|khu) dan cu|thuoc (?:thon|ban|ap|xom|to)|dia ban(?: dan cu| cu tru)?"
    ),
}


def meant(text: str) -> str:
    """Return the field that a title may mean, "" for none."""
    word = loose(bare(text))
    return next((name for name, pattern in _FIELDS.items() if pattern.fullmatch(word)), "")
