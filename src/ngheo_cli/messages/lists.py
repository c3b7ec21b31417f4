"""What are the lists of households called, and what do they say of a part that is certified?"""

# Names of sheets: at most 31 letters, and short enough to carry a standard's id.
SHEET_CLASS = {
    "poor": ("Hộ nghèo", "Poor"),
    "near_poor": ("Hộ cận nghèo", "Near-poor"),
    "provincial_poor": ("Nghèo chuẩn tỉnh", "Provincial poor"),
    "provincial_near_poor": ("Cận nghèo chuẩn tỉnh", "Provincial near-poor"),
    "average": ("Mức sống trung bình", "Average"),
    "average_others": ("MSTB khác", "Average, others"),
    "average_certified": ("MSTB nông lâm ngư diêm", "Average, farming"),
    "not_poor": ("Hộ không nghèo", "Not poor"),
    "undetermined": ("Chưa xác định", "Undetermined"),
}

LIST_TITLE = {
    "poor": ("DANH SÁCH HỘ NGHÈO", "LIST OF POOR HOUSEHOLDS"),
    "near_poor": ("DANH SÁCH HỘ CẬN NGHÈO", "LIST OF NEAR-POOR HOUSEHOLDS"),
    "provincial_poor": (
        "DANH SÁCH HỘ NGHÈO THEO CHUẨN CỦA TỈNH",
        "LIST OF POOR HOUSEHOLDS, PROVINCIAL STANDARD",
    ),
    "provincial_near_poor": (
        "DANH SÁCH HỘ CẬN NGHÈO THEO CHUẨN CỦA TỈNH",
        "LIST OF NEAR-POOR HOUSEHOLDS, PROVINCIAL STANDARD",
    ),
    "average": (
        "DANH SÁCH HỘ CÓ MỨC SỐNG TRUNG BÌNH",
        "HOUSEHOLDS OF AVERAGE LIVING STANDARD",
    ),
    "average_others": (
        "DANH SÁCH HỘ CÓ MỨC SỐNG TRUNG BÌNH – KHÁC (CHỈ ĐỂ THỐNG KÊ)",
        "HOUSEHOLDS OF AVERAGE LIVING STANDARD – OTHERS (FOR STATISTICS ONLY)",
    ),
    "not_poor": ("DANH SÁCH HỘ KHÔNG NGHÈO", "LIST OF HOUSEHOLDS THAT ARE NOT POOR"),
    "undetermined": ("DANH SÁCH HỘ CHƯA XÁC ĐỊNH ĐƯỢC", "LIST OF UNDETERMINED HOUSEHOLDS"),
}

# The part of a class that the procedure certifies.
LIST_OF = ("DANH SÁCH {title}", "LIST OF {title}")
OF_WHICH = ("trong đó: {title}", "of these: {title}")
CERTIFIED_UNKNOWN = ("chưa rõ {count} hộ", "{count:household|households} unknown")
CERTIFIED_ABSENT = ("tệp không có cột {columns}", "the file has no column {columns}")
CERTIFIED_REST = (
    "Chưa rõ {count} hộ trong danh sách này có thuộc phần “{title}” hay không (xem cột Ghi chú).",
    "{count:household|households} of this list may or may not belong to “{title}” (see Note).",
)
NOT_LISTED = (
    "Tệp không có cột {columns}: chưa tách được phần “{title}”.",
    "The file has no column {columns}: “{title}” cannot be told apart.",
)
NO_LIST = ("Chưa lập được danh sách này từ tệp đã đọc.", "This list cannot be made from the file read.")
NOTE_CERTIFIED = ("Chưa rõ: thiếu {columns}", "Unknown: {columns} missing")
