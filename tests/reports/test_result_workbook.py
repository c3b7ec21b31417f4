import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Message, Severity, Stop
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.workbook import write_workbook
from ngheo_cli.survey.model import Survey

from .handmade import Write, a_survey, household, lacking, survey_of, table, texts

SHEETS = [
    "Tổng hợp", "Hộ nghèo", "Hộ cận nghèo", "MSTB nông lâm ngư diêm", "MSTB khác", "Hộ không nghèo",
    "Chưa xác định", "Bị loại và trùng", "Cần xem lại", "Cột đã đọc", "Quy tắc", "Nguồn gốc", "Dữ liệu",
]  # fmt: skip
PROVISIONAL = "DANH SÁCH DỰ KIẾN – kết quả tính theo phiếu, chưa họp dân, chưa công nhận"
TRIAL = "THỬ NGHIỆM – không dùng để công nhận"


def test_sheets_stand_in_the_order_of_the_work(written: Write) -> None:
    assert written(a_survey()).sheetnames == SHEETS


def test_each_household_is_on_the_list_of_its_class_and_no_other(written: Write) -> None:
    book = written(a_survey())
    on = {name: [row["Mã hộ"] for row in table(book[name])] for name in SHEETS[1:7] if table(book[name])}
    assert on["Hộ nghèo"] == ["001"]
    assert on["Hộ cận nghèo"] == ["002"]
    assert on["MSTB khác"] == ["003"]
    assert on["Hộ không nghèo"] == ["004"]
    assert on["Chưa xác định"] == ["005"]


def test_farming_households_on_12_month_income_have_a_sheet_of_their_own(written: Write) -> None:
    year = 4 * 12 * 2_000_000
    survey = survey_of([
        household(1, income_12_months=year, farming="yes", **lacking(0)),
        household(2, income_12_months=year, farming="no", **lacking(0)),
    ])  # fmt: skip
    book = written(survey)
    assert [row["Mã hộ"] for row in table(book["MSTB nông lâm ngư diêm"])] == ["001"]
    assert [row["Mã hộ"] for row in table(book["MSTB khác"])] == ["002"]
    assert any("CHỈ ĐỂ THỐNG KÊ" in str(row) for row in texts(book["MSTB khác"]))


YEAR = 4 * 12 * 2_000_000


def test_household_of_which_the_certified_part_is_unknown_is_noted_not_counted_as_no(written: Write) -> None:
    average = {"income_per_person": 2_000_000, **lacking(0)}
    book = written(survey_of([
        household(1, income_12_months=None, farming="yes", **average),
        household(2, income_12_months=YEAR, farming=None, **average),
        household(3, income_12_months=YEAR, farming="yes", **average),
        household(4, income_12_months=YEAR, farming="no", **average),
    ]))  # fmt: skip
    assert [row["Mã hộ"] for row in table(book["MSTB nông lâm ngư diêm"])] == ["003"]
    assert [(row["Mã hộ"], row["Ghi chú"]) for row in table(book["MSTB khác"])] == [
        ("001", "Chưa rõ: thiếu tổng thu nhập của hộ trong 12 tháng"),
        ("002", "Chưa rõ: thiếu làm nông, lâm, ngư, diêm nghiệp"),
        ("004", None),
    ]
    assert any("Chưa rõ 2 hộ" in str(cell) for row in texts(book["MSTB khác"]) for cell in row)
    part = next(row for row in texts(book["Tổng hợp"]) if row and "trong đó" in str(row[0]))
    assert part[1:] == [1, 4, "chưa rõ 2 hộ"]


def test_certified_list_of_a_file_without_its_columns_is_no_empty_list_to_sign(written: Write) -> None:
    book = written(survey_of([household(1, income_per_person=2_000_000, **lacking(0))]))
    flat = [str(cell) for row in texts(book["MSTB nông lâm ngư diêm"]) for cell in row]
    assert "Chưa lập được danh sách này từ tệp đã đọc." in flat
    assert not any("NGƯỜI LẬP" in cell for cell in flat)
    assert any("Tệp không có cột “Làm nông" in cell for cell in flat)
    part = next(row for row in texts(book["Tổng hợp"]) if row and "trong đó" in str(row[0]))
    assert part[1:3] == ["–", "–"]
    assert part[3].startswith("tệp không có cột")


