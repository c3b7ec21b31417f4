"""Which mistakes does a survey hold? One check a file; a new check is one new file and one line here."""

from collections.abc import Callable

from ngheo_cli.messages import Finding
from ngheo_cli.survey.checks.areas import check_areas
from ngheo_cli.survey.checks.births import check_births
from ngheo_cli.survey.checks.data import CheckData
from ngheo_cli.survey.checks.duplicates import check_duplicates
from ngheo_cli.survey.checks.ethnicities import check_ethnicities
from ngheo_cli.survey.checks.flags import check_flags
from ngheo_cli.survey.checks.households import check_households
from ngheo_cli.survey.checks.incomes import check_incomes
from ngheo_cli.survey.checks.keys import check_no_key
from ngheo_cli.survey.checks.lost_letters import check_lost_letters
from ngheo_cli.survey.checks.member_births import check_member_births
from ngheo_cli.survey.checks.national_ids import check_national_ids
from ngheo_cli.survey.checks.other_standards import check_other_standards
from ngheo_cli.survey.checks.records import check_records
from ngheo_cli.survey.checks.results import check_results
from ngheo_cli.survey.checks.same_key import check_same_key
from ngheo_cli.survey.checks.sheet_repeats import check_sheet_repeats
from ngheo_cli.survey.checks.sheet_years import check_sheet_years
from ngheo_cli.survey.checks.sizes import check_sizes
from ngheo_cli.survey.checks.unit_names import check_unit_names
from ngheo_cli.survey.checks.unit_spelling import check_unit_spelling
from ngheo_cli.survey.checks.unmarked import check_unmarked
from ngheo_cli.survey.checks.village_blanks import check_village_blanks
from ngheo_cli.survey.checks.villages import check_villages

Check = Callable[[CheckData], list[Finding]]

ASIDE: tuple[Check, ...] = (
    check_households,
    check_no_key,
    check_results,
    check_records,
    check_duplicates,
    check_same_key,
    check_sheet_years,
    check_sheet_repeats,
    check_villages,
    check_other_standards,
)
"""In order: rows are rejected first, then set aside."""

KEPT: tuple[Check, ...] = (
    check_village_blanks,
    check_national_ids,
    check_areas,
    check_sizes,
    check_births,
    check_member_births,
    check_flags,
    check_ethnicities,
    check_incomes,
    check_unit_spelling,
    check_unit_names,
    check_lost_letters,
    check_unmarked,
)
"""They look at the households that remain, when their members are joined."""

__all__ = ["ASIDE", "KEPT", "CheckData"]
