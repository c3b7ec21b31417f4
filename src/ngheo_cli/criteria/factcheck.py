"""Do the rules of deprivation use facts, answers and settings that are declared, each for what it is?"""

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.checks import Report
from ngheo_cli.criteria.factbook import Fact, FactBook
from ngheo_cli.criteria.facts import Age, CountOf, In, Is, NoneOf, NotIn, Quantity, SchoolYearAge
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.walk import Path, rules
from ngheo_cli.messages import criteria as say

_FACT = ("câu trả lời (fact)", "fact")
_KINDS = {
    "answer": ("câu trả lời có/không", "a yes/no fact"),
    "choice": ("câu trả lời chọn trong danh sách", "a choice fact"),
    "number": ("số lượng", "an amount"),
}
_SCOPES = {
    "household": ("câu trả lời của hộ", "a fact of the household"),
    "member": ("câu trả lời của thành viên", "a fact of a member"),
}


def check_facts(criteria: Criteria, book: FactBook, report: Report) -> None:
    """Add what is wrong in the rules of deprivation of a standard."""
    settings = {s.id for s in criteria.settings}
    for i, indicator in enumerate(criteria.indicators):
        if indicator.deprived_when is None:
            continue
        check_rule(indicator.deprived_when, ("indicators", i, "deprived_when"), settings, book, report)


def check_rule(rule: Strict, path: Path, settings: set[str] | None, book: FactBook, report: Report) -> None:
    """Add what is wrong in one rule; `settings` are those that may bound ages, None where any may."""
    for part, inner, of in rules(rule, path):
        for name, key, kind in _used(part):
            fact = book.facts.get(name)
            _fact(name, (*inner, key), (of, kind), book, report)
            if fact is not None and fact.choices and isinstance(part, In | NotIn | CountOf):
                _answers(part, fact, inner, report)
        if settings is not None:
            _settings(part, inner, settings, report)


def _used(rule: Strict) -> list[tuple[str, str, str]]:
    """Return the facts of a rule: name, key that it stands under, kind that the rule needs."""
    match rule:
        case Is():
            return [(rule.fact, "fact", "answer")]
        case In() | NotIn():
            return [(rule.fact, "fact", "choice")]
        case NoneOf():
            return [(name, "none_of", "answer") for name in rule.none_of]
        case CountOf():
            return [(name, "count_of", "choice") for name in rule.count_of]
        case Quantity():
            names = [(rule.quantity, "quantity"), (rule.per, "per")]
            return [(name, key, "number") for name, key in names if name]
    return []


def _fact(name: str, path: Path, needed: tuple[str, str], book: FactBook, report: Report) -> None:
    """Add what is wrong with a fact where one of a scope and kind is needed."""
    fact, (of, kind) = book.facts.get(name), needed
    if fact is None:
        report.unknown(path, _FACT, name, (n for n, f in book.facts.items() if f.of == of))
    elif fact.of != of:
        report.add(say.WRONG_FACT, path, name=name, expected=_SCOPES[of])
    elif fact.kind != kind:
        report.add(say.WRONG_FACT, path, name=name, expected=_KINDS[kind])


def _answers(rule: In | NotIn | CountOf, fact: Fact, path: Path, report: Report) -> None:
    key, codes = ("not_in", rule.not_in) if isinstance(rule, NotIn) else ("in", rule.in_)
    for i, code in enumerate(codes):
        if code not in fact.choices:
            report.unknown((*path, key, i), ("câu trả lời", "answer"), code, fact.choices)


def _settings(rule: Strict, path: Path, settings: set[str], report: Report) -> None:
    if not isinstance(rule, Age | SchoolYearAge):
        return
    key = "age" if isinstance(rule, Age) else "school_year_age"
    ages = rule.age if isinstance(rule, Age) else rule.school_year_age
    for side in ("at_least", "below"):
        bound = getattr(ages, side)
        if isinstance(bound, str) and bound not in settings:
            report.unknown((*path, key, side), ("thiết lập", "setting"), bound, sorted(settings))
