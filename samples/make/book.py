"""How is an .xlsx sample written so that the same households give the same bytes?"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeAlias

import xlsxwriter

Value = str | int | float | date | None
Title = str | tuple[str, Sequence[str]]
"""A column title, or a group's title with those below it."""
Workbook: TypeAlias = Any
Worksheet: TypeAlias = Any
Format: TypeAlias = Any
"""The library has no types."""

CLASS_LABELS = {"poor": "Hộ nghèo", "near_poor": "Hộ cận nghèo", "not_poor": "Hộ không nghèo", "": ""}
SEX_LABELS = {"male": "Nam", "female": "Nữ"}
AREA_LABELS = {"rural": "Nông thôn", "urban": "Thành thị", None: None}
INDICATOR_TITLES = {
    "2021-2025": (
        "Việc làm",
        "Người phụ thuộc trong hộ gia đình",
        "Dinh dưỡng",
        "Bảo hiểm y tế",
        "Trình độ giáo dục của người lớn",
        "Tình trạng đi học của trẻ em",
        "Chất lượng nhà ở",
        "Diện tích nhà ở bình quân đầu người",
        "Nguồn nước sinh hoạt",
        "Nhà tiêu hợp vệ sinh",
        "Sử dụng dịch vụ viễn thông",
        "Phương tiện phục vụ tiếp cận thông tin",
    ),
    "2016-2020": (
        "Tiếp cận các dịch vụ y tế",
        "Bảo hiểm y tế",
        "Trình độ giáo dục của người lớn",
        "Tình trạng đi học của trẻ em",
        "Chất lượng nhà ở",
        "Diện tích nhà ở bình quân đầu người",
        "Nguồn nước sinh hoạt",
        "Hố xí/nhà tiêu hợp vệ sinh",
        "Sử dụng dịch vụ viễn thông",
        "Tài sản phục vụ tiếp cận thông tin",
    ),
}


@contextmanager
def workbook(path: Path) -> Iterator[Workbook]:
    """Open a workbook whose document dates are fixed, and write it at the end."""
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
    book.set_properties({"title": "Mẫu thử, dữ liệu giả", "created": datetime(2024, 1, 1, tzinfo=UTC)})
    yield book
    book.close()


def bold(book: Workbook, border: int = 1) -> Format:
    """Return the format of headings."""
    return book.add_format(
        {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "border": border}
    )


def lay_out(sheet: Worksheet, widths: Mapping[int, int], frozen: tuple[int, int] = (0, 0)) -> None:
    """Set A4 landscape on one page's width, the widths of columns (others 11), and the panes that stay."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 40, 11)
    for column, width in widths.items():
        sheet.set_column(column, column, width)
    sheet.freeze_panes(*frozen)


def write_row(sheet: Worksheet, row: int, values: Sequence[Value], form: Format | None = None) -> None:
    """Write a row from column A: texts stay texts, numbers numbers, dates dates; None is an empty cell."""
    for column, value in enumerate(values):
        if value is None or value == "":
            continue
        if isinstance(value, str):
            sheet.write_string(row, column, value, form)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value)
        else:
            sheet.write_number(row, column, value, form)


def span(sheet: Worksheet, area: tuple[int, int, int, int], text: str, form: Format) -> None:
    """Write a text over first row, first column, last row, last column; merged unless that is one cell."""
    first_row, first, last_row, last = area
    if (first_row, first) == (last_row, last):
        sheet.write_string(first_row, first, text, form)
    else:
        sheet.merge_range(first_row, first, last_row, last, text, form)


def two_row_header(sheet: Worksheet, row: int, titles: Sequence[Title], form: Format) -> None:
    """Write a heading of two rows: a text is merged over both, a group stands over its titles."""
    sheet.set_row(row, 36)
    sheet.set_row(row + 1, 64)
    column = 0
    for title in titles:
        if isinstance(title, str):
            span(sheet, (row, column, row + 1, column), title, form)
            column += 1
            continue
        group, below = title
        span(sheet, (row, column, row, column + len(below) - 1), group, form)
        for offset, text in enumerate(below):
            sheet.write_string(row + 1, column + offset, text, form)
        column += len(below)


def yes_no(answer: bool | None) -> str | None:
    """Write an answer as Có or Không."""
    return None if answer is None else "Có" if answer else "Không"
