"""Why does a class on record differ, in words: the rule and its article, the record, the probable cause?"""

from functools import lru_cache

from ngheo_cli.audit.list.listing import Listing
from ngheo_cli.audit.list.recheck import Explained
from ngheo_cli.classify.model import SCORE, Decisions
from ngheo_cli.criteria.base import Area
from ngheo_cli.criteria.model import ClassRule
from ngheo_cli.criteria.words import class_sentence
from ngheo_cli.messages import Lang, of
from ngheo_cli.messages import audit_causes as cause_texts
from ngheo_cli.messages.terms import area_label, cited_name, class_label
from ngheo_cli.numbers import RURAL, URBAN

_AREAS: dict[int, Area] = {RURAL: "rural", URBAN: "urban"}
_OTHER: dict[Area | None, Area] = {"rural": "urban", "urban": "rural"}


def reason(listing: Listing, row: int, lang: Lang) -> str:
    """Return the whole reason of a household whose record differs."""
    of_survey, position = listing.at(row)
    decisions = of_survey.decisions
    recorded = class_label(listing.recorded(row), lang).lower()
    cause = cause_words(listing, row, lang)
    names = decisions.possible_names(position)
    rule = _rule(decisions, position)
    if len(names) > 1 or rule is None:
        possible = of(cause_texts.OR, lang).join(class_label(name, lang).lower() for name in names)
        return of(cause_texts.REASON_OPEN, lang).format(class_=possible, recorded=recorded, cause=cause)
    sentence, article = _ruled(rule, decisions, _area(listing, row), lang)
    return of(cause_texts.REASON, lang).format(
        class_=class_label(rule.id, lang).lower(), rule=sentence, article=article, recorded=recorded,
        cause=cause,
    )  # fmt: skip


def article(listing: Listing, row: int, lang: Lang) -> str | None:
    """Return the article of the rule by which a household was decided; None where it was not."""
    of_survey, position = listing.at(row)
    rule = _rule(of_survey.decisions, position)
    return _ruled(rule, of_survey.decisions, None, lang)[1] if rule else None


def cause_words(listing: Listing, row: int, lang: Lang) -> str:
    """Return the probable cause in a sentence."""
    told = listing.explained(row)
    return _cause(listing, row, told[0], lang) if told else ""


def _cause(listing: Listing, row: int, one: Explained, lang: Lang) -> str:
    template = (
        cause_texts.DETAILS.get(one.detail)
        if one.cause not in cause_texts.REASONS
        else cause_texts.REASONS[one.cause]
    )
    if template is None:
        return of(cause_texts.CAUSES[one.cause], lang)
    of_survey, _ = listing.at(row)
    other = of_survey.survey.place(one.row).row if one.row is not None else None
    area = _OTHER.get(_area(listing, row), "rural")
    return of(template, lang).format(area=area_label(area, lang), detail=one.detail, row=other)


def _area(listing: Listing, row: int) -> Area | None:
    if "area" not in listing.frame.columns:
        return None
    return _AREAS.get(listing.column("area")[row])


def _rule(decisions: Decisions, position: int) -> ClassRule | None:
    """Return the rule that gives a household its class and branch; None where none or several remain."""
    if decisions.class_[position] < 0:
        return None
    criteria = decisions.criteria
    scored = decisions.basis[position] == SCORE and criteria.score_classes
    name, branch = decisions.class_name(position), int(decisions.branch[position])
    wanted = decisions.branches[branch] if branch >= 0 else None
    rules = criteria.score_classes if scored else criteria.classes
    return next((rule for rule in rules if rule.id == name and rule.branch in {wanted, None}), None)


def _ruled(rule: ClassRule, decisions: Decisions, area: Area | None, lang: Lang) -> tuple[str, str]:
    """Return the condition of a rule in words, and where it stands."""
    return _ruled_once(_Rule(rule, decisions), area, lang)


class _Rule:
    """A rule that is told by its standard, place and branch."""

    def __init__(self, rule: ClassRule, decisions: Decisions) -> None:
        self.rule, self.criteria = rule, decisions.criteria
        self._key = (self.criteria.id, self.criteria.digest, rule.id, rule.branch, rule.source)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rule) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=256)
def _ruled_once(one: _Rule, area: Area | None, lang: Lang) -> tuple[str, str]:
    documents = one.criteria.documents
    cited = [cited_name(documents[name].number, place, lang) for name, place in one.rule.citations()]
    return class_sentence(one.rule, one.criteria, area, lang), ", ".join(cited)
