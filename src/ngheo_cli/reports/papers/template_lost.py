"""What would a tag that stands for its whole paragraph, row or cell take away with it?

The library puts `{%p … %}`, `{%tr … %}` and `{%tc … %}`, and their comments, in the place of the whole
paragraph, row or cell. Whatever shares it would be on no paper, and nobody would be told.
"""

import re
from html import unescape

from ngheo_cli.messages import Pair
from ngheo_cli.messages import template_refused as why

_PLACES = {"p": why.PARAGRAPH, "tr": why.ROW, "tc": why.CELL}
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PICTURE = re.compile(r"<w:(?:drawing|pict|object)[ >]")
_SHOWN = 60
"""Letters of a template's own text that a message repeats."""


def lost(xml: str) -> Pair | None:
    """Return why a part of a template would lose a text, a field or a picture, with the first; None where it
    loses nothing."""
    for place, name in _PLACES.items():
        alone = re.compile(rf"\{{[%#]{place} .*?[%#]\}}")
        for piece in xml.split(f"</w:{place}>")[:-1]:
            whole = re.split(rf"<w:{place}[ >]", piece)[-1]
            lines = ["".join(_TEXT.findall(line)) for line in whole.split("</w:p>")]
            tag = next((found[0] for found in map(alone.search, lines) if found), "")
            if tag and (beside := _beside(whole, lines)):
                return _said(beside, unescape(tag), name)
    return None


def _beside(whole: str, lines: list[str]) -> Pair | None:
    """Return the first thing within a paragraph, row or cell that is no tag and no white space."""
    for line in lines:
        if text := " ".join(unescape(_TAG.sub(" ", line)).split()):
            return text[:_SHOWN], text[:_SHOWN]
    return why.PICTURE if _PICTURE.search(whole) else None


def _said(what: Pair, tag: str, place: Pair) -> Pair:
    vi, en = (
        half.format(what=thing, tag=tag[:_SHOWN], place=name)
        for half, thing, name in zip(why.SWALLOWED, what, place, strict=True)
    )
    return vi, en
