"""How do the options of a command become a survey that has been read, and a standard that was chosen?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ngheo_cli.cli.console import Progress
from ngheo_cli.cli.language import say
from ngheo_cli.cli.masking import masked_options, masked_read
from ngheo_cli.messages import Finding, Place, Stop, screen, usage

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.criteria.choose import Choice
    from ngheo_cli.survey.model import Survey
    from ngheo_cli.survey.options import ReadOptions


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked about reading and the standard, as typed."""

    criteria: str | None = None
    review_date: str | None = None
    set_: Sequence[str] = ()
    unit: Sequence[str] = ()
    column: Sequence[str] = ()
    map_: Path | None = None
    marks: str = "no"
    may_ask: bool = False
    project: Path | None = None
    encoding: Sequence[str] = ()
    setting: Sequence[str] = ()
    members: Sequence[Path] = ()
    units: Path | None = None
    totals: Path | None = None
    points: Path | None = None
    sheet: Sequence[str] = ()
    mask: bool = False
    mask_key: Path | None = None
    without_scores: bool = False
    """Whether incomes and indicators decide alone."""
    again: bool = False
    """Whether a result is made anew from the files that it names."""

    @property
    def files(self) -> tuple[Path, ...]:
        """All that is read but the surveys, the key too: no result is written over them."""
        from ngheo_cli.criteria.choose import names_in

        rules = [Path(name) for name in names_in(self.criteria or "") if Path(name).is_file()]
        return (*self.beside, *rules, *(path for path in (self.totals, self.mask_key) if path))

    @property
    def beside(self) -> tuple[Path, ...]:
        """The files by which surveys are read, which a provenance names."""
        return (*self.members, *(path for path in (self.map_, self.project, self.units, self.points) if path))

    def asking(self, may_ask: bool) -> "Request":
        """Return the same with or without questions."""
        return replace(self, may_ask=may_ask)

    def shown(self) -> tuple[tuple[str, str], ...]:
        """Return the options as typed, for the provenance; files by base name."""
        shows = {"--criteria": _base_names}
        pairs = [(option, shows.get(option, _base_name)(one)) for option, one in self._given()]
        return masked_options(pairs, self)

    def typed(self) -> tuple[tuple[str, str], ...]:
        """Return the options as typed, to be typed again: files with their folders, and no mask."""
        return tuple((option, str(one)) for option, one in self._given())

    def _given(self) -> Iterator[tuple[str, str | Path]]:
        for option, name in SHOWN.items():
            value = getattr(self, name)
            if value != getattr(_NOTHING_ASKED, name):
                every = [value] if isinstance(value, str | Path) else value
                yield from ((option, one) for one in every)


SHOWN = {
    "--criteria": "criteria",
    "--review-date": "review_date",
    "--set": "set_",
    "--unit": "unit",
    "--column": "column",
    "--map": "map_",
    "--marks": "marks",
    "--encoding": "encoding",
    "--sheet": "sheet",
    "--setting": "setting",
    "--members": "members",
    "--units": "units",
    "--points": "points",
    "--project": "project",
}
"""The options that the provenance names, and the attribute of a request that each one is."""
_NOTHING_ASKED = Request()


def _base_names(value: str | Path) -> str:
    """Return the standards as typed; files by their base names."""
    from ngheo_cli.criteria.choose import names_in

    return ",".join(map(_base_name, names_in(str(value))))


def _base_name(value: str | Path) -> str:
    """Return an option as typed; a file by its base name."""
    return value if isinstance(value, str) and not Path(value).is_file() else Path(value).name


@dataclass(frozen=True, slots=True)
class Loaded:
    """A survey, the standards chosen for it and why, and the decisions of each."""

    path: Path
    survey: "Survey"
    choice: "Choice"
    decisions: "tuple[Decisions, ...]"
    answered: str = ""
    """The standard that the user chose when asked."""


