"""The published list of check codes is the catalogue's, and a copy with notes reads back as the survey."""

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import ngheo_cli
from ngheo_cli.cli.project import load_project
from ngheo_cli.messages import Message, codes
from ngheo_cli.messages import check_values as say
from ngheo_cli.messages import criteria as criteria_say
from ngheo_cli.reports.annotate import write_annotated
from ngheo_cli.reports.check_codes import PAGE, PROJECT, pages, project_schema
from ngheo_cli.survey.options import ReadOptions
from ngheo_cli.survey.read import read_survey

SOURCE = Path(ngheo_cli.__file__).parent
FROM = re.compile(r"from ngheo_cli\.messages(?:\.(?=\w+ import)| import )([\w, ]+)")
OF_COMMANDS = {"usage", "choosing", "settings"}
DOCS = Path(__file__).parents[2] / "docs"
SAMPLES = DOCS.parent / "samples"


@pytest.mark.parametrize("name", sorted(pages()))
def test_published_file_is_what_the_catalogue_says(name: str) -> None:
    told = "write again: from ngheo_cli.reports.check_codes import write_pages; write_pages(Path('docs'))"
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name], told


def test_page_tells_every_code_once_and_no_value_in_braces() -> None:
    page = pages()[PAGE]
    for code in codes.by_code():
        assert page.count(f"| `{code}` |") == 1
    assert set(re.findall(r"\{[^}]*\}", page)) <= {"{sheet}"}


def test_every_module_whose_messages_a_survey_may_have_is_in_the_list() -> None:
    rooms = [SOURCE / room for room in ("survey", "classify", "criteria")]
    named = {
        name
        for room in rooms
        for path in room.rglob("*.py")
        if path.parent.name != "template"
        for line in FROM.findall(path.read_text(encoding="utf-8"))
        for name in re.findall(r"\w+", line)
    }
    found = {name for name in named if _has_messages(name)}
    assert found - OF_COMMANDS <= set(codes.MODULES)


def _has_messages(name: str) -> bool:
    if find_spec(f"ngheo_cli.messages.{name}") is None:
        return False
    return any(isinstance(one, Message) for one in vars(import_module(f"ngheo_cli.messages.{name}")).values())


def test_codes_of_surveys_and_of_criteria_files_are_listed_and_those_of_commands_are_not() -> None:
    listed = codes.by_code()
    assert listed["unit_near"] is say.UNIT_NEAR
    assert {"no_key", "points_differ", "file_password", "criteria_duplicate_key"} <= set(listed)
    assert not {"output_exists", "project_code_unknown", "interrupted"} & set(listed)


@pytest.mark.parametrize(
    ("message", "vi", "en"),
    [
        (say.BIRTH_AFTER_REVIEW, "Chủ hộ sinh sau ngày rà soát", "The head was born after the review"),
        (say.HEAD_OLD, "Vào ngày rà soát chủ hộ đã quá … tuổi", say.HEAD_OLD.en.format(most="…")[:-1]),
        (criteria_say.KEY_NOT_TEXT, "Tên khóa phải là một từ", "A key must be a word"),
    ],
)  # fmt: skip
def test_title_is_the_first_clause_without_values(message: Message, vi: str, en: str) -> None:
    assert (codes.title(message, "vi"), codes.title(message, "en")) == (vi, en)


def test_schema_of_a_project_file_takes_what_the_loader_takes(tmp_path: Path) -> None:
    path = tmp_path / "dot.yaml"
    path.write_text('severity: {no_key: note}\nsettings: {child_age: 16, day: "review"}\n', encoding="utf-8")
    project = load_project(path)
    assert project.settings == {"child_age": "16", "day": "review"}
    validator = Draft202012Validator(project_schema())
    validator.validate({"severity": {"no_key": "note"}, "settings": {"child_age": 16, "day": "review"}})
    wrongs: list[Any] = [
        {"severity": {"no_kye": "note"}},
        {"severity": {"no_key": "fatal"}},
        {"severety": {}},
    ]
    for wrong in wrongs:
        assert not validator.is_valid(wrong)
    assert PROJECT in pages()


@pytest.mark.parametrize("name", ["danh-sach-thon.xlsx", "nhieu-thon.xlsx", "khao-sat-utf8.csv"])
def test_copy_with_notes_reads_back_as_the_survey(tmp_path: Path, name: str) -> None:
    survey = read_survey([SAMPLES / name], ReadOptions(), lambda *_: ())
    copy = tmp_path / "ban-sao.xlsx"
    write_annotated(copy, SAMPLES / name, survey.findings, "vi")
    again = read_survey([copy], ReadOptions(), lambda *_: ())
    assert again.counts == survey.counts
    kept = [name for name in survey.frame.columns if name not in {"file", "sheet"}]
    assert again.frame[kept].equals(survey.frame[kept])
