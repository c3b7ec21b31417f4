"""`ngheo report --documents`: whose classes count, who is named, and where the papers go."""

import json
from pathlib import Path

import pytest
from docx import Document

from ngheo_cli.reports.papers.kinds import KINDS
from papers_text import rows, texts

from .commandline import Ngheo, a_csv, flat
from .test_schemas import validator

HEAD = (
    "province,commune,village,household_id,head_name,size,area,score_income,score_deprivation,"
    "recorded_class,previous_class,review_date"
)
AGREES = "Tỉnh Mẫu,Xã Mẫu,Thôn Một,001,Người Mẫu Một,4,rural,140,30,Hộ nghèo,Hộ cận nghèo,2025-10-02"
DIFFERS = "Tỉnh Mẫu,Xã Mẫu,Thôn Một,002,Người Mẫu Hai,3,rural,140,20,Hộ nghèo,Hộ nghèo,2025-10-03"
ESCAPED = "Tỉnh Mẫu,Xã Mẫu,Thôn Hai,003,Người Mẫu Ba,2,rural,141,40,Hộ không nghèo,Hộ nghèo,2025-10-04"
OPEN = "Tỉnh Mẫu,Xã Mẫu,Thôn Hai,004,Người Mẫu Bốn,5,rural,,,Hộ cận nghèo,Hộ nghèo,2025-10-05"
NO_RECORD = "Tỉnh Mẫu,Xã Mẫu,Thôn Hai,005,Người Mẫu Năm,1,rural,120,30,,Hộ không nghèo,2025-10-06"
NOTHING = "Tỉnh Mẫu,Xã Mẫu,Thôn Hai,006,Người Mẫu Sáu,1,rural,,30,,Hộ không nghèo,2025-10-06"
EVERY = (AGREES, DIFFERS, ESCAPED, OPEN, NO_RECORD, NOTHING)
MEMBERS = "commune,village,household_id,member_name,relation,birth,sex,ethnicity"


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return a_csv(tmp_path / "nay.csv", EVERY, HEAD)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "van-ban"


def test_the_decision_takes_the_record_alone_and_names_who_differs(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    assert ngheo("report", survey, "--documents", "--paper", "decision", "--out", out).status == 1
    said, cells = texts(out / "quyet-dinh.docx"), rows(out / "quyet-dinh.docx")
    assert "– Hộ nghèo: 2 hộ, 7 nhân khẩu;" in said
    assert "– Hộ cận nghèo: 1 hộ, 5 nhân khẩu;" in said
    assert [row[1] for row in cells if row[0] == "1" and row[-1] == "Hộ nghèo"] == ["001"]
    assert ["1", "002", "Người Mẫu Hai", "Thôn Một", "Hộ nghèo", "Hộ cận nghèo", ""] in cells
    assert not {"005", "006"} & {row[1] for row in cells if len(row) > 1}
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU" in said
    assert any("Nghị định số 07/2021/NĐ-CP" in text for text in said)


def test_the_decision_of_a_year_cites_nothing_issued_later(ngheo: Ngheo, survey: Path, out: Path) -> None:
    said = {}
    for year in (2025, 2026):
        words = ("report", survey, "--documents", "--paper", "decision", "--criteria", "2021-2025", "--force")
        survey.write_text(survey.read_text(encoding="utf-8").replace("2025-", f"{year}-"), encoding="utf-8")
        ngheo(*words, "--out", out / str(year))
        said[year] = "\n".join(texts(out / str(year) / "quyet-dinh.docx"))
    assert ("07/2021/NĐ-CP" in said[2025], "351/2025/NĐ-CP" in said[2025]) == (True, False)
    assert "351/2025/NĐ-CP" in said[2026]


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        ("2022-03", ["07/2021/NĐ-CP", "24/2021/QĐ-TTg", "07/2021/TT-BLĐTBXH"]),
        ("2024-10", ["07/2021/NĐ-CP", "24/2021/QĐ-TTg", "07/2021/TT-BLĐTBXH", "02/2022/TT-BLĐTBXH"]),
        (
            "2025-10",
            ["07/2021/NĐ-CP", "30/2025/NĐ-CP", "24/2021/QĐ-TTg", "07/2021/TT-BLĐTBXH", "02/2022/TT-BLĐTBXH"],
        ),
    ],
)
def test_the_decision_cites_what_amends_the_standard_by_rank_and_day(
    ngheo: Ngheo, tmp_path: Path, out: Path, day: str, numbers: list[str]
) -> None:
    survey = a_csv(tmp_path / "nay.csv", [row.replace("2025-10", day) for row in EVERY], HEAD)
    words = ("--documents", "--paper", "decision", "--criteria", "2021-2025")
    ngheo("report", survey, *words, "--out", out)
    said = [text for text in texts(out / "quyet-dinh.docx") if text.startswith("Căn cứ") and "/" in text]
    assert [text.partition("số ")[2].partition(" ")[0] for text in said] == numbers


