"""The result on paper: what a page holds, what never parts, and what tells two villages of one name apart."""

from itertools import pairwise
from typing import Any

from ngheo_cli.reports.grid import harmless, too_long
from ngheo_cli.reports.page_ends import SIGNED, page_ends
from ngheo_cli.reports.paper import LINE_HEIGHT, Pages

from .handmade import Write, a_survey, household, lacking, survey_of, table, texts

YEAR = 4 * 12 * 2_000_000


def test_text_that_no_cell_holds_is_cut_and_told(written: Write) -> None:
    survey = survey_of([household(1, income_per_person=1, **lacking(3)) | {"head_name": "Lò " * 14_000}])
    book = written(survey)
    name = table(book["Hộ nghèo"])[0]["Họ và tên chủ hộ"]
    assert (len(name), name[-1]) == (32_767, "…")
    found = table(book["Cần xem lại"], "Mức độ")[0]
    assert (found["Mã"], found["Ô"], found["Mức độ"]) == ("text_cut", "C2", "Lưu ý")
    assert "42000" in found["Vì sao"]


def test_letters_beyond_the_basic_plane_count_twice() -> None:
    assert not too_long("𠀀" * 16_383)
    assert too_long("𠀀" * 16_384)
    assert harmless("𠀀" * 20_000) == "𠀀" * 16_383 + "…"


def test_no_row_is_higher_than_a_workbook_allows(written: Write) -> None:
    book = written(
        survey_of([household(1, income_per_person=1, **lacking(3)) | {"head_name": "Lò " * 9_000}])
    )
    heights = [row.height for sheet in book for row in sheet.row_dimensions.values() if row.height]
    assert max(heights) == 409


def test_row_is_as_high_as_the_lines_of_a_name_typed_in_lines(written: Write) -> None:
    sheet: Any = written(
        survey_of([household(1, income_per_person=1, **lacking(3)) | {"head_name": "Lò A\nvợ\ncon"}])
    )["Hộ nghèo"]
    row = next(cell.row for column in sheet.iter_cols() for cell in column if "Lò A" in str(cell.value))
    assert sheet.row_dimensions[row].height == 46.5


def test_villages_of_one_name_in_two_communes_are_counted_apart(written: Write) -> None:
    poor = {"income_per_person": 1_000_000, **lacking(3)}
    places = [("Xã A", "Thôn 1"), ("Xã A", "thôn  1"), ("Xã B", "Thôn 1"), ("Xã B", "")]
    book = written(survey_of([
        household(1, **poor) | {"commune": commune, "village": village} for commune, village in places
    ]))  # fmt: skip
    rows = texts(book["Tổng hợp"])
    assert ["Thôn 1 – Xã A", 2, 0, 0, 0, 0, 2] in rows
    assert ["Thôn 1 – Xã B", 1, 0, 0, 0, 0, 1] in rows
    assert ["(chưa ghi thôn) – Xã B", 1, 0, 0, 0, 0, 1] in rows
    assert [row["Xã, phường"] for row in table(book["Hộ nghèo"])] == ["Xã A", "Xã A", "Xã B", "Xã B"]


def test_one_commune_typed_in_two_ways_has_no_column_and_heads_the_page(written: Write) -> None:
    poor = {"income_per_person": 1_000_000, **lacking(3)}
    book = written(
        survey_of([household(n, commune=name, **poor) for n, name in ((1, "Mẫu Sơn"), (2, "MẪU SƠN "))])
    )
    assert "Xã, phường" not in table(book["Hộ nghèo"])[0]
    assert texts(book["Hộ nghèo"])[0][0] == "UBND XÃ MẪU SƠN"


def test_rows_read_are_told_for_each_standard(written: Write) -> None:
    survey = survey_of([household(1, income_per_person=900_000), household(2, income_per_person=9_000_000)])
    book = written(survey, "2016-2020", "2021-2025")
    rows = texts(book["Tổng hợp"])
    assert ["Loại", "2016-2020", "2021-2025", "Ghi chú"] in rows
    assert ["Hộ chưa xác định", 1, 1] in rows
    provenance = texts(book["Nguồn gốc"])
    assert ["Các dòng đã đọc – 2016-2020"] in provenance
    assert ["Các dòng đã đọc – 2021-2025"] in provenance


def test_sheet_names_are_cut_at_a_word(written: Write) -> None:
    assert "MSTB nông lâm ngư 2021-2025" in written(a_survey(), "2016-2020", "2021-2025").sheetnames


def test_signatures_stand_in_one_row_that_no_page_parts(written: Write) -> None:
    for name in ("Hộ nghèo", "Tổng hợp"):
        sheet: Any = written(a_survey())[name]
        rows = {cell.row for row in sheet.iter_rows() for cell in row if "Ký, ghi rõ" in str(cell.value)}
        assert len(rows) == 1
        assert sheet.row_dimensions[rows.pop()].height > 100


