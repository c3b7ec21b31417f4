"""How do files become the households of one review, with the totals of their units?"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.console import Progress
from ngheo_cli.cli.reading import Loaded, Request, load_all
from ngheo_cli.messages import Finding, Place, Stop, counted
from ngheo_cli.messages import review as words

if TYPE_CHECKING:
    from ngheo_cli.review.households import Households, Source
    from ngheo_cli.survey.totals import UnitTotal


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review as read: its files, its households, and what was found on the way."""

    loaded: tuple[Loaded, ...]
    households: "Households"
    findings: tuple[Finding, ...]


def review_of(
    paths: Sequence[Path],
    request: Request,
    source: "Source",
    progress: Progress | None = None,
    totals: Path | None = None,
) -> Reviewed:
    """Read and decide surveys or results as one review under one standard; `totals`, else those beside the
    lists, tell the areas and the units above that some households leave blank.

    Raises Stop for files that cannot be read, and where the files are under different standards.
    """
    from ngheo_cli.cli.settle import settings_findings
    from ngheo_cli.review.households import households_of
    from ngheo_cli.review.placing import leave_units_blank
    from ngheo_cli.review.unplaced import unplaced_findings

    loaded = load_all(paths, replace(request, totals=totals or request.totals), progress)
    ids = list(dict.fromkeys(decisions.criteria.id for one in loaded for decisions in one.decisions))
    if len(ids) > 1:
        raise _several(ids)
    read = [(one.survey, one.decisions[0]) for one in loaded]
    given = totals_given(loaded, totals)[0] if leave_units_blank([survey.frame for survey, _ in read]) else ()
    households = households_of(read, source, given)
    findings = (
        *settings_findings(loaded),
        *unit_findings(loaded),
        *_suggestions(households),
        *twice_finding(households),
        *unplaced_findings(households),
    )
    return Reviewed(tuple(loaded), households, findings)


def standards_of(loaded: Sequence[Loaded], source: "Source") -> "dict[str, Households]":
    """Return the households of files under each of their standards, which must be the same in all files.

    Raises Stop where they are not.
    """
    from ngheo_cli.review.households import households_of

    ids = [tuple(decisions.criteria.id for decisions in one.decisions) for one in loaded]
    if len(set(ids)) > 1:
        raise _several(dict.fromkeys(name for names in ids for name in names))
    return {
        name: households_of([(one.survey, one.decisions[i]) for one in loaded], source)
        for i, name in enumerate(ids[0])
    }


def _several(ids: Iterable[str]) -> Stop:
    """Return what is said of files under several standards."""
    found = list(ids)
    commands = "; ".join(f"--criteria {name}" for name in found)
    return Stop(words.SEVERAL_STANDARDS.at(found=", ".join(found), commands=commands))


def unit_findings(loaded: Sequence[Loaded]) -> list[Finding]:
    """Return what the surveys say of the tables of units and totals: areas filled, rows not used."""
    from ngheo_cli.messages import side_tables

    filled = [f for one in loaded for f in one.survey.findings if f.code == side_tables.AREA_FROM_UNITS.code]
    wrong = [f for one in loaded for f in one.survey.findings if f.code == side_tables.UNITS_DAYS.code]
    if not filled:
        return wrong[: len(wrong) // len(loaded)]
    count = sum(int(str(finding.values["count"])) for finding in filled)
    return [side_tables.AREA_FROM_UNITS.at(Place(), count=count), *wrong[: len(wrong) // len(loaded)]]


def twice_finding(households: "Households") -> list[Finding]:
    """Return what is said of households that two of the files hold."""
    return list(households.repeated)


def gone_finding(count: int) -> list[Finding]:
    """Return what is said of rows that only tell that a household is gone."""
    return [counted.GONE_ROWS.at(Place(), count=count)] if count else []


def _suggestions(households: "Households") -> list[Finding]:
    """Suggest the recorded classes where the computed ones tell nothing."""
    recorded = households.has("recorded_class") and (households.frame["recorded_class"] != "").any()
    if households.source == "recorded" or not recorded or not len(households):
        return []
    return [] if (households.class_ >= 0).any() else [words.USE_RECORDED.at(Place())]


def totals_of(reviewed: Reviewed, path: Path | None) -> "tuple[tuple[UnitTotal, ...], tuple[Finding, ...]]":
    """Return the totals of a file, else of a sheet beside the lists of the survey."""
    return totals_given(reviewed.loaded, path)


def totals_given(
    loaded: Sequence[Loaded], path: Path | None
) -> "tuple[tuple[UnitTotal, ...], tuple[Finding, ...]]":
    """Return the totals of a file, else of the sheets beside the lists of surveys."""
    from ngheo_cli.survey.totals import read_totals

    if path is not None:
        return read_totals(path)
    totals: list[UnitTotal] = []
    findings: list[Finding] = []
    for one in loaded:
        found, wrong = totals_beside(one.path)
        totals += found
        findings += wrong
    return tuple(totals), tuple(findings)


def totals_beside(
    path: Path, read: Collection[str] = ()
) -> "tuple[tuple[UnitTotal, ...], tuple[Finding, ...]]":
    """Return the totals that a sheet of a survey's workbook holds, and what is wrong with its cells.

    A workbook is not opened again where `read`, its sheets of households and members, are all it has.
    """
    from ngheo_cli.survey.old_fonts.columns import in_unicode
    from ngheo_cli.survey.totals import totals_in
    from ngheo_cli.survey.workbook import open_workbook

    return totals_in(in_unicode(open_workbook(path), {})) if _has_sheets(path, read) else ((), ())


def _has_sheets(path: Path, read: Collection[str]) -> bool:
    """Whether a file is a workbook of several sheets, of which one that was not read may hold totals."""
    from python_calamine import CalamineWorkbook

    try:
        names = CalamineWorkbook.from_path(str(path)).sheet_names
        return len(names) > 1 and not set(names) <= set(read)
    except Exception:
        return False
