"""Which facts may a rule of deprivation use, and what are their answers?"""

from typing import Annotated, Literal

from pydantic import Field

from ngheo_cli.criteria.base import Name, Strict, Text


class Choice(Text):
    """An answer of a closed list; `aliases` are the labels that officers write for it."""

    aliases: tuple[str, ...] = ()


class Fact(Strict):
    """A question of the form about the household or about one member.

    `choices` is the closed list of answers of a choice, `unit` that of a number; `negative` words the
    answer no. `aliases` are the titles that officers write over a column of it.
    """

    of: Literal["household", "member"]
    kind: Literal["answer", "choice", "number"]
    title: Text
    negative: Text | None = None
    unit: Text | None = None
    choices: dict[Name, Choice] = Field(default_factory=dict)
    aliases: tuple[str, ...] = ()


class FactBook(Strict):
    """The facts of `criteria/facts.yaml` by name."""

    schema_: Literal["ngheo.facts/1"] = Field(alias="schema")
    facts: Annotated[dict[Name, Fact], Field(min_length=1)]
