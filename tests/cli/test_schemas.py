"""Every JSON document of `ngheo criteria` follows its published schema, and the schema refuses others."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from .commandline import Ngheo

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
STANDARDS = ("2016-2020", "2021-2025", "2026-2030")
PROVINCIAL = ("dong-nai-2022-2025", "tp-hcm-2019-2020")


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"ngheo.{name}-1.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def a_document(ngheo: Ngheo, *words: object) -> Any:
    done = ngheo("criteria", *words, "--json")
    assert done.err == ""
    return json.loads(done.out)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "sai.yaml"
    path.write_text("id: a\nid: b\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_list_follows_its_schema(ngheo: Ngheo, lang: str) -> None:
    document = a_document(ngheo, "list", "--lang", lang)
    validator("criteria-list").validate(document)
    assert [row["id"] for row in document["rows"] if row["extends"] is None] == list(STANDARDS)
    provincial = {row["id"]: row["extends"] for row in document["rows"][len(STANDARDS) :]}
    assert provincial["ha-noi-2022-2025"] == "2021-2025"
    assert provincial["tp-hcm-2019-2020"] == "2016-2020"


@pytest.mark.parametrize("name", STANDARDS + PROVINCIAL)
def test_show_and_cite_follow_their_schemas(ngheo: Ngheo, name: str) -> None:
    shown = a_document(ngheo, "show", name)
    validator("criteria-show").validate(shown)
    cited = a_document(ngheo, "cite", name, "income_lines.poverty")
    validator("criteria-cite").validate(cited)
    assert cited["rows"][0] in shown["rows"]


def test_check_follows_its_schema_with_and_without_findings(ngheo: Ngheo, broken: Path) -> None:
    clean = a_document(ngheo, "check", "2021-2025")
    wrong = a_document(ngheo, "check", broken)
    for document in (clean, wrong):
        validator("check").validate(document)
    assert clean["rows"] == []
    assert ("criteria_duplicate_key", 2, "sai.yaml") in [
        (row["code"], row["row"], row["file"]) for row in wrong["rows"]
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("criteria-list", ["list"]),
        ("criteria-show", ["show", "2021-2025"]),
        ("criteria-cite", ["cite", "2021-2025", "classes.poor"]),
    ],
)
def test_schema_refuses_a_row_with_a_key_too_few_or_too_many(
    ngheo: Ngheo, name: str, words: list[str]
) -> None:
    document = a_document(ngheo, *words)
    row = document["rows"][0]
    for wrong in (row | {"extra": 1}, {key: row[key] for key in list(row)[1:]}):
        assert not validator(name).is_valid(document | {"rows": [wrong]})


def test_every_schema_is_named_after_its_file() -> None:
    for path in SCHEMAS.glob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        name, _, version = path.stem.removeprefix("ngheo.").rpartition("-")
        assert (schema["$id"], schema["title"]) == (path.name, f"ngheo.{name}/{version}")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_columns_follow_their_schema(ngheo: Ngheo, lang: str) -> None:
    document = a_document(ngheo, "columns", "--lang", lang)
    validator("criteria-columns").validate(document)
    rows = {row["name"]: row for row in document["rows"]}
    assert rows["employment"]["criteria"] == ["2021-2025", "2026-2030"]
    assert rows["area"]["criteria"] is None
    assert "Nông thôn (rural)" in rows["area"]["values"]
    assert "b1" in rows["score_income"]["aliases"]
