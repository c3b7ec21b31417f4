"""What may stand in the file of a report form: title, kinds of rows, columns and what each of them counts?

A form (biểu mẫu) is data, so that a changed form is a changed file. Unknown keys do not load.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ngheo_cli.criteria.base import Name, Status, Strict, Text
from ngheo_cli.criteria.facts import MemberRule
from ngheo_cli.criteria.form_formula import Formula, parse_formula

Line = Literal["households", "persons"]
Each = Literal["indicator", "ethnic_group"]
EACH = "each"
"""Stands for the indicator or the ethnic group of a repeated column."""
_PLAIN_ID = r"^\d+(\.\d+)*$"
_PATTERN_ID = r"^(\d+\.)*\{n\}$"


class Counted(Strict):
    """What a column counts; one of `total`, `class` and `movement`, the others narrow a class down.

    `total` is what the table of totals says of the whole unit; `class` counts households (or `persons`) of a
    class, or of the `certified` part of the average living standard; `movement` is a column of a movement
    table. `group`, `cause`, `indicator`, `deprivations` (all deprived indicators together) and `children`
    count those of the class who have it.
    """

    total: Literal["households", "persons"] | None = None
    class_: Annotated[
        Literal["poor", "near_poor", "average", "not_poor", "certified"] | None, Field(alias="class")
    ] = None
    movement: Literal["poor", "near_poor"] | None = None
    column: Annotated[int | None, Field(ge=1, le=9)] = None
    persons: bool = False
    group: str | None = None
    cause: Annotated[int | None, Field(ge=1, le=8)] = None
    indicator: Name | None = None
    deprivations: bool = False
    children: bool = False

    @model_validator(mode="after")
    def _one(self) -> "Counted":
        leading = [self.total, self.class_, self.movement]
        narrow = [self.group, self.cause, self.deprivations or None, self.indicator]
        if sum(one is not None for one in leading) != 1 or sum(one is not None for one in narrow) > 1:
            raise ValueError("one_key")
        if (self.movement is None) != (self.column is None):
            raise ValueError("one_key")
        if self.class_ is None and (self.persons or self.children or any(one is not None for one in narrow)):
            raise ValueError("one_key")
        if self.children and (self.group or self.cause or self.deprivations):
            raise ValueError("one_key")
        return self


class FormColumn(Strict):
    """One column: its printed number, its title, the title `above` it and its neighbours, what it counts.

    A `formula` is printed in the row of column numbers; without `count` the column is computed by it, with
    one the formula must give the same. `per` makes a rate in percent of the count over another column. A
    column with `each` is repeated: `{n}` in its number counts from `first`.
    """

    id: str
    title: Text | None = None
    above: Text | None = None
    top: Text | None = None
    """The title over the titles `above`."""
    count: Counted | None = None
    formula: str | None = None
    per: Annotated[str | None, Field(pattern=_PLAIN_ID)] = None
    each: Each | None = None
    first: Annotated[int, Field(ge=1)] = 1

    @model_validator(mode="after")
    def _whole(self) -> "FormColumn":
        if self.count is None and self.formula is None:
            raise ValueError("one_key")
        if self.title is None and self.each is None:
            raise ValueError("form_title")
        return self

    def parsed(self) -> Formula | None:
        """Return the formula; None without one. Raises ValueError for one that is none, or fills another
        column."""
        if self.formula is None:
            return None
        column, formula = parse_formula(self.formula)
        if column != self.id:
            raise ValueError("formula")
        return formula


class Form(Strict):
    """A report form. `number` is a label that is printed only where the user asks for it, and only under the
    standards `numbered_under`; `status` says how sure the layout is, `source` where it was seen.
    """

    schema_: Literal["ngheo.form-layout/1"] = Field(alias="schema")
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")]
    number: str
    number_status: Status
    numbered_under: tuple[str, ...] = ()
    title: Text
    sheet: Text
    source: Text
    status: Status
    note: Text | None = None
    lines: tuple[Line, ...] = ()
    """The rows of each unit; none for one row that counts what its columns say."""
    child: MemberRule | None = None
    """Who is a child."""
    remarks: tuple[Text, ...] = ()
    columns: Annotated[tuple[FormColumn, ...], Field(min_length=1)]
    digest: str = Field("", exclude=True)
    file: str = Field("", exclude=True)

    def counted(self) -> Iterator[Counted]:
        """Yield what the columns count."""
        return (column.count for column in self.columns if column.count is not None)

    @property
    def moves(self) -> bool:
        """Whether the form is one of movements, which needs the review before."""
        return any(one.movement is not None for one in self.counted())

    @property
    def of_children(self) -> bool:
        """Whether the form counts children, which needs members."""
        return any(one.children for one in self.counted())


def id_fits(column: FormColumn) -> str:
    """Return the pattern that the number of a column must have."""
    return _PLAIN_ID if column.each is None else _PATTERN_ID
