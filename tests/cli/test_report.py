"""`ngheo report`: what it refuses, what it writes, and how it ends."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from .commandline import CLEAN, HEADER, OPEN, Ngheo, a_csv, flat


def texts(path: Path) -> list[str]:
    book = load_workbook(path)
    return [str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None]


def cells(out: str) -> dict[tuple[str, str | None, str], Any]:
    document = json.loads(out)
    assert document["schema"] == "ngheo.form/1"
    return {(row["form"], row["row"], row["column"]): row["value"] for row in document["rows"]}


def test_undetermined_households_forbid_a_form_and_nothing_is_written(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", (*CLEAN, OPEN))
    done = ngheo("report", survey, "--form", "7.2", "--out", tmp_path / "bieu.xlsx")
    assert done.status == 2
    assert "[form_undetermined]" in done.err
    assert not (tmp_path / "bieu.xlsx").exists()


def test_allowed_undetermined_households_are_printed_on_the_form(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", (*CLEAN, OPEN))
    out = tmp_path / "bieu.xlsx"
    done = ngheo("report", survey, "--form", "7.2", "--allow-undetermined", "--out", out)
    assert done.status == 1
    line = "Còn 1 hộ chưa xác định (hộ nghèo từ 1 đến 2, hộ cận nghèo từ 1 đến 1)"
    assert line in flat(done.out)
    assert any(line in text for text in texts(out))
    assert any(text.endswith("°") for text in texts(out))


def test_a_number_is_printed_only_where_the_user_asks_and_never_under_another_standard(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    survey = a_csv(tmp_path / "nay.csv")
    for criteria, options, printed in (
        ("2021-2025", ["--form-numbers"], True),
        ("2021-2025", [], False),
        ("2016-2020", ["--form-numbers"], False),
    ):
        out = tmp_path / f"{criteria}-{len(options)}.xlsx"
        ngheo("report", survey, "--form", "7.2", "--criteria", criteria, "--out", out,
              "--allow-undetermined", *options)  # fmt: skip
        assert ("Mẫu số 7.2" in texts(out)) == printed


def test_forms_of_movements_need_the_review_before(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", [f"{row}," for row in CLEAN], f"{HEADER},previous_class")
    done = ngheo("report", survey, "--form", "7.3", "--out", tmp_path / "bieu.xlsx")
    assert done.status == 2
    assert "[form_needs_before]" in done.err
    done = ngheo("report", survey, "--form", "all", "--json")
    assert done.status == 1
    assert {form for form, _, _ in cells(done.out)}.isdisjoint({"7.3", "7.4"})


def test_the_column_of_the_class_before_stands_in_for_the_earlier_file(ngheo: Ngheo, tmp_path: Path) -> None:
    path = tmp_path / "nay.csv"
    path.write_text(
        "Xã,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,previous_class,recorded_class\n"
        "Xã A,1,H1,4,Hộ nghèo,Hộ cận nghèo\nXã A,2,H2,3,Hộ không nghèo,Hộ nghèo\n",
        encoding="utf-8",
    )
    done = ngheo("report", path, "--form", "7.3", "--form", "7.4", "--class", "recorded", "--json")
    found = json.loads(done.out)["rows"]
    poor = {
        row["column"]: row["value"] for row in found if (row["form"], row["line"]) == ("7.3", "households")
    }
    near = {
        row["column"]: row["value"] for row in found if (row["form"], row["line"]) == ("7.4", "households")
    }
    assert [poor[str(n)] for n in range(1, 10)] == [1, 1, 0, 0, 0, 0, 1, 0, 1]
    assert [near[str(n)] for n in range(1, 10)] == [0, 0, 0, 0, 1, 0, 0, 0, 1]


def test_a_folder_gets_a_workbook_a_form_and_a_name_a_sheet_a_form(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv")
    ngheo("report", survey, "--form", "7.2", "--form", "7.5", "--out", tmp_path / "cac-bieu")
    assert sorted(path.name for path in (tmp_path / "cac-bieu").iterdir()) == [
        "bieu-7.2.xlsx",
        "bieu-7.5.xlsx",
    ]
    done = ngheo("report", survey, "--form", "7.5", "--form", "7.2", "--lang", "en")
    assert "Result: " in done.out
    book = load_workbook(tmp_path / "nay.bieu-bao-cao.xlsx")
    assert book.sheetnames == ["Deprivations of the poor", "Official results", "Provenance"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], "no_form"),
        (["--form", "9.9"], "unknown_form"),
        (["--form", "7.2", "--level", "thon"], "unknown_level"),
        (["--form", "7.2", "--out", "bieu.doc"], "suffix_unknown"),
    ],
)
def test_what_cannot_be_made_is_refused_before_anything_is_written(
    ngheo: Ngheo, tmp_path: Path, words: list[str], code: str
) -> None:
    done = ngheo("report", a_csv(tmp_path / "nay.csv"), *words)
    assert done.status == 2
    assert code in done.err
    assert not list(tmp_path.glob("*.xlsx"))


def test_an_existing_file_stays_without_force(ngheo: Ngheo, tmp_path: Path) -> None:
    survey, out = a_csv(tmp_path / "nay.csv"), tmp_path / "bieu.xlsx"
    out.write_bytes(b"cu")
    assert ngheo("report", survey, "--form", "7.2", "--out", out).status == 2
    assert out.read_bytes() == b"cu"
    ngheo("report", survey, "--form", "7.2", "--out", out, "--force")
    assert out.read_bytes().startswith(b"PK")
    assert ngheo("report", survey, "--form", "7.2", "--out", survey, "--force").status == 2


def test_a_form_of_the_users_own_is_made_from_its_file(ngheo: Ngheo, tmp_path: Path) -> None:
    survey, form = a_csv(tmp_path / "nay.csv"), tmp_path / "rieng.yaml"
    form.write_text(
        "schema: ngheo.form-layout/1\nid: rieng\nnumber: ''\nnumber_status: unknown\nstatus: confirmed\n"
        "title: {vi: Biểu riêng, en: Own}\nsheet: {vi: Riêng, en: Own}\nsource: {vi: xã, en: commune}\n"
        "columns:\n  - {id: '1', title: {vi: Hộ nghèo, en: Poor}, count: {class: poor}}\n",
        encoding="utf-8",
    )
    done = ngheo("report", survey, "--form", form, "--json")
    assert cells(done.out)["rieng", "1", "1"] == 1
    form.write_text(
        form.read_text(encoding="utf-8").replace("vi: Riêng", "vi: 'Kết quả [chính thức]'"), encoding="utf-8"
    )
    ngheo("report", survey, "--form", "7.2", "--form", form, "--out", tmp_path / "bieu.xlsx")
    assert load_workbook(tmp_path / "bieu.xlsx").sheetnames[1] == "Kết quả  chính thức"
    form.write_text(form.read_text(encoding="utf-8").replace("class: poor", "class: por"), encoding="utf-8")
    done = ngheo("report", survey, "--form", form, "--json")
    assert (done.status, "rieng.yaml" in done.err or "10" in done.err) == (2, True)


def test_the_provenance_has_the_digest_of_every_file_that_was_read(ngheo: Ngheo, tmp_path: Path) -> None:
    survey, before, history = (a_csv(tmp_path / f"{name}.csv", [row.replace("Một", name) for row in CLEAN])
                               for name in ("nay", "truoc", "xua"))  # fmt: skip
    totals = tmp_path / "tong.csv"
    totals.write_text("village,households\nBản Mẫu,10\n", encoding="utf-8")
    names = tmp_path / "ten.csv"
    names.write_text("village,new_village\nBản Cũ,Bản Mẫu\n", encoding="utf-8")
    out = tmp_path / "bieu.xlsx"
    ngheo("report", survey, "--form", "7.3", "--totals", totals, "--before", before, "--history", history,
          "--crosswalk", names, "--out", out)  # fmt: skip
    told = texts(out)
    for path in (survey, before, history, totals, names):
        assert f"{path.name}, SHA-256 {sha256(path.read_bytes()).hexdigest()}" in told
