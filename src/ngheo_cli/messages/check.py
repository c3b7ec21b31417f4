"""What does `ngheo check` say on the screen and in its help, as (vi, en) pairs?"""

CHECK = (
    """Kiểm tra tệp rà soát: mọi sai sót trong một lần, kèm một bản sao đánh dấu và ghi chú từng ô.

Ví dụ: ngheo check ra-soat.xlsx --criteria 2021-2025""",
    """Check a survey: every mistake in one pass, and a copy with a note in each cell.

Example: ngheo check ra-soat.xlsx --criteria 2021-2025""",
)
SHORT_CHECK = ("Nêu mọi sai sót của tệp rà soát.", "Tell every mistake of a survey.")
OUT = (
    "Bản sao có ghi chú (.xlsx); tên không có đuôi, hoặc với nhiều tệp, là thư mục. Bản sao của tệp "
    "--members nằm cùng thư mục.",
    "The copy with notes (.xlsx); a name without an ending, or with several surveys, is a folder. Copies of "
    "--members files go into the same folder.",
)
PROJECT = (
    "Tệp YAML của đợt rà soát: mức độ của từng loại sai sót, thông số của chuẩn.",
    "A YAML file of the review: severities by code, settings of the standard.",
)

TITLE = ("Kiểm tra {file}", "Check of {file}")
KINDS = ("Tổng hợp theo loại", "Summary by kind")
ROWS = ("Từng chỗ", "Every place")
COUNT = ("Số chỗ", "Places")
WHAT = ("Nội dung", "What")
KIND_LINE = ("{severity} · {code} · {count} chỗ", "{severity} · {code} · {count:place|places}")
ROW_AT = ("  {where}: {text}", "  {where}: {text}")
ROW_WHOLE = ("  {text}", "  {text}")
PLACES = ("  Tại: {places}", "  At: {places}")
AND_MORE = (
    "  … và {count} chỗ nữa (đủ trong bản có ghi chú).",
    "  … and {count} more (all in the copy with notes).",
)
WRITING = ("Đang ghi bản có ghi chú", "Writing the copy with notes")
NOTHING = ("Không có sai sót nào.", "No mistake was found.")
COPY = ("Bản có ghi chú: {file}", "Copy with notes: {file}")
VERDICT_CLEAN = ("XONG, không có gì phải sửa", "DONE, nothing to mend")
VERDICT_LOOK = ("XONG, có chỗ phải xem lại (mã thoát 1)", "DONE, with points to look at (exit status 1)")
VERDICT = (
    "{verdict}: {file}, {rows} dòng hộ – {error} lỗi, {warning} cảnh báo, {note} lưu ý{undetermined}; "
    "{reason}.",
    "{verdict}: {file}, {rows:household row|household rows} – {error:error|errors}, "
    "{warning:warning|warnings}, {note:note|notes}{undetermined}; {reason}.",
)
UNDETERMINED = ("; {count} hộ chưa xác định", "; {count} undetermined")

# The copy with notes.
SHEET = ("Kết quả kiểm tra", "Check result")
SHEET_TITLE = ("KẾT QUẢ KIỂM TRA TỆP RÀ SOÁT", "RESULT OF CHECKING THE SURVEY")
SHEET_REMARK = (
    "Bản sao của {file} để xem ghi chú; hãy sửa ở tệp gốc rồi chạy lại lệnh kiểm tra. Bấm vào ô ở cột “Ô” để "
    "đến chỗ cần xem.",
    "A copy of {file} to read the notes in; mend the original and check again. Click a cell in the column "
    "“Cell” to go there.",
)
SHEET_VALUES = (
    "Chỉ chép giá trị như chương trình đã đọc: định dạng, công thức và hình của tệp gốc không có ở đây.",
    "Only the values as they were read: formats, formulas and pictures of the original are not here.",
)
SHEET_NO_MACROS = ("Macro của tệp gốc không có ở đây.", "The macros of the original are not here.")
SHEET_LOST = (
    "Giá trị đã lưu của {count} ô công thức không giữ được ở đây: {cells}.",
    "The stored values of {count:formula cell|formula cells} could not be kept here: {cells}.",
)
SHEET_COUNTS = (
    "{error} lỗi, {warning} cảnh báo, {note} lưu ý.",
    "{error:error|errors}, {warning:warning|warnings}, {note:note|notes}.",
)
NOTE = ("{severity}: {text}\n→ {advice}", "{severity}: {text}\n→ {advice}")
