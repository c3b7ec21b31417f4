"""Which raw facts may be asked of a household and of its members, and under which titles?

The facts are those of `criteria/facts.yaml`; nothing about a standard stands here.
"""

from collections.abc import Iterator
from functools import cache

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.factbook import Fact
from ngheo_cli.criteria.facts import CountOf, In, Is, NoneOf, NotIn, Quantity
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.walk import rules
from ngheo_cli.survey.column import Column, Kind
from ngheo_cli.survey.columns_household import HOUSEHOLD, PLACE

LARGEST_AREA = 9_999
"""Square metres of a home; more is taken for a slip of the pen."""
_KINDS: dict[str, Kind] = {"answer": "answer", "choice": "choice", "number": "quantity"}

_PERSON: tuple[Column, ...] = (
    Column(
        "member_name",
        "text",
        "Họ và tên thành viên",
        "Name of the member",
        (
            "họ tên thành viên",
            "tên thành viên",
            "họ và tên thành viên trong hộ",
            "họ và tên các thành viên",
            "họ và tên thành viên hộ gia đình",
            "họ và tên thành viên hộ",
            "thành viên hộ gia đình",
            "thành viên",
            "member name",
        ),
        ("họ và tên", "họ tên"),
        group="member",
    ),
    Column(
        "relation",
        "text",
        "Quan hệ với chủ hộ",
        "Relation to the head",
        ("quan hệ chủ hộ", "mối quan hệ với chủ hộ", "quan hệ với chủ hộ gia đình", "quan hệ", "relation"),
        group="member",
        note_vi="chủ hộ ghi “Chủ hộ”",
        note_en="“Chủ hộ” for the head",
    ),
    Column(
        "birth",
        "date",
        "Ngày sinh",
        "Birth",
        (
            "năm sinh",
            "ngày tháng năm sinh",
            "ngày, tháng, năm sinh",
            "ngày sinh thành viên",
            "năm sinh thành viên",
        ),
        low=1900,
        high=2100,
        group="member",
        note_vi="ngày/tháng/năm, hoặc chỉ năm",
        note_en="day/month/year, or the year alone",
    ),
    Column(
        "sex",
        "choice",
        "Giới tính",
        "Sex",
        ("nam/nữ", "giới", "giới tính thành viên"),
        choices="sex",
        group="member",
    ),
    Column(
        "ethnicity", "text", "Dân tộc", "Ethnicity", ("thành phần dân tộc", "tên dân tộc"), group="member"
    ),
)


def _national_id() -> Column:
    """Return the column of a member's national ID: the titles are the head's, without the head."""
    head = next(column for column in HOUSEHOLD if column.name == "head_national_id")
    return Column(
        "national_id", "code", "Số CCCD", "National ID", tuple(head.weak), group="member",
        note_vi="12 chữ số, giữ nguyên số 0 ở đầu", note_en="12 digits, leading zeros kept",
    )  # fmt: skip


def fact_column(name: str, fact: Fact) -> Column:
    """Return the column in which a raw fact is told."""
    quantity = fact.kind == "number"
    title, en = fact.title.vi, fact.title.en
    unit = (f" ({fact.unit.vi})", f" ({fact.unit.en})") if fact.unit else ("", "")
    return Column(
        name=name,
        kind=_KINDS[fact.kind],
        vi=title[:1].upper() + title[1:] + unit[0],
        en=en[:1].upper() + en[1:] + unit[1],
        aliases=(*((title,) if fact.unit else ()), *fact.aliases),
        low=0 if quantity else None,
        high=LARGEST_AREA if quantity else None,
        choices=name if fact.kind == "choice" else "",
        group="fact" if fact.of == "household" else "member",
    )


@cache
def household_facts() -> dict[str, Column]:
    """Return the raw facts of a household by name, in the order of the fact book; the size is a column of
    its own."""
    own = {column.name for column in HOUSEHOLD}
    facts = fact_book().facts
    return {n: fact_column(n, f) for n, f in facts.items() if f.of == "household" and n not in own}


@cache
def member_columns() -> dict[str, Column]:
    """Return the columns of a members sheet by name: place and code of the household, the person, then the
    raw facts of a member."""
    code = next(column for column in HOUSEHOLD if column.name == "household_id")
    facts = {n: fact_column(n, f) for n, f in fact_book().facts.items() if f.of == "member"}
    person = [*PLACE, code, *_PERSON, _national_id()]
    return {**{column.name: column for column in person}, **facts}


def facts_of(criteria: Criteria) -> tuple[str, ...]:
    """Return the facts that the rules of a standard use, in the order of the fact book."""
    used = {
        name
        for indicator in criteria.indicators
        if indicator.deprived_when is not None
        for rule, _, _ in rules(indicator.deprived_when, ())
        for name in _used(rule)
    }
    return tuple(name for name in fact_book().facts if name in used)


def _used(rule: Strict) -> Iterator[str]:
    match rule:
        case Is() | In() | NotIn():
            yield rule.fact
        case NoneOf():
            yield from rule.none_of
        case CountOf():
            yield from rule.count_of
        case Quantity():
            yield rule.quantity
            if rule.per:
                yield rule.per
