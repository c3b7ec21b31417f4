"""Texts that are no words, titles or names any more are shortened, told, and never make a run endless."""

from pathlib import Path

import pytest

from md_tables import found
from ngheo_cli.criteria.load import get
from ngheo_cli.survey.long_cells import LONG, READ, shorten, shortened
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.read import ReadOptions, read_survey
from ngheo_cli.survey.sheet import Sheet

HEADER = "Mã hộ,Họ và tên chủ hộ,Khu vực,Điểm B1,Điểm B2"


def survey_of(path: Path, text: str) -> Survey:
    path.write_text(text, encoding="utf-8")
    return read_survey([path], ReadOptions({}, {}, {}, "no"), lambda *_: (get("2021-2025"),))


@pytest.mark.parametrize("letter", ["(", "[", "x", ": ", "- "])
def test_endless_titles_and_cells_are_passed_over_and_told(tmp_path: Path, letter: str) -> None:
    long = (letter * 90_000)[:90_000]
    titles = f"{HEADER},{','.join([long] * 5)}"
    survey = survey_of(tmp_path / "a.csv", f"{titles}\n1,Mẫu,NT,100,30,{long}\n")
    assert survey.counts.households == 1
    [note] = found(survey, "long_cells")
    assert (note.place.cell, note.values["count"]) == ("F1", ("6", "6"))


def test_texts_of_a_usual_length_stay_whole() -> None:
    sheet = Sheet("a.csv", "a", [["a" * LONG, 5]])
    assert shorten([sheet]) == []
    assert sheet.rows == [["a" * LONG, 5]]


def test_long_texts_that_differ_at_their_end_stay_different() -> None:
    one, other = shortened("a" * LONG + "1"), shortened("a" * LONG + "2")
    assert one != other
    assert one[:READ] == other[:READ] == "a" * READ
    assert shortened("a" * LONG + "1") == one
