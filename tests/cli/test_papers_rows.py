"""`ngheo report --documents --row`: papers of one household where its code is no help."""

from pathlib import Path

import pytest

from papers_text import texts

from .commandline import Ngheo, a_csv, flat
from .test_papers import AGREES, DIFFERS, ESCAPED, HEAD

TWIN = AGREES.replace("Người Mẫu Một", "Người Mẫu Bảy")
NO_CODE = AGREES.replace(",001,", ",,").replace("Người Mẫu Một", "Người Mẫu Tám")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "van-ban"


def test_one_of_two_heads_under_one_code_gets_a_letter_by_its_row(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES, TWIN, NO_CODE], HEAD)
    words = ("report", survey, "--documents", "--paper", "letter", "--out", out)
    shared = ngheo(*words, "--household", "001")
    assert (shared.status, "--row SỐ-DÒNG" in flat(shared.err)) == (2, True)
    for row, name in ((3, "Người Mẫu Bảy"), (4, "Người Mẫu Tám")):
        ngheo(*words, "--row", row, "--force")
        said = " ".join(texts(out / "thu-giai-thich.docx"))
        others = {"Người Mẫu Một", "Người Mẫu Bảy", "Người Mẫu Tám"} - {name}
        assert name in said
        assert not any(other in said for other in others)


def test_rows_alone_make_papers_of_households_and_none_of_everybody(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES, DIFFERS], HEAD)
    ngheo("report", survey, "--documents", "--row", "2", "--row", "3", "--household", "001", "--out", out)
    assert sorted(path.name for path in out.iterdir()) == ["giay-chung-nhan.docx", "thu-giai-thich.docx"]
    letters = texts(out / "thu-giai-thich.docx")
    assert sum("Người Mẫu Một" in text for text in letters) > 0
    assert sum("Người Mẫu Hai" in text for text in letters) > 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--documents", "--row", "99"], "row_not_found"),
        (["--documents", "--row", "hai"], "row_not_a_number"),
        (["--row", "2"], "papers_only_with_documents"),
        (["--html", "--row", "2"], "page_with"),
        (["--html", "--paper", "letter"], "page_with"),
        (["--html", "--each"], "page_with"),
        (["--html", "--templates", "mau"], "page_with"),
    ],
)
def test_a_row_that_is_none_and_options_of_papers_elsewhere_stop(
    ngheo: Ngheo, tmp_path: Path, out: Path, words: list[str], code: str
) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES], HEAD)
    done = ngheo("report", survey, *words, "--out", out)
    assert (done.status, f"[{code}]" in done.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["nay.csv"]


def test_a_row_that_several_files_have_is_asked_back(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    one = a_csv(tmp_path / "mot.csv", [AGREES], HEAD)
    two = a_csv(tmp_path / "hai.csv", [DIFFERS], HEAD)
    done = ngheo("report", one, two, "--documents", "--row", "2", "--out", out)
    assert (done.status, "[row_in_files]" in done.err) == (2, True)


def test_a_row_that_was_set_aside_gets_no_paper(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    earlier = AGREES.replace("2025-10-02", "2025-09-01").replace(",140,30,", ",141,0,")
    survey = a_csv(tmp_path / "nay.csv", [earlier, AGREES], HEAD)
    words = ("report", survey, "--documents", "--paper", "letter", "--out", out, "--row")
    assert "[papers_row_not_counted]" in ngheo(*words, "2").err
    assert not out.exists()
    ngheo(*words, "3")
    assert (out / "thu-giai-thich.docx").is_file()


def test_papers_that_cannot_be_masked_leave_no_key_behind(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES], HEAD)
    done = ngheo("report", survey, "--documents", "--mask", "--out", out)
    assert (done.status, "[mask_cannot]" in done.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["nay.csv"]


def test_a_row_set_aside_in_one_file_is_not_taken_from_another(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    earlier = AGREES.replace("2025-10-02", "2025-09-01").replace(",140,30,", ",141,0,")
    one = a_csv(tmp_path / "mot.csv", [earlier, AGREES], HEAD)
    two = a_csv(tmp_path / "hai.csv", [DIFFERS], HEAD)
    words = ("--documents", "--paper", "letter", "--row", "2", "--out", out)
    alone = ngheo("report", one, *words)
    assert (alone.status, "[papers_row_not_counted]" in alone.err) == (2, True)
    both = ngheo("report", one, two, *words)
    assert (both.status, "[row_in_files]" in both.err, out.exists()) == (2, True, False)


def test_a_household_that_is_two_rows_of_one_file_is_not_taken_from_another(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    one = a_csv(tmp_path / "mot.csv", [AGREES, TWIN], HEAD)
    two = a_csv(tmp_path / "hai.csv", [AGREES.replace("Thôn Một", "Thôn Ba")], HEAD)
    done = ngheo("report", one, two, "--documents", "--paper", "letter", "--household", "001", "--out", out)
    assert (done.status, "[household_shared]" in done.err, out.exists()) == (2, True, False)


def test_a_household_that_gets_no_certificate_is_told_why(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES, ESCAPED], HEAD)
    done = ngheo("report", survey, "--documents", "--paper", "certificate", "--row", "3", "--out", out)
    assert (done.status, "[papers_nobody]" in done.err) == (2, True)
    assert "chỉ lập cho hộ có kết quả đã ghi là hộ nghèo, hộ cận nghèo" in flat(done.err)
