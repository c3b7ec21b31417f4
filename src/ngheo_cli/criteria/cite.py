"""Which values does a standard hold, under which key, and where does each stand in law?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ngheo_cli.criteria.base import Cited, Text
from ngheo_cli.criteria.model import ClassRule, Criteria, Line
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.parts import Document
from ngheo_cli.criteria.words import certified_sentence, class_name, class_sentence, fact_sentence
from ngheo_cli.messages import Stop, choosing, of
from ngheo_cli.messages import phrases as say
from ngheo_cli.messages.terms import area_label, class_label
from ngheo_cli.numbers import number_text

AREAS = ("rural", "urban")


@dataclass(frozen=True, slots=True)
class Entry:
    """One cited value: key, name and value as (vi, en) pairs, status, documents with articles, note."""

    key: str
    name: tuple[str, str]
    value: tuple[str, str]
    status: str
    documents: tuple[tuple[Document, str], ...]
    note: tuple[str, str] = ("", "")


def entries(criteria: Criteria) -> tuple[Entry, ...]:
    """Return every value of a standard, in the order of its file."""
    return tuple(_entries(criteria))


def find(criteria: Criteria, key: str) -> tuple[Entry, ...]:
    """Return the entries of a key, or of all keys under it (`income_lines` gives every line).

    Raises:
        Stop: for a key that the standard does not have, with the nearest ones.
    """
    every = entries(criteria)
    found = [e for e in every if e.key == key or e.key.startswith(f"{key}.")]
    stem, _, area = key.rpartition(".")
    if not found and area in AREAS:
        found = [_of_area(e, criteria, area) for e in every if e.key == stem and "_lines." in stem]
    if not found:
        hint = near_hint(key, {e.key for e in every}, 3)
        raise Stop(choosing.UNKNOWN_VALUE.at(name=criteria.id, key=key, near=hint))
    return tuple(found)


def _entries(criteria: Criteria) -> Iterator[Entry]:
    applies, season = criteria.applies, criteria.yearly_review
    days = f"{applies.from_:%d/%m/%Y} – {applies.to:%d/%m/%Y}"
    yield _entry(criteria, "applies", choosing.PERIOD, (days, days), applies)
    autumn = " – ".join("/".join(reversed(day.split("-"))) for day in (season.from_, season.to))
    yield _entry(criteria, "yearly_review", choosing.SEASON, (autumn, autumn), season)
    for key, document in criteria.documents.items():
        value = (document.number, document.number)
        yield Entry(f"documents.{key}", _pair(document.title), value, document.status, ((document, ""),))
    for block, lines in (("income_lines", criteria.income_lines), ("score_lines", criteria.score_lines)):
        for key, line in lines.items():
            value = (_line(line, block, "vi"), _line(line, block, "en"))
            yield _entry(criteria, f"{block}.{key}", _pair(line.title), value, line)
    if (points := criteria.points_per_deprivation) is not None:
        text = str(points.value)
        yield _entry(criteria, "points_per_deprivation", choosing.POINTS, (text, text), points)
    for setting in criteria.settings:
        value = choosing.OPEN if setting.value is None else (str(setting.value), str(setting.value))
        yield _entry(criteria, f"settings.{setting.id}", _pair(setting.title), value, setting)
    yield from _indicators(criteria)
    for block, rows in (("classes", criteria.classes), ("score_classes", criteria.score_classes)):
        for row in rows:
            yield _class(criteria, block, row)
    if (certified := criteria.certified) is not None:
        value = (certified_sentence(criteria, None, "vi"), certified_sentence(criteria, None, "en"))
        entry = _entry(criteria, "certified", _pair(certified.title), value, certified)
        yield _with_remark(entry, certified.remark)
    if (multi := criteria.multidimensional) is not None:
        names = (
            " + ".join(class_label(c, "vi") for c in multi.classes),
            " + ".join(class_label(c, "en") for c in multi.classes),
        )
        yield _entry(criteria, "multidimensional", choosing.MULTIDIMENSIONAL, names, multi)


def _indicators(criteria: Criteria) -> Iterator[Entry]:
    for indicator in criteria.indicators:
        key, title = f"indicators.{indicator.id}", _pair(indicator.title)
        yield _entry(criteria, key, title, _pair(criteria.services[indicator.service]), indicator)
        rule = (fact_sentence(indicator, criteria, "vi"), fact_sentence(indicator, criteria, "en"))
        threshold = indicator.model_copy(update={"status": indicator.threshold_status, "note": None})
        yield _entry(criteria, f"{key}.deprived_when", title, rule, threshold)


def _class(criteria: Criteria, block: str, row: ClassRule) -> Entry:
    key = ".".join(filter(None, (block, row.id, row.branch)))
    value = (class_sentence(row, criteria, None, "vi"), class_sentence(row, criteria, None, "en"))
    return _with_remark(
        _entry(criteria, key, (class_name(row, "vi"), class_name(row, "en")), value, row), row.remark
    )


def _with_remark(entry: Entry, remark: Text | None) -> Entry:
    if remark is None:
        return entry
    vi, en = (" ".join(filter(None, half)) for half in zip(entry.note, _pair(remark), strict=True))
    return Entry(entry.key, entry.name, entry.value, entry.status, entry.documents, (vi, en))


def _entry(
    criteria: Criteria, key: str, name: tuple[str, str], value: tuple[str, str], cited: Cited
) -> Entry:
    documents = tuple((criteria.documents[doc], article) for doc, article in cited.citations())
    note = _pair(cited.note) if cited.note else ("", "")
    return Entry(key, name, value, cited.status, documents, note)


def _line(line: Line, block: str, lang: str, areas: Sequence[str] = AREAS) -> str:
    unit = say.POINTS if block == "score_lines" else say.PER_YEAR if line.period == "year" else say.PER_MONTH
    amounts = {"rural": line.rural, "urban": line.urban}
    texts = [f"{area_label(area, lang)} {number_text(amounts[area], lang)}" for area in areas]
    return f"{'; '.join(texts)} {of(unit, lang)}"


def _of_area(entry: Entry, criteria: Criteria, area: str) -> Entry:
    block, _, name = entry.key.partition(".")
    line: Line = getattr(criteria, block)[name]
    value = (_line(line, block, "vi", (area,)), _line(line, block, "en", (area,)))
    return Entry(f"{entry.key}.{area}", entry.name, value, entry.status, entry.documents, entry.note)


def _pair(text: Text) -> tuple[str, str]:
    return text.vi, text.en
