import subprocess
import sys
from pathlib import Path

from ngheo_cli.criteria.load import load_all
from ngheo_cli.survey.choices import CHOICES, code_of
from ngheo_cli.survey.columns import COLUMNS, by_name, columns_of
from ngheo_cli.survey.dictionary import entries, markdown
from ngheo_cli.survey.titles import match

PAGE = Path(__file__).parents[2] / "docs" / "cot-du-lieu.md"


def test_the_page_is_the_one_that_the_program_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(load_all())


def test_every_title_and_alias_names_its_own_column() -> None:
    for column in COLUMNS:
        for title in (column.name, column.vi, column.en, *column.aliases, *column.weak, *column.keys):
            hit = match(title)
            assert hit is not None, title
            assert hit[0] == column.name, title


def test_no_alias_names_two_columns() -> None:
    seen: dict[str, str] = {}
    for column in COLUMNS:
        for title in (*column.aliases, *column.weak, *column.keys):
            assert seen.setdefault(title, column.name) == column.name


def test_every_label_of_a_list_has_its_own_code() -> None:
    for choice, table in CHOICES.items():
        for code, labels in table.items():
            assert {code_of(choice, label) for label in (code, *labels)} == {code}


def test_indicators_stand_before_flags_in_the_order_of_the_contract() -> None:
    names = list(columns_of(load_all()))
    assert names.index("score_deprivation") < names.index("employment") < names.index("farming")
    assert names[:4] == ["province", "district", "commune", "village"]


def test_entries_tell_choices_in_both_languages() -> None:
    areas = {lang: next(e for e in entries((), lang) if e.name == "area") for lang in ("vi", "en")}
    assert areas["vi"].values == "Nông thôn (rural); Thành thị (urban)"
    assert areas["en"].title == by_name()["area"].en
    assert {e.values for e in entries(load_all(), "en") if "answered" in e.group} == {"yes = deprived"}


def test_the_dictionary_is_printed_without_the_libraries_of_tables() -> None:
    code = (
        "import sys; from ngheo_cli.__main__ import run; run(['criteria', 'columns']); "
        "print({'pandas', 'numpy'} & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr.decode().strip() == "set()"
    shown = done.stdout.decode("utf-8")
    for name in columns_of(load_all()):
        assert f"{name} " in shown


def test_the_dictionary_ends_with_the_columns_of_members_and_their_choices() -> None:
    told = {e.name: e for e in entries(load_all(), "vi")}
    names = list(told)
    assert names[-1] == "completed_level"
    assert names.index("review_date") < names.index("member_name") < names.index("has_health_insurance")
    assert len(names) == len(entries(load_all(), "vi"))
    assert told["studying_level"].values.startswith("Không đi học (none); Mầm non (preschool); ")
    assert told["toilet_type"].values.endswith("Không có nhà tiêu (none)")
    assert told["floor_area_m2"].values == "0–9.999"
