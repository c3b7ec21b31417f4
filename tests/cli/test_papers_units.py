"""How do papers call a village: thôn, bản, tổ dân phố, khu phố?"""

from pathlib import Path

import pytest
from docx import Document

from papers_text import texts

from .commandline import Ngheo, a_csv
from .test_papers import AGREES, DIFFERS, HEAD


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "van-ban"


def _titles(out: Path) -> list[str]:
    """Return the titles of the posted table."""
    return [cell.text for cell in Document(str(out / "danh-sach-niem-yet.docx")).tables[1].rows[0].cells]


@pytest.mark.parametrize(
    ("given", "called"),
    [
        ("Phường Mẫu, Tổ dân phố 1, urban", "tổ dân phố: tổ trưởng tổ dân phố"),
        ("Phường Mẫu, Khu phố 3, urban", "khu phố: trưởng khu phố"),
        ("Phường Mẫu, Số 4, urban", "tổ dân phố: tổ trưởng tổ dân phố"),
        ("Mẫu, Số 4, urban", "tổ dân phố: tổ trưởng tổ dân phố"),
        ("Xã Mẫu, Bản Mẫu, rural", "bản: trưởng bản"),
        ("Xã Mẫu, Số 4, urban", "thôn: trưởng thôn"),
        ("Mẫu, Bảnh, rural", "thôn: trưởng thôn"),
    ],
)
def test_papers_call_a_village_as_its_own_name_or_unit_does(
    ngheo: Ngheo, tmp_path: Path, out: Path, given: str, called: str
) -> None:
    commune, village, area = given.split(", ")
    kind, head = called.split(": ")
    row = AGREES.replace("Xã Mẫu", commune).replace("Thôn Một", village).replace("rural", area)
    survey = a_csv(tmp_path / "nay.csv", [row], HEAD)
    ngheo("report", survey, "--documents", "--class", "recorded", "--out", out)
    minutes, posted = (texts(out / name) for name in ("bien-ban-hop-thon.docx", "danh-sach-niem-yet.docx"))
    assert any(text.startswith(f"Họp {kind} về ") for text in minutes)
    assert any(f"sau họp {kind})" in text for text in posted)
    assert _titles(out)[2] == kind.capitalize()
    assert any(f"gửi {head} hoặc" in text for text in texts(out / "thu-giai-thich.docx"))


def test_villages_of_two_kinds_are_called_by_both(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES, DIFFERS.replace("Thôn Một", "TDP 2")], HEAD)
    ngheo("report", survey, "--documents", "--paper", "posted", "--out", out)
    assert _titles(out)[2] == "Thôn, tổ dân phố"
