"""Which lines is a household compared with, and on which side of each does it lie?"""

from collections.abc import Iterator
from typing import Literal

from ngheo_cli.classify.cuts import AREAS, income_cut
from ngheo_cli.classify.explanation import Comparison
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.model import INCOME, SCORE
from ngheo_cli.classify.money import FORM_COLUMNS, NOTHING, PERSON, TOTAL, YEAR, income_form
from ngheo_cli.criteria.model import MONTHS, Criteria, Line, LineBound
from ngheo_cli.criteria.walk import comparisons
from ngheo_cli.numbers import BLANK


def comparisons_of(criteria: Criteria, one: Inputs, basis: int) -> Iterator[Comparison]:
    """Yield a comparison for every line of the household's basis, in both areas where the area is unknown.

    Beside a score, lines of income are left out where no income was measured.
    """
    areas = (0, 1) if one.area[0] == BLANK else (int(one.area[0]),)
    unmeasured = basis == SCORE and income_form(one)[0] == NOTHING
    for key in _lines(criteria, basis):
        quantity, _, name = key.partition(" ")
        if quantity == "income" and unmeasured:
            continue
        for area in areas:
            if quantity == "score_income":
                yield _score(criteria.score_lines[name], name, area, one)
            else:
                yield _income(criteria.income_lines[name], name, area, one)


def _lines(criteria: Criteria, basis: int) -> list[str]:
    """The lines that occur in the conditions, `quantity name`, in their order."""
    sides = [criteria.classes] if basis == INCOME else [criteria.score_classes]
    if basis not in (INCOME, SCORE):
        sides = [criteria.classes, criteria.score_classes]
    found: dict[str, None] = {}
    conditions = [rule.when for side in sides for rule in side if rule.when is not None]
    for condition in conditions:
        for key, bound, _ in comparisons(condition, ()):
            if isinstance(bound, LineBound):
                quantity = "score_income" if key == "score_income" else "income"
                names = [name for name in (bound.above, bound.at_most) if name]
                found |= dict.fromkeys(f"{quantity} {name}" for name in names)
    return list(found)


def _income(line: Line, name: str, area: int, one: Inputs) -> Comparison:
    """`amount ≤ bound` is `income ≤ line` for all persons and months together: no amount is divided."""
    form = int(income_form(one)[0])
    column = FORM_COLUMNS[form] or None
    amounts = getattr(one, column) if column else None
    value = int(amounts[0]) if amounts is not None else None
    persons = int(one.size[0]) if form in (TOTAL, YEAR) and one.size is not None else None
    bound = None
    if form in (TOTAL, YEAR, PERSON):
        bound = income_cut(line, area) * (persons or 1) // (1 if form == YEAR else MONTHS)
    return Comparison(
        quantity="income",
        area=AREAS[area],
        line=name,
        title={"vi": line.title.vi, "en": line.title.en},
        amount=line.of(AREAS[area]),
        period=line.period,
        column=column,
        value=value,
        persons=persons,
        bound=bound,
        result=_side(value, bound),
        source=line.source,
        status=line.status,
    )


def _score(line: Line, name: str, area: int, one: Inputs) -> Comparison:
    amount = line.of(AREAS[area])
    known = one.score_income is not None and bool(one.known("score_income")[0])
    value = int(one.score_income[0]) if known and one.score_income is not None else None
    return Comparison(
        quantity="score_income",
        area=AREAS[area],
        line=name,
        title={"vi": line.title.vi, "en": line.title.en},
        amount=amount,
        period=None,
        column="score_income",
        value=value,
        persons=None,
        bound=amount,
        result=_side(value, amount),
        source=line.source,
        status=line.status,
    )


def _side(value: int | None, bound: int | None) -> Literal["at_most", "above"] | None:
    if value is None or bound is None:
        return None
    return "at_most" if value <= bound else "above"