def load(path: Path, request: Request, progress: Progress | None = None) -> Loaded:
    """Read one survey, choose the standard and decide. Raise Stop with every reason found."""
    from ngheo_cli.classify.points_used import with_scores
    from ngheo_cli.classify.several import decide_all, without_scores
    from ngheo_cli.cli.chosen import Asked
    from ngheo_cli.cli.project import Project, load_project
    from ngheo_cli.survey.read import read_survey

    project = load_project(request.project) if request.project else Project()
    asked = Asked(request, project, progress)

    if progress:
        progress(say(screen.READING).format(file=path.name), 0, 0)
    survey = read_survey([path], read_options(request), asked.standards, members=request.members)
    said = (replace(finding, place=Place(file=path.name)) for finding in asked.said)
    survey = replace(survey, findings=(*survey.findings, *said))
    survey = with_scores(_with_areas(survey, path, request), asked.choice.criteria)
    survey = without_scores(survey) if request.without_scores else survey
    if progress:
        progress(say(screen.DECIDING), 0, 0)
    decisions = decide_all(survey, asked.choice.criteria)
    survey, decisions = masked_read(*project.graded(survey, decisions), request)
    return Loaded(path, survey, asked.choice, decisions, asked.answered)


def _with_areas(survey: "Survey", path: Path, request: Request) -> "Survey":
    """Return a survey with the blank areas that the tables of units and of totals tell."""
    from ngheo_cli.survey.areas_beside import areas_beside
    from ngheo_cli.survey.old_fonts.columns import encodings_of, in_unicode
    from ngheo_cli.survey.totals import totals_in
    from ngheo_cli.survey.unit_areas import areas_of, with_areas
    from ngheo_cli.survey.workbook import open_workbook

    beside = areas_beside(request.units, request.totals)
    areas = beside.areas
    if not beside.has_totals and any(finding.code == "totals_sheet" for finding in survey.findings):
        totals = totals_in(in_unicode(open_workbook(path), encodings_of(request.encoding)))[0]
        areas = areas_of(beside.units, totals)
    if beside.findings:
        survey = replace(survey, findings=(*survey.findings, *beside.findings))
    return with_areas(survey, areas) if areas else survey


def load_all(paths: Sequence[Path], request: Request, progress: Progress | None = None) -> list[Loaded]:
    """Read and decide every file, and note the standards; raise Stop with the reasons of all that cannot be
    read."""
    from ngheo_cli.reports.trial import note_standards

    loaded: list[Loaded] = []
    reasons: list[Finding] = []
    for path in paths:
        try:
            loaded.append(load(path, request, progress))
        except Stop as stop:
            reasons += stop.findings
    if reasons:
        raise Stop(reasons)
    note_standards(decisions.criteria for one in loaded for decisions in one.decisions)
    return loaded


def read_options(request: Request) -> "ReadOptions":
    """Return how to read; raise Stop for pairs that are not written as pairs."""
    from ngheo_cli.cli.pairs import pairs_of
    from ngheo_cli.criteria.choose import review_day
    from ngheo_cli.survey.old_fonts.columns import encodings_of
    from ngheo_cli.survey.options import ReadOptions, load_mapping

    shapes = (
        ("--set", request.set_, ("CỘT=GIÁ TRỊ", "COLUMN=VALUE"), "--set area=rural"),
        ("--unit", request.unit, ("CỘT=ĐƠN VỊ", "COLUMN=UNIT"), "--unit income_per_person=thousand"),
        ("--column", request.column, ("CỘT=CHỮ CÁI", "COLUMN=LETTER"), "--column household_id=C"),
    )
    findings, parsed = [], []
    for option, values, shape, example in shapes:
        pairs, wrong = pairs_of(option, values, shape, example)
        parsed.append(pairs)
        findings += wrong
    day = ""
    if request.review_date:
        try:
            day = review_day(request.review_date)
        except Stop as stop:
            findings += stop.findings
    if findings:
        raise Stop(findings)
    set_values, units, columns = parsed
    if day and set_values.get("review_date", day) not in {day, request.review_date}:
        raise Stop(usage.KEY_TWICE.at(option="--review-date, --set", name="review_date"))
    if day:
        set_values.setdefault("review_date", day)
    listed = load_mapping(request.map_) if request.map_ else {}
    sources = {name: f"--map {request.map_.name}" for name in listed if name not in columns and request.map_}
    marks: Literal["no", "unknown"] = "unknown" if request.marks == "unknown" else "no"
    encodings = encodings_of(request.encoding)
    return ReadOptions(
        {**listed, **columns}, set_values, units, marks, encodings, tuple(request.sheet), sources
    )
