"""What does `ngheo criteria new` say, and what do the comments of the file say that it writes?"""

from .text import Pair

NEW: Pair = (
    """Viết tệp chuẩn mở rộng một chuẩn có sẵn, có chú thích, để sửa thành chuẩn của tỉnh.

Ví dụ: ngheo criteria new --extends 2021-2025 --out chuan-cua-tinh.yaml""",
    """Write a commented criteria file that extends a standard, to be made the one of a province.

Example: ngheo criteria new --extends 2021-2025 --out my-province.yaml""",
)
EXTENDS: Pair = ("Mã hoặc tệp .yaml của chuẩn gốc.", "Id, or .yaml file, of the base.")
OUT: Pair = ("Tệp .yaml sẽ ghi; không có thì in ra màn hình.", "The .yaml file to write; else it is printed.")
WRITTEN: Pair = (
    "Đã ghi {file}. Sửa tệp, rồi kiểm tra bằng:",
    "{file} is written. Edit it, then check it by:",
)

TOP: Pair = (
    """Chuẩn mở rộng từ {base}: chỉ ghi phần khác, phần không ghi được lấy nguyên từ chuẩn gốc.
Dòng bắt đầu bằng "# " là giá trị của chuẩn gốc: bỏ "# " ở cả phần cần đổi rồi sửa số.
Giá trị ghi lại phải có source (khóa trong documents, rồi đến điều) và status riêng.
status: confirmed là đã đọc trong văn bản, secondary là nguồn thứ cấp, unknown là chưa rõ.
Cách viết đầy đủ: docs/tieu-chi.md.""",
    """A standard that extends {base}: write only what differs, the rest is taken from the base.
A line that begins with "# " is a value of the base: take "# " away in the whole part, then edit.
A value given again has a source (key of documents, then the article) and a status of its own.
status: confirmed means read in the document, secondary from a secondary source, unknown not known.
All that can be written: docs/tieu-chi.md.""",
)
ID: Pair = (
    "mã riêng: chữ thường không dấu, số, gạch nối",
    "an id of its own: small letters, digits, hyphens",
)
TITLE: Pair = ("Chuẩn nghèo của tỉnh", "Provincial poverty standard")
REVISION: Pair = ("tăng thêm 1 mỗi lần sửa một giá trị", "one more whenever a value changes")
APPLIES: Pair = ("các danh sách từ ngày đến hết ngày", "lists from this day to that one")
NUMBER: Pair = ("số văn bản của tỉnh", "number of the province's document")
DOCUMENT: Pair = ("Văn bản của tỉnh về chuẩn nghèo", "Document of the province on its poverty standard")
REMOVE: Pair = (
    "Bỏ phần của chuẩn gốc không áp dụng; xem các khóa: ngheo criteria show {base}",
    "Parts of the base that do not apply: keys as this prints them: ngheo criteria show {base}",
)
INCOME_LINES: Pair = (
    "Mức thu nhập, đồng/người/tháng; mức theo năm thì thêm period: year.",
    "Income lines, đồng per person per month; for a line by year add period: year.",
)
SCORE_LINES: Pair = (
    "Mức điểm B1. Chưa rõ mức điểm của tỉnh thì bỏ (remove) score_lines và score_classes.",
    "Cut-offs of B1. If those of the province are not known, remove score_lines and score_classes.",
)
INDICATORS: Pair = (
    "Chỉ số của chuẩn gốc: {ids}.\nChỉ ghi chỉ số có thay đổi; bỏ một chỉ số: remove: [indicators.{first}].",
    "Indicators of the base: {ids}.\nWrite those that change only; to drop one: remove: [indicators.{first}]",
)
CLASSES: Pair = (
    "Phân loại theo thu nhập; dòng khớp đầu tiên được dùng.\n"
    "Nhóm mới ghi thêm after: <nhóm> hoặc before: <nhóm>.",
    "Classes by income; the first row that matches is used.\n"
    "A new class says after: <class> or before: <class>.",
)
SCORE_CLASSES: Pair = ("Phân loại theo điểm B1, B2.", "Classes by the scores B1 and B2.")
