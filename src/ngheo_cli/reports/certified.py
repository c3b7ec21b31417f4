"""How is the part of a class that the procedure certifies told: "–" where it cannot be counted, never 0?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ngheo_cli.classify.certified import blank_columns, column_names
from ngheo_cli.classify.model import Decisions
from ngheo_cli.messages import Lang, lists, of
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.counts import certified_part
from ngheo_cli.survey.columns import columns_of

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey

NOT_COUNTED = "–"


@dataclass(frozen=True, slots=True)
class CertifiedLine:
    """One line below its class: the class's code, the label, households and persons, and a remark."""

    of: str
    label: str
    households: int | None
    """None where the file does not tell."""
    persons: int | None
    remark: str
    lang: Lang

    @property
    def cells(self) -> tuple[str, str]:
        """Households and persons as text for the screen; what is unknown stands beside the households."""
        if self.households is None or self.persons is None:
            return NOT_COUNTED, NOT_COUNTED
        households = number_text(self.households, self.lang)
        more = f" ({self.remark})" if self.remark else ""
        return households + more, number_text(self.persons, self.lang)


def certified_line(survey: "Survey", decisions: Decisions, lang: Lang) -> CertifiedLine | None:
    """Return the line of the certified part; None where the standard has none."""
    part, certified = certified_part(survey, decisions), decisions.criteria.certified
    if part is None or certified is None:
        return None
    title = certified.title.of(lang)
    label = of(lists.OF_WHICH, lang).format(title=title[:1].lower() + title[1:])
    if not part.countable:
        columns = absent_columns(decisions, part.absent, lang)
        remark = of(lists.CERTIFIED_ABSENT, lang).format(columns=columns)
        return CertifiedLine(part.of, label, None, None, remark, lang)
    unknown = len(part.unknown)
    remark = of(lists.CERTIFIED_UNKNOWN, lang).format(count=unknown) if unknown else ""
    return CertifiedLine(part.of, label, part.group.households, part.group.persons, remark, lang)


def absent_columns(decisions: Decisions, absent: tuple[str, ...], lang: Lang) -> str:
    """Name the columns that the file does not have."""
    return of(column_names(decisions, absent), lang)


def certified_notes(survey: "Survey", decisions: Decisions, lang: Lang) -> dict[int, str]:
    """Return a note for every row of which the certified part is unknown, where the columns exist."""
    part = certified_part(survey, decisions)
    if part is None or not part.countable:
        return {}
    book = columns_of([decisions.criteria])
    notes = {}
    for row, columns in blank_columns(survey, decisions).items():
        names = ", ".join(getattr(book[name], lang).partition(" (")[0] for name in columns)
        notes[row] = of(lists.NOTE_CERTIFIED, lang).format(columns=names[:1].lower() + names[1:])
    return notes
