"""What is said of a criteria file that loads, but hardly says what its writer meant?"""

from .model import Message, Severity

CUT_OFFS_INHERITED = Message(
    "criteria_cut_offs_inherited",
    Severity.WARNING,
    "Chuẩn {criteria} có mức {line} riêng ({own} đồng), nhưng mức điểm B1 vẫn lấy của chuẩn {base} ({points} "
    "điểm), tức là ứng với {old} đồng: hộ chấm điểm vẫn phân loại theo mức cũ.",
    "The standard {criteria} has a line {line} of its own ({own} đồng), but the B1 cut-off is still that of "
    "{base} ({points} points), which stands for {old} đồng: scores classify by the old line.",
    "Ghi score_lines theo văn bản của tỉnh; chưa rõ thì bỏ: remove: [score_lines, score_classes].",
    "Give score_lines by the province's document; where unknown: remove: [score_lines, score_classes].",
)
RULES_INHERITED = Message(
    "criteria_rules_inherited",
    Severity.WARNING,
    "Chuẩn {criteria} có điều kiện riêng cho {classes}, nhưng score_classes vẫn lấy của chuẩn {base}: hộ "
    "chấm điểm vẫn phân loại theo điều kiện cũ.",
    "The standard {criteria} has conditions of its own for {classes}, but score_classes are still those of "
    "{base}: scores classify by the old conditions.",
    "Ghi score_classes theo văn bản của tỉnh; chưa rõ thì bỏ: remove: [score_lines, score_classes].",
    "Give score_classes by the province's document; where unknown: remove: [score_lines, score_classes].",
)
PERIODS_MIXED = Message(
    "criteria_periods_mixed",
    Severity.WARNING,
    "income_lines.{line} ghi theo năm ({year} đồng/năm, tức khoảng {month} đồng/tháng), còn {others} ghi "
    "theo tháng.",
    "income_lines.{line} is of a year ({year} đồng, about {month} a month), {others} of a month.",
    "Kiểm tra lại period và số tiền; đúng như văn bản thì giữ nguyên.",
    "Check the period and the amounts; keep them where the document says so.",
)
