"""How is a column read, and which labels has a list, as (vi, en) pairs?"""

UNUSED_READS: dict[str, tuple[str, str]] = {
    "running": ("số thứ tự, không dùng", "running number, not used"),
    "passed": ("không cần cho rà soát, không dùng", "not needed for the review, not used"),
    "run": ("kết quả của lần chạy trước, bỏ qua", "result of an earlier run, passed over"),
    "raw": (
        "thông tin gốc; suy ra thiếu hụt sẽ có ở phiên bản sau, nay hãy ghi thẳng câu trả lời của chỉ số",
        "raw fact; deriving a deprivation comes with a later version, for now give the indicator's "
        "answer directly",
    ),
    "ask": ("chưa rõ đánh dấu là có hay thiếu hụt, không dùng", "having or lacking is not told, not used"),
    "income": ("chưa rõ là thu nhập nào, không dùng", "which income is not told, not used"),
    "unknown": ("không nhận ra, không dùng", "not known, not used"),
}
READS_DEPRIVED = ("{yes} = thiếu hụt", "{yes} = deprived")
READS_HAVING = ("{yes} = có, không thiếu hụt", "{yes} = having, not deprived")
READS_YES = ("{yes} = có", "{yes} = yes")
READS_MARK_BLANK = ("ô trống = không", "blank = no")
READS_MARK_ALL_BLANK = (
    "cả cột trống, đọc như cột đánh dấu: ô trống = không",
    "all blank, read as marks: blank = no",
)
READS_BLANK_UNKNOWN = ("ô trống = chưa biết", "blank = unknown")
READS_CLASS_MARK = ("đánh dấu = {label}", "mark = {label}")
READS_UNIT = ("đơn vị: {unit}", "unit: {unit}")
READS_NO_UNIT = ("không ghi đơn vị, đọc là đồng", "no unit stated, read as đồng")
READS_NOT_USED = ("chưa rõ đơn vị, không dùng", "unit not known, not used")
READS_SET = ("điền {value} vào ô trống (--set)", "blank cells filled with {value} (--set)")
LISTS: dict[str, tuple[str, str]] = {
    "sex": ("Nam, Nữ", "Nam (male), Nữ (female)"),
    "area": ("Nông thôn, Thành thị", "Nông thôn (rural), Thành thị (urban)"),
    "class": (
        "Hộ nghèo, Hộ cận nghèo, Hộ có mức sống trung bình, Hộ không nghèo",
        "Hộ nghèo, Hộ cận nghèo, Hộ có mức sống trung bình, Hộ không nghèo",
    ),
    "movement": (
        "Đã chết, Chuyển đi, Chuyển đến, Tách hộ, Nhập hộ",
        "died, moved_out, moved_in, split, merged",
    ),
}
