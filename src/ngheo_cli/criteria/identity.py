"""Does every id of a run stand for one standard only?

A table names its standard by the id. Two standards of one id could not be told apart, and a file under the id
of a shipped standard would pass for that one.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ngheo_cli.criteria.chain import chain_of, merged
from ngheo_cli.criteria.errors import spot
from ngheo_cli.criteria.load import every_id, get
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding
from ngheo_cli.messages import criteria_ids as say

Named = tuple[str, Criteria]
"""A standard and the name or path by which the user gave it."""


def refused(named: Sequence[Named]) -> list[Finding]:
    """Return what forbids a run with these standards: a file, or one that it builds on, that bears the id of
    a shipped standard and differs from it, and two standards of one id. The same one twice is in order."""
    borrowed = [finding for name, criteria in named for finding in _borrowed(name, criteria)]
    findings = borrowed or list(_doubled(named))
    return [finding for n, finding in enumerate(findings) if finding not in findings[:n]]


def _borrowed(name: str, criteria: Criteria) -> Iterator[Finding]:
    """Yield the files of a chain that bear the id of a shipped standard which they are not."""
    known = every_id()
    for n, one in enumerate(_chain(criteria)):
        if one.id in known and one.digest != get(one.id).digest:
            root, _ = merged(chain_of(Path(name))[n:])
            place, line = spot(root, ("id",), one.file)
            yield say.SHIPPED_ID.at(place, line=line, file=one.file, id=one.id)


def _chain(criteria: Criteria) -> Iterator[Criteria]:
    one: Criteria | None = criteria
    while one is not None:
        yield one
        one = one.base


def _doubled(named: Sequence[Named]) -> Iterator[Finding]:
    """Yield the pairs of one id; the national standard of a file counts, as tables show it too."""
    first: dict[str, Named] = {}
    for name, criteria in named:
        for one in filter(None, (criteria, criteria.national)):
            shown = name if one is criteria else one.file
            other, known = first.setdefault(one.id, (shown, one))
            if known.digest != one.digest:
                yield say.TWO_OF_ONE_ID.at(id=one.id, first=other, second=shown)
