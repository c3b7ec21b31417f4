"""How is a column or an answer named to an officer?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Lang
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.columns_facts import member_columns

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey


class ColumnWords:
    """Names of canonical columns: as typed in the row's own sheet, else the dictionary's title."""

    def __init__(self, survey: "Survey", standards: Sequence[Criteria], lang: Lang) -> None:
        self._typed = survey.titles
        self._titles = {
            name: column.vi if lang == "vi" else column.en
            for name, column in {**member_columns(), **columns_of(standards)}.items()
        }

    def title(self, column: str) -> str:
        """Return the dictionary's title of a column."""
        return self._titles.get(column, column)

    def typed(self, file: str, sheet: str, column: str) -> str:
        """Return the title of a column as it stands in a sheet, else the dictionary's."""
        return self._typed.get((file, sheet, column)) or self.title(column)

    def settle(self, file: str, sheet: str, columns: Sequence[str]) -> str:
        """Return the columns that would settle a household, in words."""
        return "; ".join(self.typed(file, sheet, column) for column in columns)
