"""What stands on the papers of a commune or village: minutes, posted list, decision, households to check?"""

from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np

from ngheo_cli.criteria.parts import Document
from ngheo_cli.messages import papers as words
from ngheo_cli.messages.terms import class_label, document_name
from ngheo_cli.reports.citations import documents_by
from ngheo_cli.reports.papers import model
from ngheo_cli.reports.papers.certificates import years_waiting
from ngheo_cli.reports.papers.source import Mask, Rows, Source, village_of
from ngheo_cli.review.households import Households
from ngheo_cli.review.low_income import LISTS
from ngheo_cli.review.unit_groups import review_day

CHECKED = ("differs", "open", "unrecorded", "perhaps_escaped", "link_waits")
"""The groups of households that a person looks at before anything is signed."""


def minutes(source: Source) -> Iterator[model.Minutes]:
    """Yield the minutes of each village's meeting: every household, by the form and as concluded."""
    for commune in source.communes():
        for rows in source.villages(commune):
            groups = _classes(source, source.computed, rows)
            village = village_of(source, int(rows[0]))
            listed = _households(source, rows.tolist())
            yield model.Minutes(
                **source.unit(rows.tolist()), village=village, groups=tuple(groups), households=listed
            )


def posted(source: Source) -> Iterator[model.Posted]:
    """Yield the list that each commune posts: who is on a list now or was before, the poor first."""
    shown = source.shown
    for rows in source.communes():
        listed = [rows[shown.is_(code)[rows]] for code in LISTS]
        listed.append(rows[_off(shown, rows) & source.on_before[rows]])
        chosen = np.concatenate(listed).tolist()
        households = tuple(_posted(source, number, row) for number, row in enumerate(chosen, 1))
        if households:
            yield model.Posted(**source.unit(rows.tolist()), households=households)


def decisions(source: Source) -> Iterator[model.Decision]:
    """Yield the decision of each commune that has a class on record, by the record alone."""
    recorded = source.recorded
    documents = tuple(map(_cited, documents_by(recorded.criteria, review_day(recorded))))
    for rows in source.communes():
        if not (recorded.class_[rows] >= 0).any():
            continue
        chosen = {code: rows[recorded.is_(code)[rows]] for code in LISTS if code in recorded.classes}
        if source.told_before:
            chosen |= {name: rows[mask[rows]] for name, mask in source.escaped.items()}
        yield model.Decision(
            **source.unit(rows.tolist()),
            documents=documents,
            groups=tuple(_groups(source, ((code, found, "") for code, found in chosen.items()))),
            differing=_households(source, rows[source.differs[rows]].tolist()),
        )


def checks(source: Source, only: Collection[int] = ()) -> Iterator[model.Check]:
    """Yield the households of each commune to look at, `only` some of them; nothing for a commune without
    any."""
    asked = [(name, getattr(source, name), "") for name in CHECKED]
    asked += [("year_waits", mask, year) for year, mask in years_waiting(source).items()]
    masks = [(name, source.among(mask, only), year) for name, mask, year in asked]
    for rows in source.communes():
        chosen = ((name, rows[mask[rows]], year) for name, mask, year in masks)
        if groups := tuple(_groups(source, (one for one in chosen if len(one[1])))):
            yield model.Check(**source.unit(rows.tolist()), groups=groups)


def _cited(document: Document) -> str:
    """Return a document as a decision cites it: its number, the day and who issued it, as far as they are
    known, and what it is about."""
    day, told = document.issued, [document_name(document.number, "vi")]
    if day is not None:
        # The months that a hand could change into another are written with a nought, as decisions do.
        month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
        told.append(words.DOCUMENT_DAY[0].format(day=day.day, month=month, year=day.year))
    issuer = words.DOCUMENT_ISSUERS.get(document.number.rpartition("/")[2])
    return " ".join((*told, *(issuer or ())[:1], _about(document.title.vi)))


def _about(title: str) -> str:
    """Return a document's title as it follows its number: "Nghị định quy định …" is "quy định …"."""
    kind = next((kind for kind in words.DOCUMENT_KINDS[0] if title.startswith(f"{kind} ")), "")
    return title.removeprefix(kind).strip()


def _off(households: Households, rows: Rows) -> Mask:
    """Which households have a class that is on no list."""
    listed = np.logical_or.reduce([households.is_(code)[rows] for code in LISTS])
    return np.asarray((households.class_[rows] >= 0) & ~listed)


def _classes(source: Source, households: Households, rows: Rows) -> Iterator[model.Group]:
    """Yield the households of each class that occurs, undetermined ones last, without naming them."""
    found = [(code, rows[households.is_(code)[rows]]) for code in households.classes]
    found.append(("undetermined", rows[households.class_[rows] < 0]))
    for number, (code, chosen) in enumerate(((c, r) for c, r in found if len(r)), 1):
        name, listed = class_label(code, "vi"), chosen.tolist()
        yield model.Group(number, name, name, len(listed), source.persons(listed), ())


def _groups(source: Source, chosen: Iterable[tuple[str, Rows, str]]) -> Iterator[model.Group]:
    """Yield groups of households, each told by its code, its rows and the year that its title names."""
    for number, (code, rows, year) in enumerate(chosen, 1):
        title, listed = words.LISTS[code][0].format(year=year), rows.tolist()
        name = words.ESCAPED_NAMES[code][0] if code in words.ESCAPED_NAMES else class_label(code, "vi")
        households = _households(source, listed)
        yield model.Group(number, title, name, len(listed), source.persons(listed), households)


def _households(source: Source, rows: Sequence[int]) -> tuple[model.Household, ...]:
    return tuple(
        model.Household(
            number=number,
            household_id=source.text(row, "household_id"),
            head_name=source.text(row, "head_name"),
            village=source.text(row, "village"),
            size=source.size(row),
            class_before=source.class_before(row),
            class_now=source.class_recorded(row) if source.by_record else source.class_computed(row),
            class_recorded=source.class_recorded(row),
            class_computed=source.class_computed(row),
        )
        for number, row in enumerate(rows, 1)
    )


def _posted(source: Source, number: int, row: int) -> model.PostedHousehold:
    return model.PostedHousehold(
        number=number,
        head_name=source.text(row, "head_name"),
        village=source.text(row, "village"),
        size=source.size(row),
        class_before=source.class_before(row),
        class_now=source.class_recorded(row) if source.by_record else source.class_computed(row),
    )
