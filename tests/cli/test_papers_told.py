"""What is said of households that papers leave out, and which paper names them?"""

import re
from pathlib import Path

import pytest
from docx import Document

from papers_text import rows, texts

from .commandline import Ngheo, a_csv, flat
from .test_papers import AGREES, ESCAPED, EVERY, HEAD, NO_RECORD


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return a_csv(tmp_path / "nay.csv", EVERY, HEAD)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "van-ban"


@pytest.mark.parametrize("paper", ["certificate", "decision"])
def test_who_differs_is_named_beside_a_paper_that_is_asked_for_alone(
    ngheo: Ngheo, survey: Path, out: Path, paper: str
) -> None:
    done = ngheo("report", survey, "--documents", "--paper", paper, "--out", out)
    assert "“Hộ cần xem lại”" in flat(done.out)
    assert [row[1] for row in rows(out / "ho-can-xem-lai.docx") if row[0] == "1"] == ["002", "004", "005"]


def test_a_paper_asked_for_alone_has_none_beside_it_where_nobody_is_to_be_looked_at(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES], HEAD)
    ngheo("report", survey, "--documents", "--paper", "certificate", "--out", out)
    assert [path.name for path in out.iterdir()] == ["giay-chung-nhan.docx"]
    later = a_csv(tmp_path / "sau.csv", [NO_RECORD, ESCAPED], HEAD)
    done = ngheo("report", later, "--documents", "--paper", "certificate", "--out", out.with_name("hai"))
    assert (done.status, "papers_nothing" in done.err) == (2, True)


def test_a_second_paper_of_one_review_goes_into_the_same_folder(
    ngheo: Ngheo, survey: Path, tmp_path: Path, out: Path
) -> None:
    words = ("--documents", "--out", out)
    assert ngheo("report", survey, *words, "--paper", "decision").status == 1
    assert ngheo("report", survey, *words, "--paper", "certificate").status == 1
    other = a_csv(tmp_path / "khac.csv", [AGREES, NO_RECORD], HEAD)
    (out / "quyet-dinh.docx").unlink()
    done = ngheo("report", other, *words, "--paper", "decision")
    assert (done.status, "ho-can-xem-lai.docx" in done.err) == (2, True)


def test_a_household_asked_for_is_the_only_one_told_about(ngheo: Ngheo, survey: Path, out: Path) -> None:
    done = ngheo(
        "report", survey, "--documents", "--paper", "certificate", "--household", "002", "--out", out
    )
    assert [path.name for path in out.iterdir()] == ["giay-chung-nhan.docx"]
    assert ("papers_differ" in done.out, "papers_open" in done.out) == (True, False)
    assert "1 hộ khác kết quả tính, 0 hộ phiếu chưa đủ, 0 hộ chưa có kết quả ghi" in flat(done.out)


def test_who_has_no_record_is_told_so_of_a_list_by_the_record(ngheo: Ngheo, survey: Path, out: Path) -> None:
    done = ngheo("report", survey, "--documents", "--paper", "posted", "--class", "recorded", "--out", out)
    assert "papers_not_posted_unrecorded" in done.out
    assert "hoặc dùng --class recorded" not in flat(done.out)
    computed = ngheo("report", survey, "--documents", "--paper", "posted", "--out", out, "--force")
    assert "hoặc dùng --class recorded" in flat(computed.out)
    assert "papers_not_posted_unrecorded" not in computed.out


def test_a_year_before_without_a_record_is_not_asked_for_again(
    ngheo: Ngheo, survey: Path, tmp_path: Path, out: Path
) -> None:
    before = a_csv(
        tmp_path / "truoc.csv",
        ["Tỉnh Mẫu,Xã Mẫu,Thôn Hai,003,Người Mẫu Ba,2,rural,140,20,2024-10-09"],
        HEAD.replace(",recorded_class,previous_class", ""),
    )
    done = ngheo("report", survey, "--before", before, "--documents", "--paper", "decision", "--out", out)
    assert ("papers_no_record_before" in done.out, "Thêm --before" in flat(done.out)) == (True, False)


