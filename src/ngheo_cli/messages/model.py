"""What is a message, and what is a finding: a message at a place with its values?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .text import Lang, Pair, of


class Severity(StrEnum):
    """How grave a finding is; error and warning make the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Message:
    """One thing the toolkit can say: why, and what to do, in Vietnamese and English, with `{values}`."""

    code: str
    severity: Severity
    vi: str
    en: str
    advice_vi: str
    advice_en: str

    def at(self, place: "Place | None" = None, **values: object) -> "Finding":
        """Say this message at a place."""
        return Finding(self, place or Place(), values)


def stop(code: str, vi: str, en: str, advice_vi: str, advice_en: str) -> Message:
    """Return a message that ends a run."""
    return Message(code, Severity.ERROR, vi, en, advice_vi, advice_en)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is: file (base name), sheet, cell (C17), column title, household code, row (from 1)."""

    file: str = ""
    sheet: str = ""
    cell: str = ""
    column: str = ""
    household_id: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A message said at a place. Values never hold names, national IDs, birth dates or addresses."""

    message: Message
    place: Place = field(default_factory=Place)
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The message's stable code."""
        return self.message.code

    @property
    def severity(self) -> Severity:
        """The message's severity."""
        return self.message.severity

    def text(self, lang: Lang) -> str:
        """Why, in `lang`."""
        return _fill((self.message.vi, self.message.en), self.values, lang)

    def advice(self, lang: Lang) -> str:
        """What to do, in `lang`."""
        return _fill((self.message.advice_vi, self.message.advice_en), self.values, lang)


class Stop(Exception):  # noqa: N818  (a stop is no error: it is what the run says)
    """The run cannot go on: nothing is written and the exit status is 2. Holds every reason found."""

    def __init__(self, findings: Finding | Iterable[Finding]) -> None:
        self.findings = (findings,) if isinstance(findings, Finding) else tuple(findings)
        super().__init__("; ".join(f"{f.code}: {f.text('en')}" for f in self.findings))


def _fill(template: Pair, values: Mapping[str, object], lang: Lang) -> str:
    """Fill `{name}`; a value that is a (vi, en) pair gives its half."""
    chosen = {k: v[lang == "en"] if isinstance(v, tuple) else v for k, v in values.items()}
    return of(template, lang).format(**chosen)