def test_table_that_reaches_a_new_page_has_its_headings_there_again(written: Write) -> None:
    poor = {"income_per_person": 1_000_000, **lacking(3)}
    book = written(survey_of([household(n, **poor) | {"village": f"Thôn {n}"} for n in range(1, 81)]))
    sheet: Any = book["Tổng hợp"]
    pages = [mark.id for mark in sheet.row_breaks.brk]
    heads = [cell.row for cell in sheet["A"] if cell.value == "Thôn"]
    assert len(pages) >= 2
    assert set(heads[1:]) == {page + 1 for page in pages[-len(heads[1:]) :]}


def test_title_of_a_table_never_stands_last_on_a_page() -> None:
    pages = Pages([100])
    pages.add(pages.height - 3 * LINE_HEIGHT)
    assert pages.fits(3 * LINE_HEIGHT)
    assert not pages.fits(4 * LINE_HEIGHT)
    pages.turn(7)
    assert (pages.breaks, pages.fits(pages.height + 1)) == ([7], True)


def test_lists_of_a_usual_survey_print_in_eight_points_at_least(written: Write) -> None:
    """The width fitted to the page, where a character of column width is 7 pixels and a column has 5 more."""
    usual = {"head_birth": "1970", "head_sex": "male", "income_12_months": YEAR, "score_income": 100,
             "score_deprivation": 30, "income_per_person": 1_000_000, **lacking(3)}  # fmt: skip
    sheet: Any = written(survey_of([household(1, **usual)]))["Hộ nghèo"]
    widths = [c.width for c in sheet.column_dimensions.values() for _ in range(c.min, c.max + 1)]
    points = sum(widths) * 7 * 0.75
    assert 11 * min(1, 798 / points) >= 10
    assert 11 * min(1, 798 / (points * 1.36)) >= 8, "nor where no font of the workbook is installed"


WIDTHS = [100.0]
ROOM = Pages(WIDTHS).height


def pages_of(above: float, rows: list[float]) -> list[list[int]]:
    """The rows on each page of a list; the signatures are on the last one."""
    ends = [0, *page_ends(WIDTHS, above, 30, rows), len(rows)]
    return [list(range(a, b)) for a, b in pairwise(ends)]


def test_signatures_never_stand_on_a_page_without_a_household() -> None:
    for count in range(1, 200):
        pages = pages_of(180, [15.5] * count)
        assert [row for page in pages for row in page] == list(range(count))
        assert len(pages[-1]) >= min(count, 3)
        first, last = 210 if len(pages) == 1 else 30, len(pages[-1]) * 15.5
        assert first + last + SIGNED <= ROOM


def test_a_list_that_fits_with_its_signatures_has_one_page() -> None:
    assert pages_of(180, [15.5] * 3) == [[0, 1, 2]]


def test_rows_too_high_for_the_signatures_beside_them_leave_one_row_with_them() -> None:
    assert pages_of(180, [200.0, 200.0]) == [[0], [1]]
    assert pages_of(180, [ROOM]) == [[0]]


def test_pages_of_a_long_list_are_filled_in_order_and_end_where_the_sheet_says(written: Write) -> None:
    poor = {"income_per_person": 1_000_000, **lacking(3)}
    sheet: Any = written(survey_of([household(n, **poor) for n in range(1, 121)]))["Hộ nghèo"]
    ends = [mark.id for mark in sheet.row_breaks.brk]
    assert len(ends) >= 3
    first = next(cell.row for cell in sheet["A"] if cell.value == 1)
    signed = next(cell.row for row in sheet.iter_rows() for cell in row if "Ký, ghi rõ" in str(cell.value))
    assert all(first <= end < first + 120 for end in ends)
    assert signed - ends[-1] >= 4, "three households and an empty line above the signatures"


def test_summary_keeps_its_last_villages_with_the_signatures(written: Write) -> None:
    poor = {"income_per_person": 1_000_000, **lacking(3)}
    for villages in (8, 14, 20, 26, 30):
        rows = [household(n, **poor) | {"village": f"Thôn {n}"} for n in range(1, villages + 1)]
        sheet: Any = written(survey_of(rows))["Tổng hợp"]
        ends = [mark.id for mark in sheet.row_breaks.brk]
        signed = next(c.row for row in sheet.iter_rows() for c in row if "Ký, ghi rõ" in str(c.value))
        below = [c.row for c in sheet["A"] if str(c.value).startswith("Thôn ") and c.row > max(ends)]
        assert len(below) >= 3
        assert max(ends) < signed
