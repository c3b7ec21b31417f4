"""How is a column read, and which labels has a list, as (vi, en) pairs?"""

UNUSED_READS: dict[str, tuple[str, str]] = {
    "used": (
        "đã có cột khác rõ hơn cho cùng nội dung, không dùng",
        "another column says the same more clearly; not used",
    ),
    "running": ("số thứ tự, không dùng", "running number, not used"),
    "link": ("ghép thành viên với phiếu của hộ", "ties members to the form of their household"),
    "passed": ("không cần cho rà soát, không dùng", "not needed for the review, not used"),
    "run": ("kết quả của lần chạy trước, bỏ qua", "result of an earlier run, passed over"),
    "raw": (
        "nói về thông tin gốc nhưng không rõ là câu hỏi nào, không dùng",
        "speaks of a raw fact, but names no question; not used",
    ),
    "ask": ("chưa rõ đánh dấu là có hay thiếu hụt, không dùng", "having or lacking is not told, not used"),
    "doubt": ("không nói hộ đang thiếu hụt, không dùng", "does not say lacking now; not used"),
    "near": ("không phải tên chỉ số, không dùng", "no indicator's name; not used"),
    "legend": ("chú giải không rõ, không dùng", "the legend is not plain; not used"),
    "number": ("số của chỉ số không rõ, không dùng", "number of no known indicator, not used"),
    "aside": (
        "nói về nhu cầu, hỗ trợ hay lần trước, không dùng",
        "speaks of a need, help or an earlier time; not used",
    ),
    "lacking": ("chưa rõ là thiếu hụt gì, không dùng", "what is lacking is not told, not used"),
    "classes": ("chưa rõ là loại hộ của lần nào, không dùng", "of which review is not told, not used"),
    "pair": ("đi cùng cột bên cạnh, không dùng", "goes with the column beside it; not used"),
    "name_part": ("chỉ là một phần của họ tên, không dùng", "only a part of a name; not used"),
    "past": ("số liệu của lần trước, không dùng", "of an earlier time; not used"),
    "earlier": (
        "số liệu của lần trước, đã có cột của lần này, không dùng",
        "of an earlier time, another column is of this review; not used",
    ),
    "rival": ("chưa rõ cột nào là của lần này, không dùng", "which column is of this review is not told"),
    "income": ("chưa rõ là thu nhập nào, không dùng", "which income is not told, not used"),
    "unknown": ("không nhận ra, không dùng", "not known, not used"),
}
READS_DEPRIVED = ("{yes} = thiếu hụt", "{yes} = deprived")
READS_HAVING = ("{yes} = không thiếu hụt", "{yes} = not deprived")
READS_YES = ("{yes} = có", "{yes} = yes")
READS_NO = ("{yes} = không", "{yes} = no")
READS_BLANK_YES = ("ô trống = có", "blank = yes")
READS_MARK_BLANK = ("ô trống = không", "blank = no")
READS_MARK_ALL_BLANK = (
    "cả cột trống, đọc như cột đánh dấu: ô trống = không",
    "all blank, read as marks: blank = no",
)
READS_BLANK_LACKING = ("ô trống = thiếu hụt", "blank = deprived")
READS_ALL_BLANK_LACKING = (
    "cả cột trống, đọc như cột đánh dấu: ô trống = thiếu hụt",
    "all blank, read as marks: blank = deprived",
)
READS_SIGN = ("{sign} = {meaning}", "{sign} = {meaning}")
LACKING = ("thiếu hụt", "deprived")
NOT_LACKING = ("không thiếu hụt", "not deprived")
HAVING, NOT_HAVING = ("có", "yes"), ("không", "no")
READS_BESIDE = ("đọc cùng cột bên cạnh", "read with the column beside it")
READS_OTHER = ("đọc cùng cột bên cạnh: x = không", "read with the column beside it: x = no")
READS_BLANK_UNKNOWN = ("ô trống = chưa biết", "blank = unknown")
READS_CLASS_MARK = ("đánh dấu = {label}", "mark = {label}")
READS_UNIT = ("đơn vị: {unit}", "unit: {unit}")
READS_NO_UNIT = ("không ghi đơn vị, đọc là đồng", "no unit stated, read as đồng")
READS_NOT_USED = ("chưa rõ đơn vị, không dùng", "unit not known, not used")
READS_PERIOD = ("chưa rõ tháng hay năm, không dùng", "month or year not known, not used")
READS_CODES = ("các số chưa rõ nghĩa, không dùng", "what the numbers mean is not known, not used")
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

