"""What does a report form look like, which is no survey? Two rows a unit: households, persons."""

from pathlib import Path

from make.book import bold, lay_out, span, workbook, write_row
from make.people import COMMUNE

DOWN = ("Xuống cận nghèo", "Vượt cận nghèo", "Giảm khác")
UP = ("Từ cận nghèo", "Tái nghèo", "Phát sinh mới", "Tăng khác")
UNITS = tuple((f"3.{number}", f"Thôn số {number}") for number in range(1, 13))


def make_form(path: Path) -> None:
    """bieu-bao-cao.xlsx: movements of poor households; unit numbers are text, 3.1 is not 3.10."""
    with workbook(path) as book:
        sheet, form, plain = book.add_worksheet("Biểu"), bold(book), bold(book, 0)
        lay_out(sheet, {1: 18, 2: 12, 11: 20}, (8, 2))
        span(sheet, (0, 0, 0, 3), "ỦY BAN NHÂN DÂN " + COMMUNE.upper(), plain)
        span(sheet, (0, 6, 0, 11), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", plain)
        span(sheet, (1, 6, 1, 11), "Độc lập - Tự do - Hạnh phúc", plain)
        span(sheet, (3, 0, 3, 11), "BÁO CÁO DIỄN BIẾN HỘ NGHÈO NĂM 2024", plain)
        for column, title in enumerate(("STT", "Đơn vị", "Đối tượng", "Số đầu kỳ")):
            span(sheet, (5, column, 6, column), title, form)
        span(sheet, (5, 4, 5, 6), "Diễn biến giảm", form)
        span(sheet, (5, 7, 5, 10), "Diễn biến tăng", form)
        span(sheet, (5, 11, 6, 11), "Số cuối kỳ", form)
        for column, title in enumerate((*DOWN, *UP), 4):
            sheet.write_string(6, column, title, form)
        write_row(sheet, 7, [*"ABC12345678", "9=1-2-3-4+5+6+7+8"], form)
        for number, (code, name) in enumerate((("3", COMMUNE), *UNITS)):
            row = 8 + 2 * number
            span(sheet, (row, 0, row + 1, 0), code, form)
            span(sheet, (row, 1, row + 1, 1), name, form)
            for line, (label, times) in enumerate((("Hộ", 1), ("Nhân khẩu", 4))):
                counts = [n * times * (12 if number == 0 else 1) for n in (20, 3, 1, 0, 1, 0, 2, 0)]
                last = counts[0] - sum(counts[1:4]) + sum(counts[4:])
                write_row(sheet, row + line, [None, None, label, *counts, last])
