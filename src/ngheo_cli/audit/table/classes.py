"""Which rows of a table that has a class a row are classes, the whole, or part of the class above?"""

import re
from collections.abc import Sequence

from ngheo_cli.audit.table.model import Unit
from ngheo_cli.survey.text import loose

_WHOLE = re.compile(r"(?:tong|cong|(?:so lieu )?chung|(?:toan|ca) \w+|(?:grand )?total|all)\b")
_MARK = re.compile(r"-|–|\+|\*|trong (?:so )?do|chia ra|of which|in which")
_LETTER = re.compile(r"[a-zđ]|[-–+*]")
_FEWEST = 2


def is_whole(name: str) -> bool:
    """Whether a row is the sum of the classes: `Tổng số hộ dân cư`, `Cộng`, `Toàn xã`."""
    return bool(_WHOLE.match(loose(name)))


def breakdowns(units: Sequence[Unit], members: Sequence[int]) -> dict[int, int | None]:
    """Return the rows that are part of a class, with the class above where it is certainly of that one: those
    marked so (Trong đó, -) unlike the first class, without number among numbered ones, or numbered below a
    class (2.1, a). Below the last class or the whole a mark does not tell of which."""
    classes = [i for i in members if not is_whole(units[i].name)]
    if not classes:
        return {}
    first = units[classes[0]]
    numbers = {units[i].number for i in classes}
    numbered = sum(bool(units[i].number) for i in classes) >= _FEWEST and bool(first.number)
    plain = not _LETTER.fullmatch(first.number)
    found: dict[int, int | None] = {}
    above, waiting = classes[0], list[int]()
    for i in (i for i in members if i > classes[0]):
        number, mark = units[i].number, _MARK.match(loose(units[i].name))
        below = "." in number and number.rpartition(".")[0] in numbers
        marked = mark is not None and mark[0] != _mark(first)
        lettered = plain and bool(_LETTER.fullmatch(number))
        if is_whole(units[i].name):
            waiting = []
        elif not (marked or below or lettered or (numbered and not number)):
            found |= dict.fromkeys(waiting, above)
            above, waiting = i, []
        else:
            found[i] = None
            waiting += [i] if below or (mark and len(mark[0]) > 1) else []
    return found


def _mark(unit: Unit) -> str:
    found = _MARK.match(loose(unit.name))
    return found[0] if found else ""
