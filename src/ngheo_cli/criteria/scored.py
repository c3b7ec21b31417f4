"""Which classes of a standard that extends another does a score pass by, or give by the base's rules?

A household with a B1 is classed by `score_classes` alone. Where these are the base's, what the file says in
`classes` does not hold for it, and its income may never have been asked.
"""

from collections.abc import Iterator

from ngheo_cli.criteria.model import ClassRule, Condition, Criteria
from ngheo_cli.messages import Finding
from ngheo_cli.messages import criteria_doubts as say
from ngheo_cli.messages.terms import class_label

Rows = tuple[ClassRule, ...]


def unscored(criteria: Criteria, base: Criteria) -> list[int]:
    """Return the positions in `classes` of the classes to which no score comes, the first row of each;
    those that the base leaves out itself are its own."""
    scored = {row.id for row in criteria.score_classes}
    if not scored:
        return []
    known = scored | ({row.id for row in base.classes} - {row.id for row in base.score_classes})
    first = {row.id: i for i, row in reversed(list(enumerate(criteria.classes)))}
    return sorted(i for name, i in first.items() if name not in known)


def inherited_rules(criteria: Criteria) -> Iterator[tuple[int | None, Finding]]:
    """Yield what is said where the classes by income are the file's own and those by score the base's, with
    the position in `classes` of the first that differs; None where classes were only taken out."""
    first = _first_scoring(criteria)
    if first is criteria or not criteria.score_classes:
        return
    own, old = _conditions(criteria.classes), _conditions(first.classes)
    added = [row for row in own if row not in old]
    names = dict.fromkeys(row[0] for row in (*added, *(row for row in old if row not in own)))
    if names:
        vi, en = (", ".join(class_label(name, lang).lower() for name in names) for lang in ("vi", "en"))
        finding = say.RULES_INHERITED.at(criteria=criteria.id, base=first.id, classes=(vi, en))
        yield own.index(added[0]) if added else None, finding


def _first_scoring(criteria: Criteria) -> Criteria:
    """Return the standard of the chain that gives the classes by score."""
    while criteria.base is not None and _conditions(criteria.base.score_classes) == _conditions(
        criteria.score_classes
    ):
        criteria = criteria.base
    return criteria


def _conditions(rows: Rows) -> list[tuple[str, str | None, Condition | None]]:
    return [(row.id, row.branch, row.when) for row in rows]
