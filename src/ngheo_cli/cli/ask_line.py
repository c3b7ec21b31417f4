"""What does the user type at a question? An Enter alone is told what is asked, where it takes no answer."""

import typer

from ngheo_cli.cli.failure import tell
from ngheo_cli.cli.language import say
from ngheo_cli.messages import Pair


def ask_line(short: Pair, asked: str, default: str | None = None) -> str:
    """Ask until something is typed, or an Enter takes the default; return it without white space around it.

    `short` stands before the cursor; `asked` says in a line what is asked.
    """
    while True:
        typed = str(typer.prompt(say(short), default=default or "", show_default=bool(default))).strip()
        if typed:
            return typed
        tell(asked)
