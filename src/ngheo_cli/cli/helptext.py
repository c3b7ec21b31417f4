"""How does a command's help read in Vietnamese?

The parser writes its own few words (Usage, Options …) in English; they are replaced in the finished text,
for every command of the tree, so that sub-applications need do nothing.
"""

import re
from collections.abc import Sequence
from typing import Any

from ngheo_cli.cli.language import language

_WORDS = (
    (r"^Usage: ", "Cách dùng: "),
    (r"^Options:$", "Tùy chọn:"),
    (r"^Commands:$", "Các lệnh:"),
    (r"^Arguments:$", "Tham số:"),
    (r"Show this message and exit\.", "In phần hướng dẫn này."),
    (r"\[OPTIONS\]", "[TÙY CHỌN]"),
    (r"COMMAND \[ARGS\]\.\.\.", "LỆNH [THAM SỐ]..."),
    (r"\[default:", "[mặc định:"),
    (r"\[required\]", "[bắt buộc]"),
    (r"; required\]", "; bắt buộc]"),
)


def translate(text: str) -> str:
    """Return a help text with the parser's own words in Vietnamese."""
    for pattern, word in _WORDS:
        text = re.sub(pattern, word, text, flags=re.MULTILINE)
    return text


def without_types(text: str) -> str:
    """Take out the parser's type names, which tell an officer nothing, and its braces round arguments."""
    text = re.sub(r" <[A-Za-z]+(?:\[[A-Za-z]+\])?>", lambda found: " " * len(found.group()), text)
    return re.sub(r"^Usage: .*$", lambda found: re.sub(r"[{}]", "", found.group()), text, flags=re.MULTILINE)


def in_order(tree: Any, names: Sequence[str]) -> Any:
    """List the commands of a tree in an order; those that it does not name come last."""
    place = {name: number for number, name in enumerate(names)}
    tree.commands = dict(sorted(tree.commands.items(), key=lambda one: place.get(one[0], len(names))))
    return tree


def speak(command: Any) -> Any:
    """Make a command and all commands below it show their help in the language of the run."""
    english = command.get_help

    def get_help(context: Any) -> str:
        text = without_types(str(english(context)))
        return translate(text) if language() == "vi" else text

    command.get_help = get_help
    for child in getattr(command, "commands", {}).values():
        speak(child)
    return command
