"""How is the data dictionary shown to a reader: what may be asked, under which title, with which answers?"""

from collections.abc import Sequence
from dataclasses import dataclass

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Lang, Pair
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.numbers import number_text
from ngheo_cli.survey.choices import list_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.columns_facts import member_columns

LANGS: tuple[Lang, ...] = ("vi", "en")
_HEADS = ("| Tên cột | Tiêu đề | Kiểu | Giá trị | Tên gọi khác |", "| --- | --- | --- | --- | --- |")


@dataclass(frozen=True, slots=True)
class Entry:
    """One column as a reader sees it; `values` are its closed choices or limits."""

    name: str
    group: str
    title: str
    kind: str
    values: str
    aliases: tuple[str, ...]


def entries(standards: Sequence[Criteria], lang: Lang) -> list[Entry]:
    """Return the dictionary with the indicators of the standards, in the order of the contract, and then the
    columns that a members sheet has besides place and code of the household."""
    half = lang == "en"
    of_members = [column for column in member_columns().values() if column.group == "member"]
    return [
        Entry(
            name=column.name,
            group=reads_as.GROUPS[column.group][half],
            title=column.en if half else column.vi,
            kind=reads_as.KINDS[column.kind][half],
            values=_values(column, lang),
            aliases=tuple(dict.fromkeys((*column.aliases, *column.weak, *column.keys))),
        )
        for column in (*columns_of(standards).values(), *of_members)
    ]


def right_values(column: Column) -> Pair:
    """Say what a column takes, in Vietnamese and English: kind, and closed choices or limits."""
    kind = reads_as.KINDS[column.kind]
    vi, en = (": ".join(filter(None, (kind[lang == "en"], _values(column, lang)))) for lang in LANGS)
    return vi, en


def _values(column: Column, lang: Lang) -> str:
    if column.closed:
        labels = list_of(column.closed)
        return "; ".join(f"{names[0]} ({code})" for code, names in labels.items())
    if (
        column.kind in {"count", "score", "quantity", "date"}
        and column.low is not None
        and column.high is not None
    ):
        low, high = column.low, column.high
        limits = (
            f"{low}–{high}"
            if column.kind == "date"
            else f"{number_text(low, lang)}–{number_text(high, lang)}"
        )
        return "; ".join(filter(None, (limits, column.note_en if lang == "en" else column.note_vi)))
    if column.group == "indicator":
        return reads_as.YES_IS_LACKING[lang == "en"]
    return column.note_en if lang == "en" else column.note_vi


def markdown(standards: Sequence[Criteria]) -> str:
    """Return the Vietnamese page `docs/cot-du-lieu.md`."""
    lines = [reads_as.DICTIONARY_TITLE, ""]
    group = ""
    for entry in entries(standards, "vi"):
        if entry.group != group:
            group = entry.group
            lines += ["", f"## {group}", "", *_HEADS]
        aliases = "; ".join(entry.aliases)
        lines.append(f"| `{entry.name}` | {entry.title} | {entry.kind} | {entry.values} | {aliases} |")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"
