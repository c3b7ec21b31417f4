"""Which columns has a form under a standard, with one for each indicator and each ethnic group found?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ngheo_cli.criteria.base import Text
from ngheo_cli.criteria.form_formula import Formula, Rate
from ngheo_cli.criteria.form_model import Counted, Form, FormColumn
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Pair


@dataclass(frozen=True, slots=True)
class Column:
    """A column as printed: its number, titles from the top down, what it counts and computes."""

    id: str
    title: Pair
    above: Pair | None
    top: Pair | None
    count: Counted | None
    formula: Formula | None
    printed: str
    """The formula as text, or the number of the column."""
    per: str | None

    @property
    def is_rate(self) -> bool:
        """Whether the column holds percentages."""
        return self.per is not None or isinstance(self.formula, Rate)


def columns_of(form: Form, criteria: Criteria, ethnic_groups: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of a form, repeated ones in the order of the standard or of the groups given."""
    return tuple(one for column in form.columns for one in _repeated(column, criteria, ethnic_groups))


def _repeated(column: FormColumn, criteria: Criteria, ethnic_groups: Sequence[str]) -> Iterator[Column]:
    count = column.count
    if column.each is None or count is None:
        title = column.title
        yield _column(column, column.id, _pair(title) or ("", ""), count)
    elif column.each == "indicator":
        for i, indicator in enumerate(criteria.indicators):
            title = indicator.title
            named = f"{i + 1}. {title.vi}", f"{i + 1}. {title.en}"
            number = column.id.format(n=column.first + i)
            yield _column(column, number, named, count.model_copy(update={"indicator": indicator.id}))
    else:
        for i, name in enumerate(ethnic_groups):
            number = column.id.format(n=column.first + i)
            yield _column(column, number, (name, name), count.model_copy(update={"group": name}))


def _column(column: FormColumn, number: str, title: Pair, count: Counted | None) -> Column:
    return Column(
        id=number,
        title=title,
        above=_pair(column.above),
        top=_pair(column.top),
        count=count,
        formula=column.parsed(),
        printed=column.formula or number,
        per=column.per,
    )


def _pair(text: Text | None) -> Pair | None:
    return None if text is None else (text.vi, text.en)
