"""Every message stands once, and says the same in both languages."""

import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from ngheo_cli import messages
from ngheo_cli.messages import Message

ALL = {
    f"{module.name}.{name}": value
    for module in pkgutil.iter_modules(messages.__path__)
    for name, value in vars(importlib.import_module(f"ngheo_cli.messages.{module.name}")).items()
    if isinstance(value, Message)
}
SOURCE = Path(messages.__path__[0]).parent
UNACCENTED = re.compile(r"\b(khong|nguoi|ngheo(?! )|thieu|duoc|cua)\b")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_no_two_messages_share_a_code() -> None:
    codes = [message.code for message in ALL.values()]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("name", sorted(ALL))
def test_both_languages_use_the_same_values(name: str) -> None:
    message = ALL[name]
    assert fields(message.vi) | fields(message.advice_vi) == fields(message.en) | fields(message.advice_en)


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_message_says_why_and_what_to_do(name: str) -> None:
    message = ALL[name]
    assert re.fullmatch(r"[a-z][a-z0-9_]+", message.code)
    for text in (message.vi, message.en, message.advice_vi, message.advice_en):
        assert text == text.strip()
        assert len(text) > 5
    assert not UNACCENTED.search(message.vi)


@pytest.mark.parametrize(("count", "said"), [(1, "1 household has"), (0, "0 households have"), ("1", "1 h")])
def test_english_counts_one_household_and_several(count: object, said: str) -> None:
    pair = ("{count} hộ", "{count:household has|households have} no area")
    assert messages.of(pair, "en").format(count=count).startswith(said)
    assert messages.of(pair, "vi").format(count=count) == f"{count} hộ"


def test_finding_counts_in_english() -> None:
    message = Message("a_code", messages.Severity.NOTE, "{n} ô", "{n:cell is|cells are} blank", "", "")
    assert message.at(n=1).text("en") == "1 cell is blank"
    assert message.at(n=2).text("en") == "2 cells are blank"


def test_nothing_in_the_catalogue_is_said_nowhere() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    words = Counter(re.findall(r"\b[A-Z][A-Z0-9_]+\b", code))
    names = {
        name
        for module in pkgutil.iter_modules(messages.__path__)
        for name in vars(importlib.import_module(f"ngheo_cli.messages.{module.name}"))
        if name.isupper() and not name.startswith("_")
    }
    assert sorted(name for name in names if words[name] < 2) == []
