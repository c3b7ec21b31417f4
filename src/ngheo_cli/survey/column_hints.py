"""What may a column be that is not read, as a hint for the user?"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey as say
from ngheo_cli.messages import survey_titles as say_titles
from ngheo_cli.survey import indicator_titles as indicators
from ngheo_cli.survey.candidates import Candidate
from ngheo_cli.survey.columns import INCOME_NAMES, by_name
from ngheo_cli.survey.fact_titles import facts_near
from ngheo_cli.survey.header import Heading
from ngheo_cli.survey.income_titles import has_other_words
from ngheo_cli.survey.model import ReadColumn
from ngheo_cli.survey.title_hints import meant
from ngheo_cli.survey.title_rivals import family_hint
from ngheo_cli.survey.titles import bare, near

Told = tuple[ReadColumn, Finding | None]


def with_hints(
    told: Told, found: Candidate, heading: Heading, standards: Sequence[Criteria], known: Collection[str]
) -> Told:
    """Return a column's line with its hints, and the finding that tells them; `known` are the fields that
    other columns or the user fill."""
    entry, finding = told
    if found.kind == "lacking":
        return _lacking(entry, heading, standards)
    if found.kind in {"unknown", "passed"}:
        spoken = _spoken_of(heading, standards) if found.kind == "unknown" else ()
        hints = spoken or _meant(heading, known)
        near_it = say.COLUMN_NEAR.at(place_of(entry), hints="; ".join(hints)) if hints else None
        return replace(entry, hints=hints), near_it
    hints = entry.hints
    if found.kind == "near":
        hints = _spoken_of(heading, standards) or hints
    elif found.kind == "raw":
        hints = next(filter(None, map(facts_near, heading.own)), ())
    elif found.kind == "income" and not any(map(has_other_words, heading.own)):
        hints = INCOME_NAMES
    return replace(entry, hints=hints), finding


def place_of(entry: ReadColumn) -> Place:
    """Return the place of a column."""
    return Place(entry.file, entry.sheet, column=entry.title, cell=entry.letter)


def _lacking(entry: ReadColumn, heading: Heading, standards: Sequence[Criteria]) -> Told:
    """Ask of which indicator a title of lacking speaks."""
    hints = indicators.meant(heading, standards)
    name = " / ".join(hints) or say_titles.AN_INDICATOR
    return replace(entry, hints=hints), say_titles.LACKING_OF_NONE.at(
        place_of(entry), name=name, letter=entry.letter
    )


def _spoken_of(heading: Heading, standards: Sequence[Criteria]) -> tuple[str, ...]:
    """Return the titles that a column's own nearly names, or the score that it speaks of."""
    return _near(heading, standards) or family_hint(heading)


def _near(heading: Heading, standards: Sequence[Criteria]) -> tuple[str, ...]:
    """Return the titles that a column's own nearly names, those of indicators too."""
    also = {
        title: f"Thiếu hụt: {i.title.vi}"
        for c in standards
        for i in c.indicators
        for title in (f"thiếu hụt {bare(i.title.vi)}", *map(bare, (i.title.vi, *i.aliases)))
    }
    return next((hits for own in heading.own if (hits := near(own, also))), ())


def _meant(heading: Heading, known: Collection[str]) -> tuple[str, ...]:
    """Return the title of the field that a column's own texts, or its group with it, may mean, where nothing
    fills it."""
    texts = (*heading.own, *(f"{group} {heading.leaf}" for group in heading.groups[-1:]))
    names = dict.fromkeys(name for text in texts if (name := meant(text)) and name not in known)
    return tuple(by_name()[name].vi for name in names)
