"""Which question is asked only after another one was answered yes? The rules of a standard tell.

Where a fact counts only together with another one (`all: [wage_work, no labour_contract]`), it need not be
asked where that other one is no.
"""

from collections.abc import Iterator, Sequence

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.facts import All, In, Is, MemberAll, NotIn
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.walk import rules

_Single = (Is, In, NotIn)


def asked_after(standards: Sequence[Criteria]) -> dict[str, str]:
    """Return the facts that are asked only after another one is yes, with that one."""
    order = list(fact_book().facts)
    beside: dict[str, set[str]] = {}
    free: set[str] = set()
    for rule, siblings in _singles(standards):
        before = {s.fact for s in siblings if isinstance(s, Is) and s.is_ and s is not rule}
        before = {name for name in before if order.index(name) < order.index(rule.fact)}
        if not before:
            free.add(rule.fact)
        beside[rule.fact] = beside.get(rule.fact, before) & before
    return {name: min(known, key=order.index) for name, known in beside.items() if known and name not in free}


def _singles(standards: Sequence[Criteria]) -> Iterator[tuple[Is | In | NotIn, tuple[Strict, ...]]]:
    """Yield every rule on one fact, with the rules that stand beside it in an `all`."""
    for criteria in standards:
        for indicator in criteria.indicators:
            if indicator.deprived_when is None:
                continue
            grouped: set[int] = set()
            found = [rule for rule, _, _ in rules(indicator.deprived_when, ())]
            for rule in found:
                if isinstance(rule, All | MemberAll):
                    for part in rule.all_:
                        if isinstance(part, _Single):
                            grouped.add(id(part))
                            yield part, tuple(rule.all_)
            for rule in found:
                if isinstance(rule, _Single) and id(rule) not in grouped:
                    yield rule, ()
