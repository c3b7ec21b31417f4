"""`ngheo report --documents --before`: a household whose link to the list before waits for a person."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from papers_text import rows, texts

from .commandline import Ngheo, a_csv, flat

HEAD = (
    "province,commune,village,household_id,head_name,head_sex,head_birth,size,area,score_income,"
    "score_deprivation,recorded_class,review_date"
)
_WHERE = "Tỉnh Mẫu,Xã Mẫu,Thôn Một"


def _rows(year: int, sex: str, *classes: str) -> list[str]:
    """One household for each class, 001 first; of all heads but the last the sex is as given."""
    sexes = [sex] * (len(classes) - 1) + ["Nam"]
    return [
        f"{_WHERE},{i:03},Người Mẫu {i},{of},{1950 + i},2,rural,140,30,{name},{year}-10-02"
        for i, (of, name) in enumerate(zip(sexes, classes, strict=True), 1)
    ]


POOR, NEAR, NEITHER = "Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo"
BEFORE = (POOR, POOR, NEAR, NEITHER, "", POOR, POOR)
NOW = (NEITHER, NEAR, NEITHER, NEITHER, NEITHER, POOR, NEITHER)


@pytest.fixture
def asked(tmp_path: Path) -> tuple[object, ...]:
    """The same households twice, but the sex of every head except the last is written differently."""
    before = a_csv(tmp_path / "truoc.csv", _rows(2024, "Nam", *BEFORE), HEAD)
    now = a_csv(tmp_path / "nay.csv", _rows(2025, "Nữ", *NOW), HEAD)
    return (
        "report",
        now,
        "--before",
        before,
        "--documents",
        "--class",
        "recorded",
        "--criteria",
        "2021-2025",
    )


def test_who_may_have_escaped_by_a_link_that_waits_is_to_be_looked_at(
    ngheo: Ngheo, asked: tuple[object, ...], tmp_path: Path
) -> None:
    out = tmp_path / "van-ban"
    done = ngheo(*asked, "--paper", "decision", "--out", out)
    assert done.status == 1
    assert "Cảnh báo · 5 chỗ · papers_link_waits" in flat(done.out)
    said = texts(out / "ho-can-xem-lai.docx")
    assert any("Hộ có liên kết với danh sách lần trước chờ người xác nhận" in text for text in said)
    named = [row for row in rows(out / "ho-can-xem-lai.docx") if row[0].isdecimal() and row[1] != "007"]
    assert [row[1] for row in named][-5:] == ["001", "002", "003", "005", "006"]
    escaped = [row[1] for row in rows(out / "quyet-dinh.docx") if row[0] == "1" and row[1] == "007"]
    assert escaped == ["007"]


def test_a_posted_list_says_the_class_before_is_not_known_while_a_link_waits(
    ngheo: Ngheo, asked: tuple[object, ...], tmp_path: Path
) -> None:
    out = tmp_path / "van-ban"
    done = ngheo(*asked, "--paper", "posted", "--out", out)
    assert (done.status, "papers_link_waits" in done.out) == (1, True)
    told = {row[1]: row[4] for row in rows(out / "danh-sach-niem-yet.docx") if row[0].isdecimal()}
    assert told == {"Người Mẫu 6": "chưa rõ", "Người Mẫu 2": "chưa rõ", "Người Mẫu 7": POOR}


def test_who_was_in_no_list_before_is_still_said_to_be_in_none(
    ngheo: Ngheo, asked: tuple[object, ...], tmp_path: Path
) -> None:
    out, now = tmp_path / "van-ban", tmp_path / "nay.csv"
    new = f"{_WHERE},099,Người Mẫu Mới,Nữ,1980,2,rural,140,30,{POOR},2025-10-02"
    a_csv(now, [*_rows(2025, "Nữ", *NOW), new], HEAD)
    ngheo(*asked, "--paper", "posted", "--out", out)
    told = {row[1]: row[4] for row in rows(out / "danh-sach-niem-yet.docx") if row[0].isdecimal()}
    assert told["Người Mẫu Mới"] == "không có tên"


def three_years(tmp_path: Path, *sexes: str) -> tuple[object, ...]:
    """Return a run for certificates of one poor household in 2023, 2024 and 2025, its head's sex as given; of
    another nothing is in doubt."""
    read = [
        a_csv(tmp_path / f"{year}.csv", _rows(year, sex, POOR, POOR), HEAD)
        for year, sex in zip((2023, 2024, 2025), sexes, strict=True)
    ]
    past = ("--history", read[0], "--before", read[1])
    return ("report", read[2], *past, "--documents", "--criteria", "2021-2025", "--paper", "certificate")


def certified_years(out: Path) -> list[list[str]]:
    """Return the years of each certificate."""
    told = [row[0] for row in rows(out / "giay-chung-nhan.docx") if row[0][:2] == "20" or "Năm" in row[0]]
    found = list[list[str]]()
    for text in told:
        found.append([]) if "Năm" in text else found[-1].append(text)
    return found


def test_a_year_that_a_certificate_lacks_as_its_link_waits_is_told_with_the_year(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    out = tmp_path / "van-ban"
    done = ngheo(*three_years(tmp_path, "Nam", "Nữ", "Nữ"), "--out", out)
    assert done.status == 1
    assert "papers_link_waits_year" in done.out
    assert "Liên kết với danh sách năm 2023 chờ người xác nhận" in flat(done.out)
    assert "papers_link_waits " not in flat(done.out)
    assert certified_years(out) == [["2024", "2025"], ["2023", "2024", "2025"]]
    (title,) = (text for text in texts(out / "ho-can-xem-lai.docx") if "danh sách năm 2023" in text)
    assert "giấy chứng nhận không có dòng của năm ấy" in title
    listed = [row[1] for row in rows(out / "ho-can-xem-lai.docx") if row[0].isdecimal()]
    assert listed[-1] == "001"


def test_an_earlier_year_is_not_told_where_the_household_was_on_no_list(ngheo: Ngheo, tmp_path: Path) -> None:
    words = three_years(tmp_path, "Nam", "Nữ", "Nữ")
    a_csv(tmp_path / "2023.csv", _rows(2023, "Nam", NEITHER, POOR), HEAD)
    done = ngheo(*words, "--out", tmp_path / "van-ban")
    assert "papers_link_waits_year" not in done.out


def test_an_answer_about_the_earlier_year_gives_the_certificate_its_row(ngheo: Ngheo, tmp_path: Path) -> None:
    words, links = three_years(tmp_path, "Nam", "Nữ", "Nữ"), tmp_path / "lien-ket.xlsx"
    compared = ("compare", tmp_path / "2023.csv", tmp_path / "2025.csv", "--criteria", "2021-2025")
    assert ngheo(*compared, "--out", links).status == 1
    book = load_workbook(links)
    sheet = book["Liên kết cần xác nhận"]
    sheet.cell(sheet.max_row, 1, "Có")
    book.save(links)
    done = ngheo(*words, "--links", links, "--out", tmp_path / "van-ban")
    assert "papers_link_waits" not in done.out
    assert certified_years(tmp_path / "van-ban") == [["2023", "2024", "2025"]] * 2


def test_a_confirmed_link_carries_a_certificate_back_to_the_years_before_it(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    words, links = three_years(tmp_path, "Nam", "Nam", "Nữ"), tmp_path / "lien-ket.csv"
    head = "before_file,before_sheet,before_row,now_file,now_sheet,now_row,confirm"
    a_csv(links, ["2024.csv,2024,2,2025.csv,2025,2,có"], head)
    done = ngheo(*words, "--links", links, "--out", tmp_path / "van-ban")
    assert "papers_link_waits" not in done.out
    assert certified_years(tmp_path / "van-ban") == [["2023", "2024", "2025"]] * 2


def test_a_link_that_is_confirmed_or_refused_waits_no_more(
    ngheo: Ngheo, asked: tuple[object, ...], tmp_path: Path
) -> None:
    out, links = tmp_path / "van-ban", tmp_path / "lien-ket.csv"
    head = "before_file,before_sheet,before_row,now_file,now_sheet,now_row,confirm"
    answers = ["có"] * 5 + ["không"]
    lines = [f"truoc.csv,truoc,{i},nay.csv,nay,{i},{answer}" for i, answer in enumerate(answers, 2)]
    a_csv(links, lines, head)
    done = ngheo(*asked, "--paper", "decision", "--paper", "posted", "--links", links, "--out", out)
    assert "papers_link_waits" not in done.out
    told = {row[1]: row[4] for row in rows(out / "danh-sach-niem-yet.docx") if row[0].isdecimal()}
    assert (told["Người Mẫu 2"], told["Người Mẫu 6"]) == (POOR, "không có tên")