def test_list_shows_the_answers_that_decided(written: Write) -> None:
    row = table(written(a_survey())["Hộ nghèo"])[0]
    assert row["STT"] == 1
    assert row["Họ và tên chủ hộ"] == "Người Mẫu 1"
    assert row["Số nhân khẩu"] == 4
    assert row["Thu nhập bình quân người/tháng (đồng)"] == 1_500_000
    assert row["Số chỉ số thiếu hụt"] == 3
    assert [row[str(number)] for number in range(1, 13)] == ["x"] * 3 + [None] * 9


def test_list_says_above_what_all_its_households_have_alike_and_what_numbers_stand_for(
    written: Write,
) -> None:
    sheet = written(a_survey())["Hộ nghèo"]
    flat = [str(cell) for row in texts(sheet) for cell in row]
    assert "Số hộ: 1 – Số nhân khẩu: 4 – Khu vực: nông thôn – Căn cứ: thu nhập" in flat
    assert any("2. Người phụ thuộc trong hộ gia đình; 3. Dinh dưỡng;" in cell for cell in flat)
    assert "Khu vực" not in table(sheet)[0]


def test_list_of_both_areas_has_the_column_and_names_the_basis_of_the_few(written: Write) -> None:
    poor = {"income_per_person": 1_000_000, "score_income": 100, **lacking(3)}
    book = written(survey_of([
        household(1, **poor), household(2, **poor), household(3, **{**poor, "area": "urban"}),
        household(4, **{**poor, "score_income": None}),
    ]))  # fmt: skip
    rows = table(book["Hộ nghèo"])
    assert [row["Khu vực"] for row in rows] == ["nông thôn", "nông thôn", "thành thị", "nông thôn"]
    assert [row["Ghi chú"] for row in rows] == [None, None, None, "Căn cứ: thu nhập"]
    flat = [str(cell) for row in texts(book["Hộ nghèo"]) for cell in row]
    assert any("Căn cứ: điểm B1, B2 (trừ hộ có ghi chú)" in cell for cell in flat)


def test_undetermined_list_says_in_words_what_would_settle_it(written: Write) -> None:
    row = table(written(a_survey())["Chưa xác định"])[0]
    assert row["Kết quả có thể"] == "Hộ nghèo / Hộ có mức sống trung bình / Hộ không nghèo"
    assert row["Cần bổ sung"] == "Tên income_per_person"


def test_unknown_indicator_is_a_question_mark_and_d_a_range(written: Write) -> None:
    survey = survey_of([household(1, income_per_person=1_000_000, **lacking(3, known=10))])
    row = table(written(survey)["Hộ nghèo"])[0]
    assert row["Số chỉ số thiếu hụt"] == "3–5"
    assert (row["11"], row["12"]) == ("?", "?")


def test_row_set_aside_is_listed_with_cell_reason_and_advice(written: Write) -> None:
    row = table(written(a_survey())["Bị loại và trùng"], "Tệp")[0]
    assert (row["Dòng"], row["Ô"], row["Mã hộ"]) == (7, "B7", "006")
    assert row["Lý do"] == "Dòng lặp lại y hệt một dòng khác"
    assert row["Việc cần làm"].startswith("Kiểm tra;")


def test_every_finding_names_cell_column_household_reason_and_advice(written: Write) -> None:
    message = Message("thu_thap_la", Severity.WARNING, "Trị {value} lạ.", "Odd {value}.", "Sửa.", "Mend it.")
    survey = a_survey()
    survey = a_survey(findings=(message.at(survey.place(2, "size"), value="x7"),))
    book = written(survey)
    row = table(book["Cần xem lại"], "Mức độ")[0]
    assert row == {
        "Mức độ": "Cảnh báo", "Tệp": "ra-soat.xlsx", "Trang": "Sheet1", "Ô": "D4", "Dòng": 4,
        "Cột": "Tên size", "Mã hộ": "003", "Vì sao": "Trị x7 lạ.", "Việc cần làm": "Sửa.",
        "Mã": "thu_thap_la",
    }  # fmt: skip
    assert table(book["MSTB khác"])[0]["Ghi chú"] == "1 điểm cần xem lại"