def test_a_document_that_was_not_read_in_its_own_text_is_not_cited(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    words = ("--documents", "--paper", "decision", "--criteria", "2016-2020")
    ngheo("report", survey, *words, "--out", out)
    said = " ".join(texts(out / "quyet-dinh.docx"))
    assert "14/2018/TT-BLĐTBXH" in said
    assert "02/2016/TT-BLĐTBXH" not in said


def test_the_decision_lists_who_escaped_by_the_class_before(ngheo: Ngheo, survey: Path, out: Path) -> None:
    ngheo("report", survey, "--documents", "--paper", "decision", "--out", out)
    said, cells = texts(out / "quyet-dinh.docx"), rows(out / "quyet-dinh.docx")
    assert "3. Danh sách hộ thoát nghèo: 2 hộ, 7 nhân khẩu" in said
    assert ["1", "003", "Người Mẫu Ba", "Thôn Hai", "2", "Hộ nghèo", "Hộ không nghèo"] in cells
    assert ["2", "004", "Người Mẫu Bốn", "Thôn Hai", "5", "Hộ nghèo", "Hộ cận nghèo"] in cells
    assert "4. Danh sách hộ thoát cận nghèo: 0 hộ, 0 nhân khẩu" in said


def test_a_file_of_the_year_before_tells_who_escaped_and_the_year_on_a_certificate(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    head = HEAD.replace(",previous_class", "")
    before = a_csv(
        tmp_path / "truoc.csv",
        [
            "Tỉnh Mẫu,Xã Mẫu,Thôn Một,001,Người Mẫu Một,4,rural,140,30,Hộ cận nghèo,2024-10-09",
            "Tỉnh Mẫu,Xã Mẫu,Thôn Hai,003,Người Mẫu Ba,2,rural,140,20,Hộ cận nghèo,2024-10-09",
        ],
        head,
    )
    strip = [",".join((*row.split(",")[:10], row.rpartition(",")[2])) for row in (AGREES, ESCAPED)]
    now = a_csv(tmp_path / "nay.csv", strip, head)
    assert ngheo("report", now, "--before", before, "--documents", "--out", out).status == 1
    cells = rows(out / "quyet-dinh.docx")
    assert ["1", "003", "Người Mẫu Ba", "Thôn Hai", "2", "Hộ cận nghèo", "Hộ không nghèo"] in cells
    years = rows(out / "giay-chung-nhan.docx")
    assert [row[:3] for row in years if row[0] in {"2024", "2025"}] == [
        ["2024", "09/10/2024", "CN"],
        ["2025", "02/10/2025", "N"],
    ]


def test_without_the_year_before_nobody_escapes_and_the_run_says_so(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    row = AGREES.replace(",Hộ cận nghèo,", ",")
    survey = a_csv(tmp_path / "nay.csv", [row], HEAD.replace(",previous_class", ""))
    done = ngheo("report", survey, "--documents", "--paper", "decision", "--out", out)
    assert (done.status, "papers_no_before" in done.out) == (1, True)
    assert not [text for text in texts(out / "quyet-dinh.docx") if "Danh sách hộ thoát" in text]


def test_only_recorded_poor_and_near_poor_households_are_certified(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    done = ngheo("report", survey, "--documents", "--paper", "certificate", "--out", out)
    said = texts(out / "giay-chung-nhan.docx")
    assert [text for text in said if text.startswith("Họ và tên chủ hộ: ")] == [
        "Họ và tên chủ hộ: Người Mẫu Một",
        "Họ và tên chủ hộ: Người Mẫu Hai",
        "Họ và tên chủ hộ: Người Mẫu Bốn",
    ]
    assert said.count("GIẤY CHỨNG NHẬNHỘ NGHÈO") == 2
    assert done.status == 1
    for code in ("papers_differ", "papers_open", "papers_unrecorded", "papers_no_members"):
        assert code in done.out, code


def test_a_certificate_lists_members_and_leaves_rows_for_those_who_are_not_listed(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES], HEAD)
    members = a_csv(
        tmp_path / "thanh-vien.csv",
        [
            "Xã Mẫu,Thôn Một,001,Người Mẫu Một,Chủ hộ,1980-05-01,female,Tày",
            "Xã Mẫu,Thôn Một,001,Người Con,Con,2015,male,Tày",
        ],
        MEMBERS,
    )
    done = ngheo(
        "report", survey, "--members", members, "--documents", "--paper", "certificate", "--out", out
    )
    table = Document(str(out / "giay-chung-nhan.docx")).tables[1]
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == [
        ["1", "Người Mẫu Một", "Chủ hộ", "01/05/1980", "Nữ", "Tày"],
        ["2", "Người Con", "Con", "2015", "Nam", "Tày"],
        ["3", "", "", "", "", ""],
        ["4", "", "", "", "", ""],
    ]
    assert "papers_fewer_members" in done.out


def test_indicator_cells_of_a_certificate_are_those_of_the_form(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    answers = "employment,dependents,housing_area"
    row = AGREES.replace(",140,30,", ",140,,") + ",yes,no,"
    survey = a_csv(tmp_path / "nay.csv", [row], f"{HEAD},{answers}")
    ngheo("report", survey, "--documents", "--paper", "certificate", "--out", out)
    year = next(row for row in rows(out / "giay-chung-nhan.docx") if row[0] == "2025")
    assert year == ["2025", "02/10/2025", "N", "x", "–", *("?",) * 10]


def test_without_any_class_on_record_nothing_is_recognised(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", [NO_RECORD], HEAD)
    done = ngheo("report", survey, "--documents", "--out", out)
    assert (done.status, "papers_no_record" in done.out) == (1, True)
    assert {path.name for path in out.iterdir()} == {
        "bien-ban-hop-thon.docx", "danh-sach-niem-yet.docx", "thu-giai-thich.docx",
    }  # fmt: skip
    only = ngheo("report", survey, "--documents", "--paper", "certificate", "--out", out.with_name("hai"))
    assert (only.status, "papers_nothing" in only.err) == (2, True)
    assert not out.with_name("hai").exists()


def test_a_standard_on_trial_recognises_nobody_and_heads_every_paper(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    done = ngheo("report", survey, "--documents", "--criteria", "2026-2030", "--out", out)
    assert "papers_trial" in done.out
    assert not (out / "quyet-dinh.docx").exists()
    assert not (out / "giay-chung-nhan.docx").exists()
    for path in out.iterdir():
        assert any(text.startswith("THỬ NGHIỆM") for text in texts(path)), path.name


def test_the_posted_list_shows_heads_villages_sizes_and_classes_alone(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    done = ngheo("report", survey, "--documents", "--paper", "posted", "--class", "recorded", "--out", out)
    table = Document(str(out / "danh-sach-niem-yet.docx")).tables[1]
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == [
        ["1", "Người Mẫu Một", "Thôn Một", "4", "Hộ cận nghèo", "Hộ nghèo"],
        ["2", "Người Mẫu Hai", "Thôn Một", "3", "Hộ nghèo", "Hộ nghèo"],
        ["3", "Người Mẫu Bốn", "Thôn Hai", "5", "Hộ nghèo", "Hộ cận nghèo"],
        ["4", "Người Mẫu Ba", "Thôn Hai", "2", "Hộ nghèo", "Hộ không nghèo"],
    ]
    said = " ".join(texts(out / "danh-sach-niem-yet.docx"))
    assert "kết quả đã ghi sau họp thôn" in said
    assert "001" not in said
    assert flat(done.out).count("papers_not_posted") == 1


def test_a_computed_list_says_that_it_is_provisional(ngheo: Ngheo, survey: Path, out: Path) -> None:
    ngheo("report", survey, "--documents", "--paper", "posted", "--out", out)
    said = texts(out / "danh-sach-niem-yet.docx")
    assert any("dự kiến" in text and "chưa được công nhận" in text for text in said)
    shown = [row[1:2] + row[5:] for row in rows(out / "danh-sach-niem-yet.docx") if len(row) == 6]
    assert ["Người Mẫu Hai", "Hộ cận nghèo"] in shown
    assert ["Người Mẫu Năm", "Hộ nghèo"] in shown
    assert "Người Mẫu Bốn" not in {name for name, _ in shown}


def test_minutes_are_of_one_village_each_and_leave_room_for_what_is_not_concluded(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    ngheo("report", survey, "--documents", "--paper", "minutes", "--each", "--out", out)
    assert sorted(path.name for path in out.iterdir()) == [
        "bien-ban-hop-thon-1-thon-mot.docx", "bien-ban-hop-thon-2-thon-hai.docx",
    ]  # fmt: skip
    second = rows(out / "bien-ban-hop-thon-2-thon-hai.docx")
    assert ["3", "005", "Người Mẫu Năm", "1", "Hộ nghèo", "", ""] in second
    open_ = next(row for row in second if row[1:2] == ["004"])
    assert open_[4].startswith("Chưa xác định (hộ nghèo /")
    assert open_[5] == "Hộ cận nghèo"


def test_a_letter_gives_answers_line_and_article_and_no_distance(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    ngheo("report", survey, "--documents", "--paper", "letter", "--household", "001", "--out", out)
    said = texts(out / "thu-giai-thich.docx")
    whole = " ".join(said)
    assert "Hộ gia đình được xếp loại: Hộ nghèo." in said
    assert "– Mức điểm B1 của chuẩn nghèo, nông thôn: 140 điểm. Hộ có 140 điểm: không vượt mức này." in said
    assert "Căn cứ: Thông tư số 07/2021/TT-BLĐTBXH" in whole
    assert ["Điểm B1", "140"] in rows(out / "thu-giai-thich.docx")
    assert "đề nghị kiểm tra lại" in whole
    assert not [word for word in ("Khoảng cách", "thêm ít nhất", "bớt thiếu hụt", "nay.csv") if word in whole]
    assert "Người Mẫu Hai" not in whole


def test_a_letter_lists_indicators_only_where_the_form_answers_them(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    scored = AGREES
    answered = DIFFERS.replace(",140,20,", ",140,,") + ",yes,no"
    survey = a_csv(tmp_path / "nay.csv", [f"{scored},,", answered], f"{HEAD},employment,housing_area")
    ngheo("report", survey, "--documents", "--paper", "letter", "--each", "--out", out)
    first, second = (rows(path) for path in sorted(out.iterdir()))
    assert "Thiếu hụt 3/12 chỉ số (theo điểm B2)." in texts(next(out.glob("*-1-*")))
    assert not [row for row in first if "thiếu hụt" in row]
    assert ["1", "Việc làm", "thiếu hụt", "ghi trực tiếp trên phiếu"] in second
    assert [
        "8",
        "Diện tích nhà ở bình quân đầu người",
        "không thiếu hụt",
        "ghi trực tiếp trên phiếu",
    ] in second


def test_a_letter_of_a_class_unlike_the_form_says_so_and_leaves_a_line_for_the_reason(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    ngheo("report", survey, "--documents", "--paper", "letter", "--each", "--out", out)
    files = sorted(path.name for path in out.iterdir())
    assert files == [f"thu-giai-thich-{number}-00{number}.docx" for number in range(1, 6)]
    differs = texts(out / "thu-giai-thich-2-002.docx")
    assert "Kết quả tính theo phiếu rà soát là: Hộ cận nghèo." in differs
    assert "Lý do kết quả được công nhận khác:" in differs
    unrecorded = texts(out / "thu-giai-thich-5-005.docx")
    assert "Đây là kết quả tính theo phiếu, chưa họp dân và chưa được công nhận." in unrecorded


def test_a_household_asked_for_gets_its_own_papers_and_nobody_else(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    ngheo("report", survey, "--documents", "--household", "Thôn Hai/004", "--out", out)
    assert {path.name for path in out.iterdir()} == {"giay-chung-nhan.docx", "thu-giai-thich.docx"}
    for path in out.iterdir():
        said = " ".join(texts(path))
        assert "Người Mẫu Bốn" in said
        assert "Người Mẫu Một" not in said


def test_a_household_whose_row_was_set_aside_gets_no_paper_and_neither_does_everybody_else(
    ngheo: Ngheo, tmp_path: Path, out: Path
) -> None:
    earlier = (
        AGREES.replace("2025-10-02", "2025-09-01").replace(",001,", ",007,").replace(",140,30,", ",141,0,")
    )
    later = AGREES.replace(",001,", ",007,")
    survey = a_csv(tmp_path / "nay.csv", [earlier, later, DIFFERS], HEAD)
    done = ngheo("report", survey, "--documents", "--household", "007", "--out", out)
    assert (done.status, "household_shared" in done.err) == (2, True)
    assert not out.exists()


def test_nobody_undetermined_without_a_record_gets_a_letter_and_each_is_named(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    done = ngheo("report", survey, "--documents", "--paper", "letter", "--out", out)
    assert "papers_no_letter" in done.out
    assert "006" in done.out
    assert not [text for text in texts(out / "thu-giai-thich.docx") if "Người Mẫu Sáu" in text]


def test_who_is_to_be_looked_at_stands_on_a_paper_of_its_own(ngheo: Ngheo, survey: Path, out: Path) -> None:
    ngheo("report", survey, "--documents", "--paper", "check", "--out", out)
    cells = rows(out / "ho-can-xem-lai.docx")
    assert [row[1] for row in cells if row[0] == "1"] == ["002", "004", "005"]
    assert [row[1] for row in cells if row[0] == "2"] == ["006"]


def test_each_commune_has_a_decision_of_its_own(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", [AGREES, DIFFERS.replace("Xã Mẫu", "Phường Hai")], HEAD)
    ngheo("report", survey, "--documents", "--paper", "decision", "--out", out)
    said = texts(out / "quyet-dinh.docx")
    assert [text for text in said if text.startswith("CHỦ TỊCH ỦY")] == [
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HAI",
    ]
    assert said.count("– Hộ nghèo: 1 hộ, 4 nhân khẩu;") == said.count("– Hộ nghèo: 1 hộ, 3 nhân khẩu;") == 1


def test_what_the_file_does_not_tell_is_a_line_to_fill(ngheo: Ngheo, tmp_path: Path, out: Path) -> None:
    head = "household_id,head_name,size,area,score_income,score_deprivation,recorded_class"
    survey = a_csv(tmp_path / "nay.csv", ["001,Người Mẫu,2,rural,140,30,Hộ nghèo"], head)
    ngheo("report", survey, "--documents", "--paper", "certificate", "--out", out)
    said = texts(out / "giay-chung-nhan.docx")
    assert "Chủ tịch Ủy ban nhân dân xã ……………………… chứng nhận hộ gia đình:" in said
    assert ["………", "………", "N"] in [row[:3] for row in rows(out / "giay-chung-nhan.docx")]


def test_the_screen_names_no_person_and_the_document_follows_its_schema(
    ngheo: Ngheo, survey: Path, out: Path
) -> None:
    done = ngheo("report", survey, "--documents", "--out", out, "--json")
    document = json.loads(done.out)
    validator("paper").validate(document)
    assert {row["paper"]: row["papers"] for row in document["rows"]} == {
        "minutes": 2, "posted": 1, "decision": 1, "certificate": 3, "letter": 5, "check": 1,
    }  # fmt: skip
    assert {row["file"] for row in document["rows"]} == {kind.template for kind in KINDS}
    shown = ngheo("report", survey, "--documents", "--out", out, "--force")
    assert "Người Mẫu" not in shown.out + shown.err + done.err


def test_the_same_run_gives_the_same_bytes(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    folders = [tmp_path / "mot", tmp_path / "hai"]
    for folder in folders:
        ngheo("report", survey, "--documents", "--out", folder)
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert len(first) == len(KINDS)
    assert first == second


def test_papers_that_are_there_stay(ngheo: Ngheo, survey: Path, out: Path) -> None:
    out.mkdir()
    (out / "quyet-dinh.docx").write_text("đã ký", encoding="utf-8")
    for options in ([], ["--paper", "decision"]):
        done = ngheo("report", survey, "--documents", "--out", out, *options)
        assert (done.status, "output_exists" in done.err) == (2, True)
    assert [path.name for path in out.iterdir()] == ["quyet-dinh.docx"]
    assert (out / "quyet-dinh.docx").read_text(encoding="utf-8") == "đã ký"


def test_an_unknown_field_of_an_office_s_template_stops_before_anything_is_written(
    ngheo: Ngheo, survey: Path, out: Path, tmp_path: Path
) -> None:
    own = tmp_path / "mau"
    done = ngheo("report", survey, "--documents", "--paper", "posted", "--out", out, "--save-templates", own)
    assert done.status == 1
    assert {path.name for path in own.iterdir()} == {kind.template for kind in KINDS}
    changed = Document(str(own / "quyet-dinh.docx"))
    changed.add_paragraph("{{ papers[0].chu_tich }}")
    changed.save(str(own / "quyet-dinh.docx"))
    stopped = ngheo("report", survey, "--documents", "--out", tmp_path / "hai", "--templates", own)
    assert stopped.status == 2
    assert "quyet-dinh.docx" in stopped.err
    assert "chu_tich" in stopped.err
    assert not (tmp_path / "hai").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--documents"], "papers_need_folder"),
        (["--documents", "--out", "a.docx"], "papers_need_folder"),
        (["--documents", "--out", "a", "--paper", "giay"], "papers_unknown"),
        (["--documents", "--out", "a", "--form", "7.2"], "papers_not_with_forms"),
        (["--form", "7.2", "--out", "a.xlsx", "--each"], "papers_only_with_documents"),
        (["--documents", "--out", "a", "--household", "999"], "household_not_found"),
        (["--documents", "--out", "a", "--templates", "khong-co"], "papers_no_templates"),
    ],
)
@pytest.mark.usefixtures("here")
def test_what_does_not_fit_stops(
    ngheo: Ngheo, survey: Path, tmp_path: Path, words: list[str], code: str
) -> None:
    done = ngheo("report", survey, *words)
    assert (done.status, code in done.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["nay.csv"]
