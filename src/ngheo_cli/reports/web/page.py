"""Which parts has a page, in which order, and what stands at its head?"""

from ngheo_cli.criteria.choose import show_day
from ngheo_cli.messages import review as review_words
from ngheo_cli.messages import web_page as words
from ngheo_cli.reports.web.facts import Facts
from ngheo_cli.reports.web.groups import groups
from ngheo_cli.reports.web.headline import headline
from ngheo_cli.reports.web.hidden import Hidden, hidden_counts
from ngheo_cli.reports.web.model import Page
from ngheo_cli.reports.web.moves import moves
from ngheo_cli.reports.web.origin import origin
from ngheo_cli.reports.web.people import people
from ngheo_cli.reports.web.profile import profile
from ngheo_cli.reports.web.speech import Speech
from ngheo_cli.reports.web.targets import targets
from ngheo_cli.reports.web.units import above, units
from ngheo_cli.reports.web.unsettled import unsettled
from ngheo_cli.review.unit_groups import review_day
from ngheo_cli.review.units import Unit


def page_of(facts: Facts) -> Page:
    """Return the page of a review."""
    speech = Speech(facts.lang)
    hidden: Hidden = frozenset() if facts.names else hidden_counts(facts.units)
    sections = (
        headline(facts, speech),
        targets(facts, speech),
        units(facts, speech, hidden),
        above(facts, speech, hidden),
        moves(facts, speech),
        profile(facts, speech),
        groups(facts, speech),
        unsettled(facts, speech),
        people(facts, speech),
        origin(facts, speech),
    )
    criteria = facts.households.criteria
    return Page(
        facts.lang,
        speech.say(words.TITLE, unit=_named(facts.whole.unit, speech)),
        _lines(facts, speech),
        criteria.incomplete.of(facts.lang) if criteria.incomplete else "",
        tuple(section for section in sections if section is not None),
        speech.say(words.FOOT, tool=facts.provenance.tool),
    )


def _named(unit: Unit, speech: Speech) -> str:
    """Name a unit, and those above it."""
    return ", ".join(filter(None, reversed(unit.names))) or speech.unit(unit)


def _lines(facts: Facts, speech: Speech) -> tuple[str, ...]:
    """Name the standard, whose classes count, and the day of the review."""
    criteria, source = facts.households.criteria, facts.households.source
    told = {"title": criteria.title.of(facts.lang), "id": criteria.id}
    lines = [speech.say(words.STANDARD_LINE, **told, source=speech.say(review_words.SOURCES[source]))]
    day = review_day(facts.households)
    return (*lines, speech.say(words.DAY_LINE, day=show_day(day))) if day else tuple(lines)