def test_codes_keep_leading_zeros_as_text(written: Write) -> None:
    sheet = written(a_survey())["Hộ nghèo"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "001")
    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_money_has_groups_of_three(written: Write) -> None:
    sheet = written(a_survey())["Hộ nghèo"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 1_500_000)
    assert (cell.data_type, cell.number_format) == ("n", "#,##0")


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_prints_on_a4_landscape_one_page_wide(written: Write, name: str) -> None:
    sheet: Any = written(a_survey())[name]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage is True
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert "&P/&N" in sheet.oddFooter.center.text.replace("&9", "")
    assert "ngheo 0.1.0" in sheet.oddFooter.left.text


@pytest.mark.parametrize("name", SHEETS[1:10])
def test_headings_stay_in_sight_repeat_on_paper_and_can_be_filtered(written: Write, name: str) -> None:
    sheet: Any = written(a_survey())[name]
    top = next(i for i, row in enumerate(texts(sheet), 1) if row and row[0] in {"STT", "Tệp", "Mức độ"})
    assert sheet.freeze_panes.endswith(str(top + 1))
    assert sheet.print_title_rows == f"${top}:${top}"
    assert sheet.auto_filter.ref.startswith(f"A{top}:")


def test_lists_bear_the_motto_the_provisional_heading_and_places_to_sign(written: Write) -> None:
    rows = texts(written(a_survey())["Hộ nghèo"])
    flat = [cell for row in rows for cell in row]
    joined = "\n".join(map(str, flat))
    for wanted in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "DANH SÁCH HỘ NGHÈO",
                   PROVISIONAL, "NGƯỜI LẬP", "TRƯỞNG THÔN", "UBND xã ……………………"):  # fmt: skip
        assert wanted in joined
    assert TRIAL not in joined


def test_commune_is_named_where_all_households_share_one(written: Write) -> None:
    survey = survey_of([household(1, commune="Mẫu Sơn", income_per_person=1, **lacking(3))])
    assert texts(written(survey)["Hộ nghèo"])[0][0] == "UBND XÃ MẪU SƠN"
    survey = survey_of([household(1, commune="Phường Thử", income_per_person=1, **lacking(3))])
    assert texts(written(survey)["Hộ nghèo"])[0][0] == "UBND PHƯỜNG THỬ"


def test_incomplete_standard_is_headed_trial_on_every_sheet(written: Write) -> None:
    book = written(a_survey(), "2026-2030")
    for sheet in book:
        assert any(TRIAL in str(cell) for row in texts(sheet) for cell in row), sheet.title


def test_class_that_a_standard_lacks_has_no_sheet(written: Write) -> None:
    assert "MSTB khác" not in written(a_survey(), "2026-2030").sheetnames


def test_two_standards_have_lists_of_their_own(written: Write) -> None:
    book = written(a_survey(), "2016-2020", "2021-2025")
    assert "Hộ nghèo 2016-2020" in book.sheetnames
    assert [row["Mã hộ"] for row in table(book["Hộ nghèo 2021-2025"])] == ["001"]
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_summary_counts_households_and_persons(written: Write) -> None:
    survey = a_survey()
    rows = texts(written(survey)["Tổng hợp"])
    assert ["Hộ nghèo", 1, 4] in rows
    assert ["Chưa xác định", 1, 4] in rows
    assert ["Tổng cộng", 5, 20] in rows
    assert ["Dòng đã đọc dưới tiêu đề", 6, "Đủ: không dòng nào bị mất"] in rows
    assert ["Dòng trùng lặp", 1] in rows
    assert ["Bản Mẫu", 1, 1, 1, 1, 1, 5] in rows


def test_imbalance_is_told_not_hidden(written: Write) -> None:
    survey = a_survey()
    rows = texts(written(replace(survey, counts=replace(survey.counts, rows_read=99)))["Tổng hợp"])
    assert any("LỆCH" in str(cell) for row in rows for cell in row)


