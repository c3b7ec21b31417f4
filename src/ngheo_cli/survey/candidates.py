"""What may one heading be, before the columns of a sheet are compared?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.survey import indicator_titles as indicators
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.columns import RUN_COLUMNS
from ngheo_cli.survey.columns_raw import is_passed_over, is_raw_fact, is_running, says_having
from ngheo_cli.survey.header import Heading
from ngheo_cli.survey.income_titles import says_month, says_year, speaks_of_income
from ngheo_cli.survey.indicator_blocks import nearest
from ngheo_cli.survey.mark_legends import NOTHING, Legend, legend_in, says_plain_yes
from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.title_times import without_time
from ngheo_cli.survey.titles import ALIAS, EXACT, WEAK, bare, match

_BEFORE = re.compile(r"\btrước\b|\bđầu kỳ\b|\bđầu năm\b|\bkỳ trước\b|\bcũ\b")
_AFTER = re.compile(r"\bsau\b|\bcuối kỳ\b|\bcuối năm\b|\bkết luận\b|\bkết quả\b|\bcông nhận\b")
_WHEN = re.compile(
    r"(?:truoc|sau|dau ky|cuoi ky|dau nam|cuoi nam|ky truoc|ky nay|nam truoc|nam nay)(?: (?:khi )?ra soat)?"
)
"""A title below a group that says of which review its columns are, without accents."""
_OF_HEAD = re.compile(r"\bchủ hộ\b")
_OF_OTHERS = re.compile(
    r"\bthành viên\b|\bvợ\b|\bchồng\b|\bngười được phỏng vấn\b|\bcán bộ\b|\bngười cung cấp\b"
)
_ALL = re.compile(r"(?:tong|tong so|tong cong|cong|tat ca|chung)(?: (?:nguoi|khau))?")
"""A title of all persons beside those of men and women, below `Số khẩu`, without accents."""
_MOVED = re.compile(
    r"(?:so |ho |ho moi )?(?:thoat|tai|roi vao|phat sinh)(?: moi)?(?: ho)?(?: can)?(?: ngheo)?(?: moi)?"
)
"""A movement between classes, without accents."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLASSES = ("recorded_class", "previous_class")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a heading may be: a canonical name and rank (lower is surer), or a kind of column that is not
    used.

    `legend` is what the sheet tells of an indicator's answers. `option` is the class that a mark in the
    column stands for. `timeless`: the title is known only without its words of time (`năm nay`). `chosen`:
    of how many columns it was chosen by their times. `placed`: the indicator is told by the column's position
    in a block. `kind` is `used`, `running`, `passed`, `run`, `raw`, `ask` (an indicator's name without a word
    of deprivation), `doubt` (lacking negated, needed, helped, past), `legend` (one that is not plain),
    `number` (of no known indicator), `income` (of unknown form), `near` (under a group of lacking, but no
    indicator's name), `lacking` (of no known indicator), `classes` (marks without a group), `aside`
    (a need, help or the past), `pair` and `name_part` (see `paired_columns`), `past`, `earlier`,
    `rival` (see `title_rivals`) or `unknown`.
    """

    kind: str
    name: str = ""
    rank: int = WEAK
    option: str = ""
    legend: Legend = NOTHING
    placed: bool = False
    timeless: bool = False
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class SheetSays:
    """What the other titles and lines of a sheet tell: ids of numbered indicator columns, whether ngheo wrote
    it, what a legend beside the table says of marks, and the indicators that columns are by position."""

    numbered: tuple[str, ...] = ()
    is_result: bool = False
    legend: Legend = NOTHING
    placed: Mapping[int, str] = field(default_factory=dict)


def candidate(heading: Heading, standards: Sequence[Criteria], sheet: SheetSays) -> Candidate:
    """Return what a heading may be."""
    if sheet.is_result and any(key(own) in RUN_COLUMNS for own in heading.own):
        return Candidate("run")
    hit, timeless = _best(heading)
    sure = hit is not None and hit[1] < WEAK
    if direct := indicators.canonical(heading, standards):
        return Candidate("used", direct, EXACT)
    if not sure and (cause := _cause(heading)):
        return Candidate("used", cause, ALIAS)
    if not sure and (named := _indicator(heading, standards, sheet)):
        legend = legend_of_marks(heading, sheet)
        placed = heading.column in sheet.placed
        return Candidate("legend" if legend.unclear else "used", named, ALIAS, legend=legend, placed=placed)
    if hit:
        used = Candidate("used", *_told_apart(heading, *hit), timeless=timeless)
        return Candidate("income") if _of_a_year(heading, *hit) else used
    return _grouped(heading) or _unused(heading, standards)


def told_by_year(found: Mapping[int, Candidate], headings: Sequence[Heading]) -> dict[int, Candidate]:
    """Tell two columns of recorded classes apart by the years in their titles: the earlier is of before."""
    names = [c.name for c in found.values() if not c.option]
    columns = [c for c, one in found.items() if one.name == "recorded_class" and not one.option]
    if len(columns) != 2 or "previous_class" in names:
        return dict(found)
    titles = {h.column: h.title for h in headings}
    years = {c: _YEAR.findall(titles[c]) for c in columns}
    if any(len(set(y)) != 1 for y in years.values()) or years[columns[0]] == years[columns[1]]:
        return dict(found)
    before = min(columns, key=lambda c: years[c][0])
    return {**found, before: replace(found[before], name="previous_class")}


def set_aside(found: Mapping[int, Candidate], headings: Sequence[Heading]) -> dict[int, Candidate]:
    """Return candidates in which needs, help and the past are no longer asked for where another column
    answers, and in which the columns of movements beside marks of classes are told with them."""
    used = {one.name for one in found.values() if one.kind == "used"}
    classes = any(one.kind == "classes" for one in found.values())
    result = dict(found)
    for heading in headings:
        one = found.get(heading.column)
        if one and one.kind == "doubt" and one.name in used and indicators.not_now(heading):
            result[heading.column] = Candidate("aside")
        elif one and one.kind == "unknown" and classes and _MOVED.fullmatch(loose(bare(heading.leaf))):
            result[heading.column] = Candidate("classes")
    return result


def _best(heading: Heading) -> tuple[tuple[str, int] | None, bool]:
    """Return the best match of a heading's own texts, and whether it is one without their words of time."""
    texts = [own for own in heading.own if not _WHEN.fullmatch(loose(bare(own)))]
    group = _match(heading.groups[-1]) if heading.groups and not texts else None
    if group and group[0] not in _CLASSES:
        return group, True
    texts = texts or [*heading.own]
    hits = [hit for own in texts if (hit := match(own))]
    timeless = not hits
    if timeless:
        hits = [hit for own in texts for form in without_time(own) if (hit := match(form))]
    if not hits:
        return None, False
    name, rank = min(hits, key=lambda hit: hit[1])
    groups = key(" ".join(heading.groups))
    if rank >= WEAK and _OF_OTHERS.search(groups):
        return None, False
    if rank >= WEAK and _OF_HEAD.search(groups):
        rank = ALIAS
    return (name, rank), timeless


def _of_a_year(heading: Heading, name: str, rank: int) -> bool:
    """Whether an income per person stands below a group that says it is of a year."""
    if name != "income_per_person" or rank == EXACT or any(map(says_month, heading.own)):
        return False
    return any(map(says_year, heading.groups))


def _match(text: str) -> tuple[str, int] | None:
    """Match a title whole, else without its words of time."""
    return match(text) or next((hit for form in without_time(text) if (hit := match(form))), None)


def _told_apart(heading: Heading, name: str, rank: int) -> tuple[str, int]:
    """Tell the class before the review from the one concluded, by the words of title and groups."""
    if name not in _CLASSES or rank == EXACT:
        return name, rank
    words = key(" ".join((*heading.groups, *heading.own)))
    if _BEFORE.search(words):
        return "previous_class", ALIAS
    return ("recorded_class", ALIAS) if _AFTER.search(words) else (name, rank)


def _cause(heading: Heading) -> str:
    if not any("nguyên nhân" in key(group) for group in heading.groups):
        return ""
    number = indicators.number_of(heading)
    return f"cause_{number}" if number and 1 <= number <= 8 else ""


def legend_of_marks(heading: Heading, sheet: SheetSays) -> Legend:
    """Return what a column's own texts tell of its answers, else what the sheet tells."""
    own = legend_in((*heading.groups, *heading.own))
    if not own.told() and any(map(says_plain_yes, heading.own)):
        return sheet.legend if indicators.title_says_deprivation(heading) else Legend(unclear=True)
    return own if own.told() else sheet.legend


def _indicator(heading: Heading, standards: Sequence[Criteria], sheet: SheetSays) -> str:
    if indicators.doubtful(heading):
        return ""
    told = legend_of_marks(heading, sheet).tells_answers
    if not (told or indicators.says_deprivation(heading)):
        return ""
    number = indicators.number_of(heading) if indicators.group_says_deprivation(heading) else None
    name = indicators.named(heading, standards)
    if number is not None and not name:
        return sheet.numbered[number - 1] if 1 <= number <= len(sheet.numbered) else ""
    return name or sheet.placed.get(heading.column, "")


def _grouped(heading: Heading) -> Candidate | None:
    """Read a heading with its group: “Chủ hộ – Họ và tên”, or a class by which households are marked."""
    if not heading.groups or not heading.own:
        return None
    group = heading.groups[-1]
    whole = _match(group)
    option = code_of("class", re.sub(r"\([^()]*\)", "", heading.leaf))
    if option and whole and whole[0] in _CLASSES:
        name, rank = _told_apart(heading, *whole)
        return Candidate("used", name, rank, option)
    if whole and whole[0] in _CLASSES and _WHEN.fullmatch(loose(bare(heading.leaf))):
        return Candidate("used", *_told_apart(heading, *whole))
    if whole and whole[0] == "size" and _ALL.fullmatch(loose(bare(heading.leaf))):
        return Candidate("used", *whole)
    for joined in (f"{heading.leaf} {group}", f"{group} {heading.leaf}"):
        hit = _match(joined)
        if hit:
            return Candidate("used", *_told_apart(heading, *hit), timeless=match(joined) is None)
    return None


def _unused(heading: Heading, standards: Sequence[Criteria]) -> Candidate:
    texts = heading.own or heading.groups
    number = indicators.number_of(heading) is not None
    numbered = indicators.group_says_deprivation(heading) and number
    name = indicators.named(heading, standards)
    income = any(speaks_of_income(text) for text in (*texts, *heading.groups))
    lacking = indicators.names_lacking(heading)
    label = code_of("class", re.sub(r"\([^()]*\)", "", heading.leaf))
    signs = (
        ("running", any(is_running(text) for text in texts)),
        ("number", numbered),
        ("doubt", indicators.doubtful(heading) and (number or bool(name))),
        ("passed", any(is_passed_over(text) for text in texts)),
        ("aside", bool(name) and indicators.not_now(heading)),
        ("ask", bool(name) and not any(says_having(text) for text in texts)),
        ("classes", bool(label)),
        ("near", indicators.group_says_deprivation(heading)),
        ("lacking", lacking and not indicators.doubtful(heading)),
        ("income", income),
        ("raw", any(is_raw_fact(text) for text in texts)),
    )
    kind = next((kind for kind, holds in signs if holds), "unknown")
    name = nearest(heading, standards) if kind == "near" else name
    name = label if kind == "classes" else name
    return Candidate(kind, name if kind in {"ask", "doubt", "near", "classes"} else "")
