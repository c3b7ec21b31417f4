"""What does `ngheo criteria diff` say: of two standards, and of a survey under both?"""

from .model import stop
from .text import Pair

DIFF: Pair = (
    """So hai chuẩn theo từng giá trị; với --on thì tính trên một tệp rà soát xem hộ nào đổi loại.

Ví dụ: ngheo criteria diff 2021-2025 ha-noi-2022-2025 --on ra-soat.xlsx --totals tong-so-ho.xlsx""",
    """Compare two standards value by value; with --on, tell which households of a survey change class.

Example: ngheo criteria diff 2021-2025 ha-noi-2022-2025 --on survey.xlsx --totals totals.xlsx""",
)
FIRST: Pair = ("Mã chuẩn hoặc tệp .yaml thứ nhất.", "Id, or .yaml file, of the first standard.")
SECOND: Pair = ("Mã chuẩn hoặc tệp .yaml thứ hai.", "Id, or .yaml file, of the second standard.")
FIRST_WORD: Pair = ("CHUẨN_1", "STANDARD_1")
SECOND_WORD: Pair = ("CHUẨN_2", "STANDARD_2")
ON: Pair = (
    "Tệp rà soát để tính theo cả hai chuẩn (lặp lại được).",
    "A survey to be decided under both standards (may be repeated).",
)
OUT: Pair = (
    "Ghi bảng các hộ đổi loại và các đơn vị vào tệp .xlsx (hoặc .csv: chỉ các hộ).",
    "Write the households that change, and the units, to an .xlsx file (.csv: the households only).",
)

SAME: Pair = ("Hai chuẩn không khác nhau ở giá trị nào.", "The two standards differ in no value.")
TITLE: Pair = ("Khác nhau giữa {before} và {after}", "Differences between {before} and {after}")
COUNT: Pair = (
    "{before} và {after} khác nhau ở {count} giá trị.",
    "{before} and {after} differ in {count:value|values}.",
)
LEGEND: Pair = (
    "~ khác giá trị; − chỉ có ở {before}; + chỉ có ở {after}",
    "~ another value; − only in {before}; + only in {after}",
)
ROSE: Pair = (" ({by})", " ({by})")
CITATIONS: Pair = (
    "Cùng giá trị nhưng khác tên, căn cứ, độ tin cậy hoặc ghi chú ({count}): {keys}",
    "Of one value, but of another name, source, status or note ({count}): {keys}",
)
ON_HINT: Pair = (
    "Tính trên một tệp rà soát:\n  ngheo criteria diff {before} {after} --on ra-soat.xlsx",
    "On a survey:\n  ngheo criteria diff {before} {after} --on survey.xlsx",
)

MATRIX_TITLE: Pair = (
    "{households} hộ: từ loại theo {before} (dòng) sang loại theo {after} (cột)",
    "{households:household|households}: from the class by {before} (rows) to that by {after} (columns)",
)
TOTAL: Pair = ("Cộng", "Total")
KIND: dict[str, Pair] = {
    "poor": ("Hộ nghèo", "Poor"),
    "near_poor": ("Hộ cận nghèo", "Near-poor"),
    "provincial_poor": ("Hộ nghèo chuẩn tỉnh", "Poor by the province"),
    "provincial_near_poor": ("Hộ cận nghèo chuẩn tỉnh", "Near-poor by the province"),
}
ANSWER: Pair = (
    "{kind}: {old} → {new}, {more}{bounds}{rates}.",
    "{kind}: {old} → {new}, {more}{bounds}{rates}.",
)
MORE: Pair = ("thêm {count} hộ", "{count} more")
FEWER: Pair = ("bớt {count} hộ", "{count} fewer")
AS_MANY: Pair = ("không đổi", "as many")
BOUNDS: Pair = (
    " (từ {least} đến {most}, tùy các câu trả lời còn thiếu)",
    " (from {least} to {most}, as the missing answers turn out)",
)
RATES: Pair = ("; tỷ lệ {old}% → {new}% ({points} điểm %)", "; rate {old}% → {new}% ({points} points)")
REASONS: Pair = ("Vì sao, theo quy định xếp loại:", "Why, by the rules that decide:")
MOVE: Pair = ("{count} hộ: {before} → {after}", "{count:household|households}: {before} → {after}")
BY_RULE: Pair = ("    {id}: {sentence} ({source})", "    {id}: {sentence} ({source})")
NO_RULE: Pair = (
    "    {id}: chưa xác định được (còn thiếu câu trả lời, hoặc chuẩn còn điều chưa rõ)",
    "    {id}: undetermined (answers are missing, or part of the standard is not known)",
)
SEVERAL_RULES: Pair = ("    {id}: theo nhiều nhánh", "    {id}: by several branches")
UNITS_TITLE: Pair = ("Theo đơn vị và nhóm", "By unit and group")
HEADS: dict[str, Pair] = {
    "unit": ("Đơn vị", "Unit"),
    "kind": ("Loại", "Class"),
    "before": ("Trước", "Before"),
    "after": ("Sau", "After"),
    "more": ("Thêm", "More"),
    "range": ("Từ…đến", "From…to"),
    "rate_before": ("% trước", "% before"),
    "rate_after": ("% sau", "% after"),
    "points": ("Điểm %", "Points"),
}
NO_TOTALS: Pair = (
    "Chưa có tổng số hộ nên không có tỷ lệ; thêm --totals TỆP.",
    "Without all households there are no rates; add --totals FILE.",
)
VERDICT_CLEAN: Pair = (
    "XONG: {moved} trong {households} hộ đổi loại hoặc chưa xác định khi thay {before} bằng {after}.",
    "DONE: {moved} of {households:household|households} change class, or are undetermined, "
    "with {after} in place of {before}.",
)
VERDICT_LOOK: Pair = (
    "XONG, CẦN XEM LẠI: {moved} trong {households} hộ đổi loại hoặc chưa xác định khi thay {before} "
    "bằng {after}.",
    "DONE, PLEASE LOOK: {moved} of {households:household|households} change class, or are undetermined, "
    "with {after} in place of {before}.",
)
SHEETS: dict[str, Pair] = {
    "households": ("Hộ đổi loại", "Households"),
    "units": ("Đơn vị", "Units"),
    "moves": ("Ma trận", "Matrix"),
}

SAME_ID = stop(
    "diff_same_id",
    "Hai chuẩn cùng mã {id}.",
    "Both standards have the id {id}.",
    "Để tính trên tệp rà soát, đổi id của một trong hai tệp; không có --on thì so được.",
    "To decide a survey under both, change the id of one file; without --on they can be compared.",
)
ONLY_WITH_ON = stop(
    "diff_needs_survey",
    "{option} chỉ dùng cùng --on.",
    "{option} goes with --on only.",
    "Thêm tệp rà soát: ngheo criteria diff {before} {after} --on ra-soat.xlsx",
    "Name a survey: ngheo criteria diff {before} {after} --on survey.xlsx",
)
