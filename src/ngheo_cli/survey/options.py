"""How does the user want a survey to be read, and does it make sense?"""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import yaml

from ngheo_cli.criteria.near import near_hint
from ngheo_cli.limits import bounded_bytes
from ngheo_cli.messages import Finding, Place, Stop, opening, usage
from ngheo_cli.messages import survey as say
from ngheo_cli.survey.columns import INCOME_NAMES, by_name
from ngheo_cli.survey.text import key

_UNIT_NAMES = {
    "dong": ("dong", "đồng", "đ", "vnd", "1"),
    "thousand": ("thousand", "nghìn", "ngàn", "nghìn đồng", "ngàn đồng", "nghin", "1000", "k"),
    "million": ("million", "triệu", "triệu đồng", "trieu", "1000000"),
}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read: nothing here is guessed.

    `mapping`: canonical column to a letter (`C`) or a title; a leading `!` turns the answers round (x means
    *has*). `set_values`: canonical column to a text that fills missing and blank cells; `{sheet}` is the
    sheet's name. `units`: money column to `dong`, `thousand` or `million`. `marks_blank`: what an unmarked
    cell of a mark column means. `encodings`: column position as text ("" for all) to `unicode`, `tcvn3` or
    `vni`, as `old_fonts.encodings_of` returns them. `sheets`: the sheets of households to read, all for none.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    set_values: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    marks_blank: Literal["no", "unknown"] = "no"
    encodings: Mapping[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    """By what a column of `mapping` was given, if not by `--column`: `--map FILE`."""


def load_mapping(path: Path) -> dict[str, str]:
    """Read `--map FILE`: a YAML mapping, or a csv of two columns, canonical name and letter or title.

    Raises Stop if it cannot be read as one of them.
    """
    try:
        text = bounded_bytes(path).decode("utf-8-sig")
        pairs = _csv_pairs(text) if path.suffix.lower() == ".csv" else _yaml_pairs(text)
    except FileNotFoundError as error:
        raise Stop(opening.NOT_FOUND.at(Place(file=path.name))) from error
    except (OSError, UnicodeError, ValueError, RecursionError, yaml.YAMLError, csv.Error) as error:
        raise Stop(say.MAP_UNREADABLE.at(value=path.name)) from error
    counts = Counter(name for name, _ in pairs)
    if twice := [name for name, count in counts.items() if count > 1]:
        raise Stop([usage.KEY_TWICE.at(option=f"--map {path.name}", name=name) for name in twice])
    return dict(pairs)


def _yaml_pairs(text: str) -> list[tuple[str, str]]:
    """Return every pair as typed, a repeated key too, which plain loading would drop without a word."""
    node = yaml.compose(text, yaml.SafeLoader)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    if not pairs or not all(isinstance(one, yaml.ScalarNode) and one.value for pair in pairs for one in pair):
        raise ValueError(text[:20])
    return [(name.value, wanted.value) for name, wanted in pairs]


def _csv_pairs(text: str) -> list[tuple[str, str]]:
    lines = text.splitlines()
    semicolon = bool(lines) and lines[0].count(";") > lines[0].count(",")
    rows = [row for row in csv.reader(lines, delimiter=";" if semicolon else ",") if any(row)]
    if any(len(row) < 2 for row in rows):
        raise ValueError(text[:20])
    return [(row[0].strip(), row[1].strip()) for row in rows if row[0].strip() not in {"column", "canonical"}]


def unit_code(text: str) -> str:
    """Return `dong`, `thousand` or `million` for a unit as the user says it, or ""."""
    word = key(text)
    return next((code for code, names in _UNIT_NAMES.items() if word in names), "")


def option_findings(options: ReadOptions, indicator_ids: Iterable[str]) -> list[Finding]:
    """Return what is wrong with the options themselves: unknown columns and units."""
    known = tuple(dict.fromkeys((*by_name(), *indicator_ids)))
    findings = []
    for option, names in (
        ("--column", options.mapping),
        ("--set", options.set_values),
        ("--unit", options.units),
    ):
        for name in names:
            if name not in known:
                near = near_hint(name, INCOME_NAMES if option == "--unit" else known, 3)
                source = options.sources.get(name, option) if option == "--column" else option
                findings.append(say.OPTION_COLUMN_UNKNOWN.at(option=source, value=name[:40], near=near))
    for name, unit in options.units.items():
        if name in known and (name not in INCOME_NAMES or not unit_code(unit)):
            findings.append(
                say.OPTION_UNIT_WRONG.at(column=name, value=unit[:20], columns=", ".join(INCOME_NAMES))
            )
    return findings