# --- the data dictionary ---
GROUPS: dict[str, tuple[str, str]] = {
    "place": ("Nơi ở", "Place"),
    "household": ("Hộ và chủ hộ", "Household and head"),
    "money": ("Thu nhập", "Income"),
    "score": ("Điểm trên phiếu", "Scores"),
    "indicator": ("Chỉ số thiếu hụt (trả lời thẳng)", "Indicators (answered directly)"),
    "fact": ("Thông tin gốc của hộ", "Raw facts of the household"),
    "flag": ("Đặc điểm của hộ", "Circumstances"),
    "cause": ("Nguyên nhân nghèo", "Causes of poverty"),
    "result": ("Kết quả và đợt rà soát", "Results and the review"),
    "member": ("Thành viên (trang danh sách thành viên)", "Members (the members sheet)"),
}
KINDS: dict[str, tuple[str, str]] = {
    "text": ("chữ", "text"),
    "code": ("mã, giữ nguyên như chữ", "code, kept as text"),
    "date": ("ngày hoặc năm", "date or year"),
    "choice": ("một trong danh mục", "one of a list"),
    "area": ("một trong danh mục", "one of a list"),
    "answer": ("có/không hoặc đánh dấu", "yes/no or a mark"),
    "money": ("số tiền", "amount"),
    "count": ("số nguyên", "whole number"),
    "score": ("điểm", "points"),
    "quantity": ("số, có thể có phần lẻ", "number, decimals allowed"),
}
YES_IS_LACKING = ("có = thiếu hụt", "yes = deprived")
DICTIONARY_TITLE = """# Các cột của phiếu rà soát

Trang này được tạo từ chính chương trình; không sửa bằng tay. Tiêu đề cột trong tệp có thể là tên cột,
tiêu đề hoặc một tên gọi khác dưới đây: không phân biệt chữ hoa, khoảng trắng, dấu câu, số thứ tự ở đầu,
phần trong ngoặc và năm; tiêu đề gõ không dấu cũng được nhận ra. Hai cột cùng một nghĩa thì không cột nào
được dùng cho đến khi người dùng chọn (`--column household_id=C`).

- **Ô trống là chưa biết**, không phải là không; riêng cột chỉ có dấu x (X, ✓) thì ô không đánh dấu là
  không.
- **Câu trả lời của chỉ số**: có = thiếu hụt. Tiêu đề phải nói thiếu hụt, không có, không được …, hoặc
  đứng dưới nhóm “Thiếu hụt …”; cột mang tên chỉ số mà không nói gì thêm, hoặc nói *không bị thiếu hụt*, nhu
  cầu, hỗ trợ, năm trước …, thì chương trình hỏi lại. Nếu đánh dấu nghĩa là *có*, khớp cột với dấu chấm
  than: `--column health_insurance=!M`.
- **Chú giải** trong tiêu đề hoặc quanh bảng được theo đúng nếu nói rõ (`x: thiếu hụt`,
  `Đ: đạt; K: không đạt`, `0: thiếu hụt; 1: không thiếu hụt`); không rõ thì các cột đó chưa dùng.
- **Tiền**: đơn vị lấy từ tiêu đề (đồng, nghìn đồng, 1.000đ, triệu đồng), từ dòng “Đơn vị tính: …”, hoặc
  từ `--unit income_per_person=thousand`. Số tiền khó có thể đúng trong đơn vị nghìn hoặc triệu đồng được coi
  là chưa biết và được nêu ra.
- **Điểm** là số nguyên từ 0 đến 999.
- **Thông tin gốc** (ti vi, diện tích nhà ở, nguồn nước …) là điều hỏi tại hộ: có = có. Chương trình suy ra
  thiếu hụt từ thông tin gốc theo quy tắc của chuẩn; tiêu đề phải đúng tên một câu hỏi. Tiêu đề vừa là tên chỉ
  số vừa là tên câu hỏi (Nguồn nước) được đọc là thông tin gốc khi các ô trả lời đúng câu hỏi đó.
- **Thành viên**: trang danh sách thành viên (hoặc tệp `--members`) ghép với hộ theo mã hộ và các cột nơi ở.
- **Điền cho cả tệp**: `--set area=rural`; `--set village={sheet}` lấy tên trang làm tên thôn.

Xem trên màn hình (thêm --json cho chương trình khác, --lang en cho tiếng Anh):

    ngheo criteria columns
"""
