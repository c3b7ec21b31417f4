"""Do the totals that stand beside the lists of a survey contradict one another?"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Loaded
    from ngheo_cli.messages import Finding


def totals_findings(one: "Loaded") -> "list[Finding]":
    """Return what is wrong with the sheet of totals in a survey's own workbook, as for rates."""
    from ngheo_cli.cli.reviewing import totals_beside
    from ngheo_cli.review.denominators import denominators
    from ngheo_cli.review.units import units_of

    files = {source.file for source in one.survey.sources}
    read = {column.sheet for column in one.survey.every_column if column.file in files}
    totals, wrong = totals_beside(one.path, read)
    if not totals:
        return list(wrong)
    kept = one.survey.frame[one.survey.frame["problem"] == ""]
    units = units_of(kept.reset_index(drop=True)).units
    return [*wrong, *(denominators(units, totals).findings if units else ())]
