"""What does the terminal say when a survey has been classified, as (vi, en) pairs?"""

READING = ("Đang đọc {file}", "Reading {file}")
DECIDING = ("Đang phân loại", "Classifying")
WRITING = ("Đang ghi kết quả", "Writing the result")

COLUMNS_TITLE = ("Các cột đã đọc – {file}", "Columns read – {file}")
COLUMNS_SHEET = ("Các cột đã đọc – {file}, trang {sheet}", "Columns read – {file}, sheet {sheet}")
COLUMNS_SHEETS = (
    "Các cột đã đọc – {file}, {count} trang: {sheets}",
    "Columns read – {file}, {count:sheet|sheets}: {sheets}",
)
SHARED_LINES = {
    "fact": ("{count} thông tin gốc của hộ: {reads}", "{count} raw facts of the household: {reads}"),
    "member": ("{count} thông tin của thành viên: {reads}", "{count} facts of members: {reads}"),
    "indicator": ("{count} chỉ số thiếu hụt: {reads}", "{count} deprivation indicators: {reads}"),
    "flag": ("{count} đặc điểm của hộ: {reads}", "{count} circumstances: {reads}"),
    "cause": ("{count} nguyên nhân nghèo: {reads}", "{count} causes of poverty: {reads}"),
}
"""What neighbouring columns of one group are called that are read alike."""
UNUSED = ("Cột không dùng: {columns}", "Columns not used: {columns}")
AMBIGUOUS = ("Cột chưa rõ: {columns}", "Columns not understood: {columns}")
AMBIGUOUS_ADVICE = (
    "→ Chỉ rõ bằng --column TÊN=CHỮ-CÁI nếu cần, ví dụ --column household_id=C.",
    "→ Say what they are with --column NAME=LETTER if needed, for example --column household_id=C.",
)
SET_BY_USER = ("Người dùng điền: {pairs}", "Set by the user: {pairs}")

CONSERVATION = (
    "{read} dòng đã đọc = {classified} hộ phân loại được + {undetermined} hộ chưa xác định "
    "+ {rejected} bị loại + {duplicates} trùng + {superseded} đã thay thế + {others} dòng không phải hộ",
    "{read:row|rows} read = {classified:household|households} classified + {undetermined} undetermined "
    "+ {rejected} rejected + {duplicates} duplicate + {superseded} superseded "
    "+ {others:row that is no household|rows that are no households}",
)
NOT_BALANCED = (
    "LỖI: các số trên không cộng đủ; hãy báo cho người phát triển.",
    "ERROR: these numbers do not add up; please report it.",
)
CLASSES_TITLE = ("Kết quả theo chuẩn {id}", "Classes under the standard {id}")
CLASS = ("Kết quả", "Class")
HOUSEHOLDS = ("Số hộ", "Households")
PERSONS = ("Số nhân khẩu", "Persons")
TOTAL = ("Tổng cộng", "Total")
SIZES_UNKNOWN = (
    "Số nhân khẩu chưa gồm {count} hộ chưa ghi số nhân khẩu.",
    "Persons leave out {count:household|households} of unknown size.",
)
RECORDED_DIFFERS = (
    "{count} hộ có kết quả tính khác với kết quả đã ghi trong tệp (xem cột Ghi chú).",
    "{count:household has|households have} a class other than the one recorded in the file "
    "(see the notes in the lists).",
)
RECORDED_EXIST = (
    "Tệp có sẵn kết quả đã ghi của {count} hộ (cột {column}); các kết quả đó được giữ trong tệp csv, json, "
    "parquet và ở cột Ghi chú, nhưng không thay cho điểm hoặc thu nhập.",
    "The file holds recorded classes of {count:household|households} (column {column}); they are kept in "
    "csv, json and parquet and in the notes, but do not stand in for scores or incomes.",
)
SETTLED_BY = (
    "Để xác định được {count} hộ còn lại, trước hết cần bổ sung: {columns}.",
    "To settle the {count:household|households} left, ask first for: {columns}.",
)

ATTENTION = ("Cần người xem lại", "What needs a person's attention")
ATTENTION_LINE = ("{severity} · {count} chỗ · {code}", "{severity} · {count:place|places} · {code}")
FIRST_PLACES = ("  Tại: {places}", "  At: {places}")
PLACES_OF = ("  {text} ({count} chỗ: {places})", "  {text} ({count:place|places}: {places})")
OTHER_TEXTS = ("  … và {count} nội dung khác cùng loại", "  … and {count} more of this kind")
OTHER_KINDS = (
    "Còn {count} loại khác: {codes} (đủ ở trang Cần xem lại).",
    "{count:more kind|more kinds}: {codes} (all in the sheet To be looked at).",
)
AND_MORE_PLACES = (" … và {count} chỗ nữa", " … and {count:place|places} more")
AND_MORE = (" … (đủ ở trang Cần xem lại)", " … (all in the sheet To be looked at)")
ONLY_NOTES = ("Lưu ý khi đọc tệp (không phải lỗi)", "Notes on reading the file (no errors)")
STILL_OPEN = (
    "Số liệu đã đọc không có lỗi; điểm còn phải xem lại đã nêu ở trên (các hộ chưa xác định).",
    "Nothing is wrong with what was read; what is left to look at stands above (undetermined households).",
)
SEE_CHECK = (
    "Khi đọc tệp có điểm cần xem lại ({files}); xem đủ bằng ngheo check hoặc ngheo classify.",
    "Reading found points to look at ({files}); ngheo check and ngheo classify tell them all.",
)
NOTHING_TO_LOOK_AT = ("Không có điểm nào cần xem lại.", "Nothing needs attention.")
ROW_WORD = ("dòng {row}", "row {row}")

VERDICT_CLEAN = ("XONG, không có điểm cần xem lại", "DONE, nothing to look at")
VERDICT_LOOK = ("XONG, còn điểm cần xem lại (mã thoát 1)", "DONE, with points to look at (exit status 1)")
VERDICT = (
    "{verdict}: {households} hộ – {counts}; {reason}.",
    "{verdict}: {households:household|households} – {counts}; {reason}.",
)
WRITTEN = ("Kết quả: {file}", "Result: {file}")
NEXT_EXPLAIN = (
    "Xem vì sao một hộ có kết quả đó:",
    "See why a household has its class:",
)
NEXT_DIFF = (
    "Xem hộ nào đổi loại giữa hai chuẩn, theo quy định nào (thêm --totals TỆP thì có tỷ lệ):",
    "See which households change class between two standards, and by which rule (rates with --totals FILE):",
)

ROW_LINE = ("dòng {row}, trang {sheet}{village}", "row {row}, sheet {sheet}{village}")
ROW_SPAN = ("dòng {0} đến {1}, trang {2}", "rows {0} to {1}, sheet {2}")
VILLAGE_PART = (", {village}", ", {village}")
SET_ASIDE_PART = (" (đã để riêng)", " (set aside)")
STANDARD_WHY = ("Chuẩn áp dụng: {reason}.", "Standard: {reason}.")
