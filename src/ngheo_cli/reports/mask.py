"""What of a survey and its decisions may leave the office? Everything but who the people are.

It acts on what was read and decided, before anything is written, so that every output of every command is
masked in this one place: codes, names, national IDs and files get pseudonyms, births keep their year,
relations say whether somebody is the head, ethnic groups are named as the official list names them, and
titles are those of the dictionary. Villages and communes stay.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import numpy as np

from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages.survey_reads import READS_SET
from ngheo_cli.reports.mask_texts import Texts, compared
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.ethnicity import ethnic_group, of_minority
from ngheo_cli.survey.model import Members, Part, ReadColumn, Source, Survey
from ngheo_cli.survey.pseudonyms import Pseudonyms
from ngheo_cli.survey.relations import is_head

if TYPE_CHECKING:
    import pandas as pd

HIDDEN = "…"
_YEAR = 4
_OPEN = frozenset({"head_ethnicity", "ethnicity", "sheet"})
"""Columns whose texts may stand in a message."""
_FREE = frozenset({"quick_screen"})
"""Columns of free text that decide nothing."""


def masked(
    survey: Survey, decisions: Sequence[Decisions], by: Pseudonyms
) -> tuple[Survey, tuple[Decisions, ...]]:
    """Return the same survey and decisions without personal data, under the pseudonyms of a key."""
    mask = _Mask(survey, decisions, by)
    return mask.survey(survey), tuple(mask.decisions(one) for one in decisions)


def personal(column: str) -> bool:
    """Whether a column tells who somebody is."""
    return column in {*_pseudonyms(Pseudonyms(b"")), *_FREE}


def _pseudonyms(by: Pseudonyms) -> Mapping[str, Callable[[str], str]]:
    return {
        "household_id": by.code,
        "head_name": by.name,
        "head_national_id": by.national_id,
        "head_birth": _year,
        "head_ethnicity": _ethnicity,
        "member_name": by.name,
        "national_id": by.national_id,
        "birth": _year,
        "ethnicity": _ethnicity,
        "relation": _relation,
    }


def _year(birth: str) -> str:
    return birth[:_YEAR]


def _ethnicity(text: str) -> str:
    return ethnic_group(text) or ("DTTS" if of_minority(text) else "")


def _relation(text: str) -> str:
    return text and ("Chủ hộ" if is_head(text) else "Thành viên")


@dataclass(frozen=True, slots=True)
class _Where:
    """A place in a file, before it is masked."""

    file: str
    sheet: str
    title: str


class _Mask:
    """One survey being masked."""

    def __init__(self, survey: Survey, decisions: Sequence[Decisions], by: Pseudonyms) -> None:
        self._by = by
        self._sheets = {_stem(one.file): _stem(by.file(one.file)) for one in survey.every_source}
        names = {"file": by.file, "sheet": self._sheet}
        self._ways = {**_pseudonyms(by), **names, **dict.fromkeys(_FREE, _nothing)}
        dictionary = {**member_columns(), **columns_of([one.criteria for one in decisions])}
        self._titles = {name: column.vi for name, column in dictionary.items()}
        self._columns = {
            _Where(one.file, one.sheet, one.title): self._title(one.canonical) for one in survey.every_column
        }
        self._texts = Texts(self._originals(survey))

    def survey(self, survey: Survey) -> Survey:
        members = survey.members
        return replace(
            survey,
            frame=self._frame(survey.frame),
            sources=self._sources(survey.sources),
            columns=self._read(survey.columns),
            findings=self._findings(survey.findings),
            set_by_user={
                name: HIDDEN if personal(name) else text for name, text in survey.set_by_user.items()
            },
            cells=self._keyed(survey.cells),
            titles={where: self._title(where[2]) for where in self._keyed(survey.titles)},
            parts={
                (self._by.file(file), self._sheet(sheet)): tuple(map(self._part, parts))
                for (file, sheet), parts in survey.parts.items()
            },
            members=None if members is None else self._members(members),
        )

    def decisions(self, one: Decisions) -> Decisions:
        national = None if one.national is None else self.decisions(one.national)
        return replace(one, findings=self._findings(one.findings), national=national)

    def _members(self, members: Members) -> Members:
        return replace(
            members,
            frame=self._frame(members.frame),
            columns=self._read(members.columns),
            cells=self._keyed(members.cells),
            titles={where: self._title(where[2]) for where in self._keyed(members.titles)},
            sources=self._sources(members.sources),
        )

    def _frame(self, frame: "pd.DataFrame") -> "pd.DataFrame":
        import pandas as pd  # noqa: PLC0415 - only masked results need it here

        made = {name: self._column(name, frame[name].to_numpy()) for name in frame.columns}
        return pd.DataFrame(made, index=frame.index, copy=False).astype(frame.dtypes.to_dict())

    def _column(self, name: str, values: "np.typing.NDArray[Any]") -> "np.typing.NDArray[Any]":
        way = self._ways.get(name)
        return values if way is None else np.array([way(text) for text in values.tolist()], dtype=object)

    def _originals(self, survey: Survey) -> dict[str, str]:
        """Return what must not stand in a message, as compared, and what stands there instead."""
        known: dict[str, str] = {}
        frames = [survey.frame, *([survey.members.frame] if survey.members else [])]
        for frame in frames:
            for name in set(self._ways).intersection(frame.columns) - _OPEN:
                for text in dict.fromkeys(frame[name].tolist()):
                    for form in _forms(text):
                        known.setdefault(form, self._ways[name](text))
        for where, title in self._columns.items():
            known.setdefault(compared(where.title), title or HIDDEN)
        for source in survey.every_source:
            known[compared(source.file)] = self._by.file(source.file)
            known[compared(_stem(source.file))] = self._by.file(source.file)
        known.pop("", None)
        return known

    def _title(self, canonical: str) -> str:
        return self._titles.get(canonical, canonical)

    def _keyed(self, told: Mapping[tuple[str, str, str], str]) -> dict[tuple[str, str, str], str]:
        return {
            (self._by.file(file), self._sheet(sheet), name): text
            for (file, sheet, name), text in told.items()
        }

    def _sheet(self, name: str) -> str:
        """Return the name of a sheet; that of a csv is its file's."""
        return self._sheets.get(name, name)

    def _part(self, part: Part) -> Part:
        return replace(part, titles={name: self._title(name) for name in part.titles})

    def _read(self, columns: Iterable[ReadColumn]) -> tuple[ReadColumn, ...]:
        return tuple(
            replace(
                one,
                file=self._by.file(one.file),
                sheet=self._sheet(one.sheet),
                title=self._title(one.canonical),
                hints=(),
                reads=self._reads(one),
            )
            for one in columns
        )

    def _reads(self, one: ReadColumn) -> tuple[str, str]:
        if one.how == "set" and personal(one.canonical):
            vi, en = READS_SET
            return vi.format(value=HIDDEN), en.format(value=HIDDEN)
        return self._texts.text(one.reads[0]), self._texts.text(one.reads[1])

    def _sources(self, sources: Iterable[Source]) -> tuple[Source, ...]:
        return tuple(masked_source(one, self._by) for one in sources)

    def _findings(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(
            replace(
                one,
                place=self._place(one.place),
                values={k: self._texts.value(v) for k, v in one.values.items()},
            )
            for one in findings
        )

    def _place(self, place: Place) -> Place:
        title = self._columns.get(_Where(place.file, place.sheet, place.column), place.column)
        known = title if title in self._titles.values() else self._titles.get(title, "")
        return replace(
            place,
            file=self._by.file(place.file) if place.file else "",
            sheet=self._sheet(place.sheet),
            column=known,
            household_id=self._by.code(place.household_id),
        )


def masked_source(source: Source, by: Pseudonyms) -> Source:
    """Return a file under its pseudonym; its digest too is of use only to who has the key."""
    return Source(by.file(source.file), by.digest(source.digest), source.size)


def _stem(file: str) -> str:
    return PurePath(file).stem


def _nothing(_: str) -> str:
    return ""


def _forms(text: str) -> set[str]:
    """Return how a personal text may stand in a message: dates also by day, month and year."""
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    dated = len(year) == _YEAR and month.isdecimal() and day.isdecimal()
    return {compared(text), *({compared(f"{day} {month} {year}")} if dated else ())}
