"""What would a tag that stands for its whole paragraph, row or cell take away with it?

The library puts `{%p … %}`, `{%tr … %}` and `{%tc … %}`, and their comments, in the place of the whole
paragraph, row or cell. Whatever shares it would be on no paper, and nobody would be told.
"""

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from ngheo_cli.messages import Pair
from ngheo_cli.messages import template_refused as why
from ngheo_cli.reports.papers.template_told import shown, unseen

_PLACES = {"p": why.PARAGRAPH, "tr": why.ROW, "tc": why.CELL}
_THINGS = {
    "txbxContent": why.TEXT_BOX,
    "tbl": why.TABLE,
    **dict.fromkeys(("drawing", "pict", "object"), why.PICTURE),
    "sym": why.SYMBOL,
    **dict.fromkeys(("footnoteReference", "endnoteReference"), why.FOOTNOTE),
}
"""What is neither a text nor a break, what holds another before what it holds."""
_BREAKS = {"page": why.PAGE_BREAK, "column": why.COLUMN_BREAK}
_OFF = frozenset({"0", "false", "off"})
_TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PARAGRAPH, _VALUE = qn("w:p"), qn("w:val")


def lost(xml: str) -> Pair | None:
    """Return why a part of a template would lose a text, a field, a picture or a break, with the first; None
    where it loses nothing. Raises SyntaxError for what is no XML."""
    root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
    for place, name in _PLACES.items():
        alone = re.compile(rf"\{{[%#]{place} .*?[%#]\}}")
        for whole in root.iter(qn(f"w:{place}")):
            lines = list(_lines(whole))
            tag = next((found[0] for found in map(alone.search, lines) if found), "")
            if tag and (beside := _beside(whole, lines)):
                return _said(why.SWALLOWED, beside, tag, name)
            if tag and (broken := _break(whole)):
                return _said(why.BREAK_SWALLOWED, broken, tag, name)
    return None


def _lines(whole: Any) -> Iterator[str]:
    """Yield the texts of the paragraphs of a place; not those of its like within it."""
    for line in whole.iter(_PARAGRAPH):
        if line is whole or next(line.iterancestors(whole.tag)) is whole:
            yield "".join(text.text or "" for text in line.iter(qn("w:t")) if _within(text) is line)


def _within(text: Any) -> Any:
    return next(text.iterancestors(_PARAGRAPH), None)


def _beside(whole: Any, lines: list[str]) -> Pair | None:
    """Return the first thing within a place that is no tag, no break, and not to be seen."""
    for name, told in _THINGS.items():
        if next(whole.iter(qn(f"w:{name}")), None) is not None:
            return told
    for line in lines:
        if text := " ".join(unseen(_TAG.sub(" ", line)).split()):
            return shown(text), shown(text)
    return None


def _break(whole: Any) -> Pair | None:
    """Return the first break within a place, of a line alone excepted."""
    if next(whole.iter(qn("w:sectPr")), None) is not None:
        return why.SECTION_BREAK
    if any(one.get(_VALUE) not in _OFF for one in whole.iter(qn("w:pageBreakBefore"))):
        return why.BREAK_BEFORE
    kinds = (one.get(qn("w:type")) for one in whole.iter(qn("w:br")))
    return next((_BREAKS[kind] for kind in kinds if kind in _BREAKS), None)


def _said(reason: Pair, what: Pair, tag: str, place: Pair) -> Pair:
    vi, en = (
        half.format(what=thing, tag=shown(tag), place=name)
        for half, thing, name in zip(reason, what, place, strict=True)
    )
    return vi, en
