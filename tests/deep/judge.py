"""Is every household of a spoilt workbook where it was, with the class that it had, or is it told why not?"""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from deep.pages import Book, write_book
from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Finding, Stop
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

Where = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Run:
    """A book as it is read and decided."""

    survey: Survey
    decisions: Decisions
    rows: dict[Where, int]
    """(sheet, row from 1) to the row of the frame."""


@dataclass(slots=True)
class Verdict:
    """What became of one mutant."""

    outcome: str
    """`read`, `stopped`, `crashed` or `unbalanced`."""
    households: Counter[str] = field(default_factory=Counter)
    """How many were the same, wider, told of, touched, gone, lost or silently changed."""
    wrong: list[str] = field(default_factory=list)


def run_book(book: Book, path: Path) -> Run:
    """Write a book, read it and decide; whatever is said must be sayable."""
    write_book(book, path)
    return run_file(path, book)


def run_file(path: Path, book: Book) -> Run:
    """Read a file under the standard and the values of a book."""
    criteria = get(book.criteria)
    try:
        survey = read_survey([path], ReadOptions(set_values=book.values), lambda *_: (criteria,))
    except Stop as stop:
        _say(stop.findings)
        raise
    decisions = decide(survey, criteria)
    _say((*survey.findings, *decisions.findings))
    frame = survey.frame
    where = zip(frame["sheet"], frame["row"], strict=True)
    return Run(survey, decisions, {(str(s), int(r)): i for i, (s, r) in enumerate(where)})


def _say(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        for lang in ("vi", "en"):
            finding.text(lang), finding.advice(lang)


def know_households(book: Book, path: Path) -> Run:
    """Tell the lines of a fresh book which households they hold, and return how it is read unspoilt."""
    run = run_book(book, path)
    members = run.survey.members
    people: dict[Where, int] = {}
    if members is not None:
        frame = members.frame
        columns = zip(frame["sheet"], frame["row"], frame["household"], strict=True)
        people = {(str(s), int(r)): int(h) for s, r, h in columns}
    for page in book.pages:
        for number, line in enumerate(page.lines, 1):
            line.home = run.rows.get((page.name, number), people.get((page.name, number), -1))
            page.members |= (page.name, number) in people
        first = next((i for i, line in enumerate(page.lines) if line.home >= 0), 0)
        for line in page.lines[:first]:
            line.title = True
    return run


def judge(book: Book, path: Path, before: Run) -> Verdict:
    """Run a spoilt book and say what became of every household of before."""
    try:
        run = run_book(book, path)
    except Stop:
        return Verdict("stopped")
    except BaseException as problem:
        if isinstance(problem, KeyboardInterrupt):
            raise
        return Verdict("crashed", wrong=[f"{type(problem).__name__}: {problem}"])
    verdict = Verdict("read")
    counts = run.survey.counts
    if not counts.balanced or counts.rows_read != len(run.rows) + sum(counts.not_households.values()):
        verdict.outcome = "unbalanced"
        verdict.wrong.append(str(counts))
    told = _Told(before, run)
    places = _places(book)
    for home in range(len(before.survey.frame)):
        state = _state(home, book, places.get(home, []), told)
        verdict.households[state] += 1
        if state in {"lost", "changed"}:
            verdict.wrong.append(f"{state}: household {home} at {places.get(home)}")
    return verdict


def _places(book: Book) -> dict[int, list[Where]]:
    """Return where the rows of each household of before stand now."""
    found: dict[int, list[Where]] = {}
    for page in book.pages:
        if not page.members:
            for number, line in enumerate(page.lines, 1):
                if line.home >= 0:
                    found.setdefault(line.home, []).append((page.name, number))
    return found


class _Told:
    """What the spoilt book says, and what it says that the unspoilt one does not."""

    def __init__(self, before: Run, now: Run) -> None:
        self.before, self.now = before, now
        known = {_name(finding) for finding in _findings(before)}
        self.wide = any(f.place.row is None and _name(f) not in known for f in _findings(now))
        same = {(c.sheet, c.title, c.canonical, c.reads) for c in before.survey.every_column}
        read = {(c.sheet, c.title, c.canonical, c.reads) for c in now.survey.every_column}
        self.columns = not read <= same
        self._before, self._now = _by_row(before), _by_row(now)
        self._places = {row: where for where, row in before.rows.items()}

    def of(self, home: int, places: list[Where]) -> bool:
        """Whether a household's row, wherever it stands now, is told of more than before."""
        was = self._before.get(self._places[home], set())
        return any(self._now.get(where, set()) - was for where in places)


def _by_row(run: Run) -> dict[Where, set[tuple[str, str]]]:
    """Return what is said of each row of a sheet."""
    found: dict[Where, set[tuple[str, str]]] = {}
    for finding in _findings(run):
        if finding.place.row is not None:
            found.setdefault((finding.place.sheet, finding.place.row), set()).add(_name(finding))
    return found


def _findings(run: Run) -> tuple[Finding, ...]:
    return (*run.survey.findings, *run.decisions.findings)


def _name(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.place.column


def _state(home: int, book: Book, places: list[Where], told: _Told) -> str:
    """Return what became of a household."""
    if home in book.gone or home in book.touched:
        return "gone" if home in book.gone else "touched"
    rows = [told.now.rows[where] for where in places if where in told.now.rows]
    was = int(told.before.decisions.possible[home])
    masks = [int(told.now.decisions.possible[row]) for row in rows]
    if was in masks:
        return "same"
    if rows and not was:
        return "no longer set aside"
    if any(mask & was == was for mask in masks):
        return "wider"
    said = _said(home, places, told, here=bool(rows))
    return "under another title" if book.retitled and said == "changed" else said


def _said(home: int, places: list[Where], told: _Told, *, here: bool) -> str:
    """Return how a household that is not what it was is told of."""
    if told.of(home, places):
        return "told"
    if told.wide or (here and told.columns):
        return "told of its column"
    return "changed" if here else "lost"