def test_rule_sheet_cites_lines_articles_and_statuses(written: Write) -> None:
    rows = texts(written(a_survey())["Quy tắc"])
    line = next(row for row in rows if 1_500_000 in row)
    assert line[2:] == [1_500_000, 2_000_000, "Điều 3 Nghị định số 07/2021/NĐ-CP", "đã đối chiếu văn bản"]
    assert sum(1 for row in rows if str(row[-1:]) != "[]" and len(row) == 5 and row[0] == 12) == 1


def test_provenance_holds_digests_options_and_no_time(written: Write) -> None:
    rows = texts(written(a_survey())["Nguồn gốc"])
    assert ["ra-soat.xlsx", "ab" * 32, 1234] in rows
    assert ["--criteria", "2021-2025"] in rows
    assert ["Mã băm SHA-256", get("2021-2025").digest] in rows
    assert ["Phiên bản ngheo", "0.1.0"] in rows


def test_english_run_has_english_sheets(written: Write) -> None:
    book = written(a_survey(), info=RunInfo("0.1.0", ("vi", "because"), "en"))
    assert book.sheetnames[:3] == ["Summary", "Poor", "Near-poor"]
    assert table(book["Poor"], "No.")[0]["Head of household"] == "Người Mẫu 1"


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://x")',
        "http://example.org/x",
        "<r><t>a</t></r>",
        "[red]a[/red]",
        "<b>&amp;",
        "+1",
        "a\x01b",
    ],
)
def test_text_of_a_survey_is_only_text(written: Write, text: str) -> None:
    survey = survey_of(
        [household(1, income_per_person=1, **lacking(3)) | {"head_name": text, "village": text}]
    )
    sheet = written(survey)["Hộ nghèo"]
    cell = next(
        cell
        for row in sheet.iter_rows()
        for cell in row
        if str(cell.value).strip() == text.replace("\x01", "_x0001_")
    )
    assert cell.data_type == "s"
    assert cell.hyperlink is None


def test_same_decisions_give_the_same_bytes_and_fixed_dates(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        write_workbook(tmp_path / name, survey, decisions, run)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.xlsx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_existing_workbook_is_refused_without_force(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo
) -> None:
    path = tmp_path / "ket-qua.xlsx"
    path.write_bytes(b"x")
    with pytest.raises(Stop) as stop:
        write_workbook(path, survey, decisions, run)
    assert stop.value.findings[0].code == "output_exists"
    assert path.read_bytes() == b"x"


def test_recorded_class_that_differs_is_noted(written: Write) -> None:
    survey = survey_of([
        household(1, income_per_person=1_000_000, recorded_class="near_poor", **lacking(3)),
        household(2, income_per_person=1_000_000, recorded_class="poor", **lacking(3)),
    ])  # fmt: skip
    book = written(survey)
    assert [row["Ghi chú"] for row in table(book["Hộ nghèo"])] == ["Đã ghi: Hộ cận nghèo", None]
    assert ["1 hộ có kết quả tính khác với kết quả đã ghi trong tệp."] in texts(book["Tổng hợp"])


def test_more_rows_than_a_sheet_holds_are_refused_with_another_format(
    tmp_path: Path, survey: Survey, decisions: list[Decisions], run: RunInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ngheo_cli.reports.workbook.MOST_ROWS", 5)
    with pytest.raises(Stop) as stop:
        write_workbook(tmp_path / "r.xlsx", survey, decisions, run)
    assert stop.value.findings[0].code == "too_many_rows"
    assert "--format csv" in stop.value.findings[0].advice("vi")
    assert not list(tmp_path.iterdir())


def test_list_of_a_complete_standard_beside_an_incomplete_one_is_no_trial(written: Write) -> None:
    book = written(a_survey(), "2021-2025", "2026-2030")
    trial = {sheet.title for sheet in book if any(TRIAL in row for row in texts(sheet))}
    assert {"Tổng hợp", "Hộ nghèo 2026-2030", "Nguồn gốc"} <= trial
    assert "Hộ nghèo 2021-2025" not in trial
