"""Which sentences explain a household's class to the officer and to the household, as (vi, en) pairs?"""

from .text import Pair

BULLET = "  - "
"""What begins a line of a list."""
MISSING: Pair = ("  - {text}", "  - {text}")
HOUSEHOLD: Pair = ("Hộ {key}, {where}", "Household {key}, {where}")
NO_CODE: Pair = ("(không có mã)", "(without a code)")
WHERE: Pair = ("tệp {file}, trang {sheet}, dòng {row}", "file {file}, sheet {sheet}, row {row}")
STANDARD: Pair = ("Chuẩn: {title}", "Standard: {title}")
NOT_CLASSIFIED: Pair = (
    "Dòng này được để riêng, không phân loại: {reason}.",
    "This row was set aside and not classified: {reason}.",
)
PROBLEMS: dict[str, Pair] = {
    "no_key": ("không có mã hộ và tên chủ hộ", "neither a household code nor a head's name"),
    "duplicate_row": ("trùng nguyên dòng với một dòng khác", "equal to another row"),
    "superseded": ("đã có lần rà soát sau của chính hộ này", "a later review of the same household counts"),
}
RESULT: Pair = ("Kết quả: {name}.", "Result: {name}.")
BRANCH: Pair = ("{name} ({branch})", "{name} ({branch})")
UNDETERMINED: Pair = (
    "Kết quả: chưa xác định được. Hộ có thể là: {possible}.",
    "Result: not determined yet. The household may be: {possible}.",
)
SETTLE: Pair = ("Cần bổ sung để xác định: {columns}.", "To settle it, answer: {columns}.")
OR: Pair = (" hoặc ", " or ")
AND: Pair = (" và ", " and ")

BASIS: dict[str, Pair] = {
    "income": ("Cách xét: theo thu nhập.", "Decided by income."),
    "score": ("Cách xét: theo điểm B1 và B2.", "Decided by the scores B1 and B2."),
    "either": (
        "Cách xét: chưa có điểm B1 và chưa có thu nhập; có một trong hai là xét được.",
        "Neither B1 nor an income is known; either of them would decide.",
    ),
}

READ: Pair = ("Thông tin đã đọc:", "What was read:")
READING: Pair = ("  - {name}: {value}{place}", "  - {name}: {value}{place}")
PLACE: Pair = (" (ô {cell}, cột “{title}”)", " (cell {cell}, column “{title}”)")
BY_USER: Pair = (" (đặt chung cho cả tệp)", " (set for the whole file)")
BLANK: Pair = ("chưa có", "blank")
INDICATORS: Pair = ("Các chỉ số thiếu hụt:", "Indicators of deprivation:")
ANSWERS: dict[str | None, Pair] = {
    "yes": ("THIẾU HỤT", "DEPRIVED"),
    "no": ("không thiếu hụt", "not deprived"),
    None: ("chưa rõ", "unknown"),
}
UNMARKED: Pair = ("không thiếu hụt (ô trống = không)", "not deprived (blank = no)")
NOT_ASKED: Pair = (" (tệp không có cột này)", " (the file has no such column)")
DEPRIVED: Pair = ("Thiếu hụt {count}/{of} chỉ số{source}.", "Deprived of {count} of {of} indicators{source}.")
BETWEEN: Pair = ("từ {low} đến {high}", "{low} to {high}")
FROM_POINTS: Pair = (" (theo điểm B2)", " (by the score B2)")

COMPARED: Pair = ("So với mức chuẩn:", "Compared with the lines:")
LINE_INCOME: Pair = (
    "  - {title}, {area}: {amount} đồng/người/{period}{total}.{result}",
    "  - {title}, {area}: {amount} đồng per person a {period}{total}.{result}",
)
LINE_SCORE: Pair = (
    "  - {title}, {area}: {amount} điểm.{result}",
    "  - {title}, {area}: {amount} points.{result}",
)
TOTALS: dict[str, Pair] = {
    "income_total": (
        ", hộ {persons} người là {bound} đồng một tháng",
        ", for {persons:person|persons} {bound} đồng a month",
    ),
    "income_12_months": (
        ", hộ {persons} người là {bound} đồng trong 12 tháng",
        ", for {persons:person|persons} {bound} đồng in 12 months",
    ),
}
SIDES: dict[str | None, Pair] = {
    "at_most": (" {value}: không vượt mức này.", " {value}: not above it."),
    "above": (" {value}: cao hơn mức này.", " {value}: above it."),
    None: (" Chưa so được.", " Cannot be compared yet."),
}
VALUES: dict[str, Pair] = {
    "income": ("Hộ có {value} đồng", "The household has {value} đồng"),
    "score_income": ("Hộ có {value} điểm", "The household has {value} points"),
}
PERIODS: dict[str, Pair] = {"month": ("tháng", "month"), "year": ("năm", "year")}

