"""What may a template of a paper name? The records that papers are filled from, one class a kind of paper.

Every field is a text as it stands on paper, a whole number, or a tuple of records; a blank is a text that
says so or a line to fill, never a guess. `docs/van-ban.md` documents the fields by these names.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """What every paper knows of its commune and review."""

    commune: str
    district: str
    province: str
    year: str
    review_day: str
    standard: str
    trial: str
    source: str
    village_kind: str


@dataclass(frozen=True, slots=True)
class Household:
    """A household (hộ) on a list."""

    number: int
    household_id: str
    head_name: str
    village: str
    size: str
    class_before: str
    class_now: str
    class_recorded: str
    class_computed: str


@dataclass(frozen=True, slots=True)
class Group:
    """Households under one heading, with their number and that of their members."""

    number: int
    title: str
    name: str
    count: int
    persons: str
    households: tuple[Household, ...]


@dataclass(frozen=True, slots=True)
class Decision(Paper):
    """The decision (quyết định) that recognises the lists."""

    documents: tuple[str, ...]
    groups: tuple[Group, ...]
    differing: tuple[Household, ...]


@dataclass(frozen=True, slots=True)
class PostedHousehold:
    """All that may be posted of a household: no template can name more."""

    number: int
    head_name: str
    village: str
    size: str
    class_before: str
    class_now: str


@dataclass(frozen=True, slots=True)
class Posted(Paper):
    """The list to be posted (danh sách niêm yết)."""

    households: tuple[PostedHousehold, ...]


@dataclass(frozen=True, slots=True)
class Minutes(Paper):
    """The minutes (biên bản) of the meeting of one village."""

    village: str
    groups: tuple[Group, ...]
    households: tuple[Household, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A member (thành viên) of a certified household."""

    number: int
    name: str
    relation: str
    birth: str
    sex: str
    ethnicity: str
    national_id: str


@dataclass(frozen=True, slots=True)
class Cell:
    """An indicator (chỉ số) on a certificate, or in a year of one: `mark` is x, blank or ?."""

    number: int
    title: str
    mark: str


@dataclass(frozen=True, slots=True)
class Year:
    """A review on a certificate: N or CN, and the indicators; all blank in a row to fill later."""

    year: str
    day: str
    class_code: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Certificate(Paper):
    """The certificate (giấy chứng nhận) of a poor or near-poor household."""

    household_id: str
    head_name: str
    village: str
    size: str
    class_name: str
    class_code: str
    class_computed: str
    differs: bool
    members: tuple[Member, ...]
    indicators: tuple[Cell, ...]
    years: tuple[Year, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer that was read: what was asked, and what was told."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An indicator in a letter: what counts, and the facts that tell it."""

    number: int
    title: str
    answer: str
    facts: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in a letter, with the article where it stands."""

    class_name: str
    sentence: str
    source: str


@dataclass(frozen=True, slots=True)
class Letter(Paper):
    """The letter (thư giải thích) that explains a decision to a household."""

    household_id: str
    head_name: str
    village: str
    village_head: str
    class_name: str
    class_computed: str
    recorded: bool
    differs: bool
    basis: str
    readings: tuple[Reading, ...]
    indicators: tuple[Answer, ...]
    deprived: str
    comparisons: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Check(Paper):
    """The households to look at before anything is signed (hộ cần xem lại trước khi ký)."""

    groups: tuple[Group, ...]
