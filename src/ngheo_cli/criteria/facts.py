"""How does a criteria file say when an indicator counts as deprived?

`deprived_when` is a rule over the facts of a household and of its members, which `criteria/facts.yaml`
declares. Each rule has one leading key, by which it is known. Rules are validated strictly and put into
words; they are data for whoever compiles them to column operations:

- `{fact: F, is: true}`, `{fact: F, in: [codes]}`, `{fact: F, not_in: [codes]}`: one answer;
- `{none_of: [F, …]}`: every one of these yes/no facts is no;
- `{count_of: [F, …], in: [codes], at_least: 2}`: how many of these facts have one of the answers;
- `{quantity: F, per: size, less_than: 8}`: an amount per member, or as it stands without `per`;
- `{quantity: F, per: size, at_least: 8, below: 20}`: the same within a band, either bound alone too;
- `{any_member: RULE}`, `{no_member: RULE}`: members for whom a member rule is true;
- `{member_share: RULE, more_than: 1/2}`: the part of the members for whom it is true;
- `{member_count: RULE, at_least: 1, below: 3}`: their number, either bound alone too;
- `{all: […]}`, `{any: […]}`, `{not: RULE}`.

A member rule has `fact`, `all`, `any`, `not`, and: `{age: {at_least: 16, below: 31}}` in full years at the
reference date, `{born: {from: 1986}}` by year of birth, `{school_year_age: {below: 11}}`: the year in which
the school year began less the year of birth. An age may be the id of a setting. A bound on a setting without
a value is left out, and a rule of which nothing is left is left out of the `all` or `any` in which it stands:
the fact is then taken as it was asked.
"""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, model_validator

from ngheo_cli.criteria.base import Strict, Weight
from ngheo_cli.criteria.fact_tests import (
    Age,
    Ages,
    Born,
    CountOf,
    In,
    Is,
    NoneOf,
    NotIn,
    Quantity,
    SchoolYearAge,
    check_band,
)

__all__ = [
    "HOUSEHOLD_KINDS", "MEMBER_KINDS", "Age", "Ages", "All", "AnyMember", "AnyOf", "Born", "CountOf",
    "FactRule", "In", "Is", "MemberAll", "MemberAny", "MemberCount", "MemberNot", "MemberRule",
    "MemberShare", "NoMember",
    "NoneOf", "Not", "NotIn", "Quantity", "SchoolYearAge", "kind",
]  # fmt: skip


class MemberAll(Strict):
    """Every rule is true of the member."""

    all_: Annotated[tuple["MemberRule", ...], Field(alias="all", min_length=1)]


class MemberAny(Strict):
    """Some rule is true of the member."""

    any_: Annotated[tuple["MemberRule", ...], Field(alias="any", min_length=1)]


class MemberNot(Strict):
    """The rule is not true of the member."""

    not_: "MemberRule" = Field(alias="not")


class AnyMember(Strict):
    """The rule is true of at least one member."""

    any_member: "MemberRule"


class NoMember(Strict):
    """The rule is true of no member."""

    no_member: "MemberRule"


class MemberShare(Strict):
    """The rule is true of more than a part of the members (strict)."""

    member_share: "MemberRule"
    more_than: Weight


class MemberCount(Strict):
    """`at_least` ≤ the number of members for whom the rule is true < `below`."""

    member_count: "MemberRule"
    at_least: Annotated[int, Field(ge=1)] | None = None
    below: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def _some(self) -> "MemberCount":
        check_band(self.at_least, self.below)
        return self


class All(Strict):
    """Every rule is true."""

    all_: Annotated[tuple["FactRule", ...], Field(alias="all", min_length=1)]


class AnyOf(Strict):
    """Some rule is true."""

    any_: Annotated[tuple["FactRule", ...], Field(alias="any", min_length=1)]


class Not(Strict):
    """The rule is not true."""

    not_: "FactRule" = Field(alias="not")


_BOTH: dict[str, type[Strict]] = {"is": Is, "in": In, "not_in": NotIn}
MEMBER_KINDS: dict[str, type[Strict]] = {
    **_BOTH, "age": Age, "born": Born, "school_year_age": SchoolYearAge,
    "all": MemberAll, "any": MemberAny, "not": MemberNot,
}  # fmt: skip
HOUSEHOLD_KINDS: dict[str, type[Strict]] = {
    **_BOTH, "none_of": NoneOf, "count_of": CountOf, "quantity": Quantity, "any_member": AnyMember,
    "no_member": NoMember, "member_share": MemberShare, "member_count": MemberCount, "all": All,
    "any": AnyOf, "not": Not,
}  # fmt: skip


def kind(rule: Any) -> str | None:
    """Return the tag of a rule, `<` leading key `>`; None where no leading key is there."""
    if isinstance(rule, Strict):
        names = {f.alias or n for n, f in type(rule).model_fields.items()}
    elif isinstance(rule, dict):
        names = {str(key) for key in rule}
    else:
        return None
    if "fact" in names:
        return next((f"<{key}>" for key in ("in", "not_in") if key in names), "<is>")
    leading = (k for k in (*HOUSEHOLD_KINDS, *MEMBER_KINDS) if k not in _BOTH and k in names)
    return next((f"<{key}>" for key in leading), None)


_Shared = Annotated[Is, Tag("<is>")] | Annotated[In, Tag("<in>")] | Annotated[NotIn, Tag("<not_in>")]

MemberRule = Annotated[
    _Shared
    | Annotated[Age, Tag("<age>")]
    | Annotated[Born, Tag("<born>")]
    | Annotated[SchoolYearAge, Tag("<school_year_age>")]
    | Annotated[MemberAll, Tag("<all>")]
    | Annotated[MemberAny, Tag("<any>")]
    | Annotated[MemberNot, Tag("<not>")],
    Discriminator(kind),
]
"""A rule over one member."""

FactRule = Annotated[
    _Shared
    | Annotated[NoneOf, Tag("<none_of>")]
    | Annotated[CountOf, Tag("<count_of>")]
    | Annotated[Quantity, Tag("<quantity>")]
    | Annotated[AnyMember, Tag("<any_member>")]
    | Annotated[NoMember, Tag("<no_member>")]
    | Annotated[MemberShare, Tag("<member_share>")]
    | Annotated[MemberCount, Tag("<member_count>")]
    | Annotated[All, Tag("<all>")]
    | Annotated[AnyOf, Tag("<any>")]
    | Annotated[Not, Tag("<not>")],
    Discriminator(kind),
]
"""A rule over a household."""

for _model in (
    MemberAll,
    MemberAny,
    MemberNot,
    AnyMember,
    NoMember,
    MemberShare,
    MemberCount,
    All,
    AnyOf,
    Not,
):
    _model.model_rebuild()