RULES: Pair = ("Quy định áp dụng:", "The rule that applies:")
RULES_OPEN: Pair = ("Các quy định có thể áp dụng:", "The rules that may apply:")
RULE: Pair = ("  - {name}: {sentence}.", "  - {name}: {sentence}.")
CITED: Pair = ("    Căn cứ: {documents} – {status}.", "    Source: {documents} – {status}.")
REMARK: Pair = ("    Lưu ý: {text}", "    Note: {text}")

CERTIFIED: Pair = (
    "Thuộc phần được quy trình công nhận: {answer}.",
    "In the part that the procedure certifies: {answer}.",
)
CERTIFIED_ANSWERS: dict[str | None, Pair] = {
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    None: ("chưa rõ", "unknown"),
}
LACKS: Pair = (", còn thiếu: {columns}", ", for want of: {columns}")
CERTIFIED_RULE: Pair = ("  - {sentence}.", "  - {sentence}.")

NEXT: Pair = (
    "Khoảng cách đến loại khác, nếu chỉ một điều thay đổi:",
    "Distance to another class, one thing alone changing:",
)
CHANGES: dict[tuple[str, str], Pair] = {
    ("income", "up"): (
        "  - thu nhập thêm ít nhất {by} đồng/người/tháng thì là {possible};",
        "  - with at least {by} đồng more per person a month: {possible};",
    ),
    ("income", "down"): (
        "  - thu nhập giảm ít nhất {by} đồng/người/tháng thì là {possible};",
        "  - with at least {by} đồng less per person a month: {possible};",
    ),
    ("score_income", "up"): (
        "  - thêm ít nhất {by} điểm B1 thì là {possible};",
        "  - with at least {by} more points of B1: {possible};",
    ),
    ("score_income", "down"): (
        "  - giảm ít nhất {by} điểm B1 thì là {possible};",
        "  - with at least {by} fewer points of B1: {possible};",
    ),
    ("deprivations", "up"): (
        "  - thiếu hụt thêm {by} chỉ số thì là {possible};",
        "  - with {by} more deprived indicators: {possible};",
    ),
    ("deprivations", "down"): (
        "  - bớt thiếu hụt {by} chỉ số thì là {possible};",
        "  - with {by} fewer deprived indicators: {possible};",
    ),
}
FINDINGS: Pair = ("Cần kiểm tra:", "To be checked:")
FINDING: Pair = ("  - {place}{text} {advice}", "  - {place}{text} {advice}")
CELL: Pair = ("Ô {cell}: ", "Cell {cell}: ")
PROVISIONAL: Pair = (
    "Đây là kết quả tính theo phiếu, chưa họp dân và chưa được công nhận.",
    "This is computed from the form, before the village meeting, and not recognised.",
)

COLUMNS: dict[str, Pair] = {
    "farming": (
        "hộ có làm nông, lâm, ngư, diêm nghiệp không",
        "whether in farming, forestry, fishery or salt",
    ),
    "size": ("số nhân khẩu", "household size"),
    "area": ("khu vực (nông thôn hay thành thị)", "area (rural or urban)"),
    "income_per_person": (
        "thu nhập bình quân một người một tháng (đồng)",
        "income per person a month (đồng)",
    ),
    "income_total": ("thu nhập của cả hộ một tháng (đồng)", "income of the household a month (đồng)"),
    "income_12_months": (
        "thu nhập của cả hộ trong 12 tháng (đồng)",
        "income of the household in 12 months (đồng)",
    ),
    "score_income": ("điểm B1", "score B1"),
    "score_deprivation": ("điểm B2", "score B2"),
}
