"""Which codes may a finding of `ngheo check --json` have? The closed list, with a title for each."""

import importlib
import re
from collections.abc import Mapping
from functools import cache

from .model import Message
from .text import Lang

_PACKAGE = __name__.rpartition(".")[0]
MODULES = (
    "opening",
    "limits",
    "unseen",
    "old_fonts",
    "survey",
    "survey_sheets",
    "sheet_repeats",
    "survey_rows",
    "row_doubts",
    "family_lists",
    "contradicted",
    "villages",
    "side_tables",
    "template",
    "survey_titles",
    "survey_codes",
    "survey_values",
    "survey_checks",
    "check_values",
    "check_pairs",
    "ethnicity",
    "check_columns",
    "survey_members",
    "derived",
    "classify",
    "shared_scores",
    "points_scores",
    "results",
    "criteria",
    "criteria_extend",
    "criteria_ids",
    "criteria_doubts",
    "criteria_lines",
    "criteria_order",
    "points",
)
"""The modules that speak of surveys and of criteria files, not of the command line, in the order of the
work."""
_PLURAL = re.compile(r"\{(\w+):[^|}]*\|([^}]*)\}")
_VALUE = re.compile(r"(?<!\{)\{\w+\}(?!\})")
_LINE = re.compile(r"^(?:Dòng|Line) \{line\}: ")
_END = re.compile(r"[;:.](?=[ …]|$)")
_SHORT = 24
"""A clause shorter than this does not yet say what is wrong."""


@cache
def modules() -> Mapping[str, tuple[Message, ...]]:
    """Return the messages of findings by module of the catalogue, in the order of the work."""
    found: dict[str, tuple[Message, ...]] = {}
    for name in MODULES:
        values = vars(importlib.import_module(f"{_PACKAGE}.{name}")).values()
        if told := tuple(value for value in values if isinstance(value, Message)):
            found[name] = told
    return found


@cache
def by_code() -> Mapping[str, Message]:
    """Return the messages of findings by code."""
    return {message.code: message for told in modules().values() for message in told}


def title(message: Message, lang: Lang) -> str:
    """Return what a message is about in a few words: its first clause, "…" for each value."""
    text = _LINE.sub("", message.en if lang == "en" else message.vi)
    text = plain(text)
    ends = (found.start() for found in _END.finditer(text) if _whole(text[: found.start()]))
    short = text[: next(ends, len(text))].rstrip(".")
    return short[:1].upper() + short[1:]


def plain(text: str) -> str:
    """Return a text of the catalogue with "…" for each value."""
    return _VALUE.sub("…", _PLURAL.sub(r"… \2", text)).replace("{{", "{").replace("}}", "}")


def _whole(text: str) -> bool:
    return len(text) >= _SHORT and text.count("(") == text.count(")")
