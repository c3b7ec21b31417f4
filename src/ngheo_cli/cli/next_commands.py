"""Which commands come after a classification, as they are typed?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ngheo_cli.classify.model import UNDETERMINED
from ngheo_cli.cli.typed import PROGRAM, shell
from ngheo_cli.criteria.choose import names_in
from ngheo_cli.messages import Pair, screen

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Loaded, Request


def next_commands(one: "Loaded", request: "Request") -> Iterator[tuple[Pair, str]]:
    """Yield what a command is for, and the command: how one household is explained, and under several
    standards who moves between the first and the last."""
    if explained := _explain(one, request):
        yield screen.NEXT_EXPLAIN, explained
    standards = list(dict.fromkeys(names_in(one.answered or request.criteria or "")))
    if len(one.decisions) > 1 and len(standards) == len(one.decisions):
        words = ["criteria", "diff", standards[0], standards[-1], "--on", str(one.path)]
        yield screen.NEXT_DIFF, shell([PROGRAM, *words, *_reading(request)])


def _explain(one: "Loaded", request: "Request") -> str:
    """Return the command that explains the first undetermined household, else the first one."""
    class_ = one.decisions[0].class_
    rows = [*(class_ == UNDETERMINED).nonzero()[0][:1], *(class_ >= 0).nonzero()[0][:1]]
    if not rows:
        return ""
    frame, row = one.survey.frame, int(rows[0])
    number, sheet = int(str(frame["row"].iat[row])), str(frame["sheet"].iat[row])
    shared = int(((frame["row"] == number) & (frame["problem"] == "")).sum()) > 1
    words = ["explain", str(one.path), "--row", f"{sheet}!{number}" if shared else str(number)]
    words += ["--criteria", one.answered] if one.answered else []
    return shell([PROGRAM, *words, *(word for pair in request.typed() for word in pair)])


def _reading(request: "Request") -> Iterator[str]:
    """Yield the options of reading where the standards are named, so that no day chooses one."""
    dated = any(pair.partition("=")[0].strip() == "review_date" for pair in request.set_)
    for option, value in request.typed():
        if option == "--review-date":
            yield from () if dated else ("--set", f"review_date={value}")
        elif option != "--criteria":
            yield from (option, value)
