"""A letter that no XML file holds ends no run: what is written has the text without it."""

import io
import zipfile
from pathlib import Path
from xml.parsers import expat

import openpyxl
import pytest

from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import survey_values as say
from ngheo_cli.reports.annotate import note, write_annotated
from ngheo_cli.reports.annotate_copy import free_name
from ngheo_cli.reports.letters import xml_text

STRAY = "\x00\x08\x0b\x1f\ud800\udfff\ufffe\uffff"


def test_letters_that_no_xml_holds_are_left_out_and_all_others_stay() -> None:
    kept = "\t\n\r \x7f\x85\ud7ff\ue000\ufffd\U0001f600Đặng"
    assert xml_text(kept) == kept
    assert xml_text("".join(f"{letter}x" for letter in STRAY)) == "x" * len(STRAY)
    for letter in kept:
        expat.ParserCreate().Parse(f"<a>{letter}</a>".encode(), True)


def test_the_name_of_a_sheet_is_free_of_them() -> None:
    assert free_name("Hộ\ufffe\x01", []) == "Hộ"
    assert free_name("\uffff", []) == "1"


@pytest.mark.parametrize("letter", ["\ufffe", "\uffff", "\x0b"])
@pytest.mark.parametrize("suffix", [".csv", ".txt"])
def test_the_copy_of_a_survey_with_such_a_letter_is_written(tmp_path: Path, letter: str, suffix: str) -> None:
    source = tmp_path / f"a{suffix}"
    source.write_text(f"Mã hộ,Chủ hộ,Lạ {letter}\nH1,Lò{letter} Thị A,1\n", encoding="utf-8-sig")
    place = Place(source.name, "a", "B2", f"Lạ {letter}", f"H{letter}1", 2)
    finding: Finding = say.DATE_IMPOSSIBLE.at(place, letter=letter)
    copy = tmp_path / "ra.xlsx"
    write_annotated(copy, source, [finding], "vi")
    with zipfile.ZipFile(io.BytesIO(copy.read_bytes())) as parts:
        for name in parts.namelist():
            expat.ParserCreate().Parse(parts.read(name), True)
    sheets = openpyxl.load_workbook(copy).worksheets
    assert [sheet["B2"].value for sheet in sheets if sheet["A1"].value == "Mã hộ"] == ["Lò Thị A"]
    assert any(xml_text(note(finding, "vi")) == str(cell.comment.text) for sheet in sheets
               for row in sheet for cell in row if cell.comment)  # fmt: skip
