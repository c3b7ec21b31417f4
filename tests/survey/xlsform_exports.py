"""What KoboToolbox and ODK Central hand back of an XLSForm: the shapes of their exports, made by a script."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Literal

import xlsxwriter
from openpyxl import load_workbook
from template_fill import HOUSEHOLDS, PERSONS, household, member

from ngheo_cli.survey.template import fields

_KOBO = ("_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by")
_MADE = "2024-10-16T08:00:00"
Table = tuple[list[str], list[list[Any]]]
Shown = Literal["names", "labels", "groups"]
"""What an export shows: names, labels, or labels with those of the groups before them."""


@dataclass(frozen=True)
class Asked:
    """A question of the form: its path, name, list (or ""), Vietnamese label, and those of its groups."""

    path: str
    name: str
    list_name: str
    label: str
    groups: tuple[str, ...]

    @property
    def inside(self) -> bool:
        return self.path.startswith("members/")


@dataclass(frozen=True)
class Form:
    """The questions of an XLSForm, and the labels of its choices by (list, code)."""

    questions: list[Asked]
    labels: Mapping[tuple[str, str], str]


def form_of(path: Path) -> Form:
    """Read an XLSForm as a server does."""
    book = load_workbook(path)
    head, *rows = [[cell or "" for cell in row] for row in book["survey"].iter_rows(values_only=True)]
    groups: list[tuple[str, str]] = []
    questions: list[Asked] = []
    for row in rows:
        told = dict(zip(map(str, head), map(str, row), strict=True))
        if told["type"].startswith("begin_"):
            groups.append((told["name"], told["label::Tiếng Việt (vi)"]))
        elif told["type"].startswith("end_"):
            groups.pop()
        elif told["type"] != "note":
            kind, _, listed = told["type"].partition(" ")
            name = told["name"]
            listed = listed if kind == "select_one" else ""
            label = told["label::Tiếng Việt (vi)"] or name
            names, labels = (n for n, _ in groups), tuple(label for _, label in groups)
            questions.append(Asked("/".join((*names, name)), name, listed, label, labels))
    choices = list(book["choices"].iter_rows(min_row=2, values_only=True))
    return Form(questions, {(str(row[0]), str(row[1])): str(row[2]) for row in choices})


def answers(
    form: Form, id_: str, asks: fields.Answers
) -> tuple[list[dict[str, str]], list[list[dict[str, str]]]]:
    """Return the answers of every household, and of its members, as codes."""
    own = [q for q in form.questions if not q.inside]
    inside = [q for q in form.questions if q.inside]
    codes = {name: [c for (n, c) in form.labels if n == name] for name, _ in form.labels}
    households = [_answered(own, household(i, id_, asks), codes, i) for i in range(HOUSEHOLDS)]
    members = [
        [_answered(inside, member(i, k), codes, i * len(PERSONS) + k) for k in range(len(PERSONS))]
        for i in range(HOUSEHOLDS)
    ]
    return households, members


def _answered(
    questions: Sequence[Asked], record: Mapping[str, Any], codes: Mapping[str, list[str]], row: int
) -> dict[str, str]:
    told: dict[str, str] = {}
    for c, q in enumerate(questions):
        value = record.get(q.name)
        if q.list_name == "yes_no":
            told[q.name] = "yes" if (value if q.name in record else (row + c) % 2 == 0) else "no"
        elif q.list_name and value is None and q.name not in {"movement", "previous_class"}:
            told[q.name] = codes[q.list_name][(row + c) % len(codes[q.list_name])]
        else:
            told[q.name] = "" if value is None else str(value).replace("/", "-")
    for name, before in (("labour_contract", "wage_work"), ("was_treated", "was_ill")):
        if name in told and told[before] == "no":
            told[name] = ""
    return told


def kobo(path: Path, form: Form, id_: str, asks: fields.Answers, shown: Shown) -> Path:
    """Write an Excel export of KoboToolbox: a sheet of forms, and one of members tied by `_parent_index`."""
    households, members = answers(form, id_, asks)
    own = [q for q in form.questions if not q.inside]
    inside = [q for q in form.questions if q.inside]
    system = [[str(900 + i), f"uuid-{i}", _MADE, "", "", "submitted_via_web", ""] for i in range(HOUSEHOLDS)]
    main = (
        [*(_titles(own, shown)), *_KOBO, "_index"],
        [[*_values(own, record, form, shown), *system[i], i + 1] for i, record in enumerate(households)],
    )
    pairs = [(i, record) for i, persons in enumerate(members) for record in persons]
    repeat = (
        [*_titles(inside, shown), "_index", "_parent_table_name", "_parent_index",
         *(f"_submission_{name}" for name in _KOBO)],
        [
            [*_values(inside, record, form, shown), n, "Rà soát hộ nghèo", i + 1, *system[i]]
            for n, (i, record) in enumerate(pairs, 1)
        ],
    )  # fmt: skip
    with xlsxwriter.Workbook(str(path)) as book:
        for name, (titles, rows) in (("Rà soát hộ nghèo", main), ("members", repeat)):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, titles)
            for r, row in enumerate(rows, 1):
                sheet.write_row(r, 0, row)
    return path


def odk(folder: Path, form: Form, id_: str, asks: fields.Answers) -> tuple[Path, Path]:
    """Write the two CSV files of ODK Central, tied by `PARENT_KEY`."""
    households, members = answers(form, id_, asks)
    own = [q for q in form.questions if not q.inside]
    inside = [q for q in form.questions if q.inside]
    system = ["SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status"]
    system += ["ReviewState", "DeviceID", "Edits", "FormVersion"]
    titles = ["SubmissionDate", *(q.path.replace("/", "-") for q in own), "meta-instanceID", "KEY", *system]
    rows = [
        [
            _MADE,
            *(record[q.name] for q in own),
            f"uuid:{i}",
            f"uuid:{i}",
            "12",
            "can-bo",
            "0",
            "0",
            "",
            "",
            "collect:1",
            "0",
            "1",
        ]
        for i, record in enumerate(households)
    ]
    repeat = [
        [*(members[i][k][q.name] for q in inside), f"uuid:{i}", f"uuid:{i}/members[{k + 1}]"]
        for i, k in product(range(HOUSEHOLDS), range(len(PERSONS)))
    ]
    paths = folder / "ra-soat.csv", folder / "ra-soat-members.csv"
    _csv(paths[0], titles, rows)
    _csv(paths[1], [*(q.name for q in inside), "PARENT_KEY", "KEY"], repeat)
    return paths


def _titles(questions: Sequence[Asked], shown: str) -> list[str]:
    if shown == "groups":
        return ["/".join((*q.groups, q.label)) for q in questions]
    return [q.path if shown == "names" else q.label for q in questions]


def _values(questions: Sequence[Asked], record: Mapping[str, str], form: Form, shown: str) -> list[str]:
    if shown == "names":
        return [record[q.name] for q in questions]
    return [form.labels.get((q.list_name, record[q.name]), record[q.name]) for q in questions]


def _csv(path: Path, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows([titles, *rows])
