"""The docstring of the room names each module of it at one step, so that a newcomer finds it."""

import re
from pathlib import Path

from ngheo_cli.audit import table


def test_the_map_of_the_room_names_every_module() -> None:
    modules = {path.stem for path in Path(table.__file__).parent.glob("*.py")} - {"__init__"}
    named = re.findall(r"`([a-z_]+)`", (table.__doc__ or "").partition("by step:")[2])
    assert modules - set(named) == set()
    assert len(named) == len(set(named))