def test_who_may_have_escaped_since_a_year_without_a_record_is_named(
    ngheo: Ngheo, survey: Path, tmp_path: Path, out: Path
) -> None:
    before = a_csv(
        tmp_path / "truoc.csv",
        [
            "Tỉnh Mẫu,Xã Mẫu,Thôn Một,001,Người Mẫu Một,4,rural,140,30,,2024-10-09",
            "Tỉnh Mẫu,Xã Mẫu,Thôn Một,002,Người Mẫu Hai,3,rural,140,20,Hộ cận nghèo,2024-10-09",
            "Tỉnh Mẫu,Xã Mẫu,Thôn Hai,003,Người Mẫu Ba,2,rural,140,20,,2024-10-09",
        ],
        HEAD.replace(",previous_class", ""),
    )
    done = ngheo("report", survey, "--before", before, "--documents", "--paper", "decision", "--out", out)
    assert "papers_perhaps_escaped" in done.out
    said, cells = texts(out / "ho-can-xem-lai.docx"), rows(out / "ho-can-xem-lai.docx")
    assert any(text.startswith("4. Hộ chưa rõ kết quả đã ghi lần trước") for text in said)
    assert cells[-1][:3] == ["1", "003", "Người Mẫu Ba"]


def test_a_decision_without_a_day_cites_only_what_every_review_of_the_standard_has(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    undated = [row.rpartition(",")[0] for row in (AGREES, ESCAPED)]
    survey = a_csv(tmp_path / "nay.csv", undated, HEAD.replace(",review_date", ""))
    asked = ("--documents", "--paper", "decision", "--criteria", "2021-2025", "--out", out)
    ngheo("report", survey, *asked)
    cited = [text for text in texts(out / "quyet-dinh.docx") if text.startswith("Căn cứ ")]
    assert [re.findall(r"số (\S+)", text)[0] for text in cited[:-1]] == [
        "07/2021/NĐ-CP",
        "24/2021/QĐ-TTg",
        "07/2021/TT-BLĐTBXH",
    ]
    assert cited[-1] == "Căn cứ ;"


def test_papers_speak_of_no_columns_of_tables(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    left = ESCAPED.replace(",Hộ nghèo,2025", ",,2025")
    survey = a_csv(tmp_path / "nay.csv", [AGREES, left, NO_RECORD], HEAD)
    done = ngheo("report", survey, "--documents", "--paper", "posted", "--class", "recorded", "--out", out)
    assert "papers_perhaps_escaped" in done.out
    assert ("cột 9" in flat(done.out), "cột 1" in flat(done.out)) == (False, False)


def test_a_decision_cites_a_document_with_its_day_and_who_issued_it(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    ngheo("report", survey, "--documents", "--paper", "decision", "--out", out)
    said = texts(out / "quyet-dinh.docx")
    decree = "Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021 của Chính phủ quy định chuẩn nghèo"
    decided = (
        "Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định quy trình"
    )
    assert any(text.startswith(f"Căn cứ {decree}") for text in said)
    assert any(text.startswith(f"Căn cứ {decided}") for text in said)


def test_a_template_that_fails_at_one_paper_leaves_none(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    own, survey = tmp_path / "mau", a_csv(tmp_path / "nay.csv", EVERY, HEAD)
    saved = ("--paper", "posted", "--out", tmp_path / "truoc", "--save-templates", own)
    ngheo("report", survey, "--documents", *saved)
    path = own / "giay-chung-nhan.docx"
    document = Document(str(path))
    document.add_paragraph("{% for p in papers %}{{ p.members[9].name }}{% endfor %}")
    document.save(str(path))
    words = ("--documents", "--class", "recorded", "--templates", own, "--out", out)
    done = ngheo("report", survey, *words)
    assert (done.status, "lấy một mục mà danh sách không có" in flat(done.err), out.exists()) == (
        2,
        True,
        False,
    )
