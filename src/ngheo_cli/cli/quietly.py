"""How does `--quiet` before a command reach the command? As its default, for those that can be quiet."""

from typing import Any


def quietly(command: Any) -> dict[str, Any]:
    """Return the defaults of a command's own options, and of those below it, for a quiet run."""
    found: dict[str, Any] = {name: quietly(child) for name, child in getattr(command, "commands", {}).items()}
    if any(one.name == "quiet" for one in command.params):
        found["quiet"] = True
    return found
