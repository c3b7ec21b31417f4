"""What is said of measures, and of their change between two surveys, as (vi, en) pairs and messages?"""

from .model import Message, Severity, stop

BEFORE = (
    "Tệp của lần rà soát trước: với --measures là thay đổi của các thước đo, với --table escape là kết quả "
    "trước rà soát.",
    "Files of the earlier review: with --measures for the change of the measures, with --table escape for "
    "the class before.",
)
YEARS = (
    "Số năm giữa hai lần rà soát; không ghi thì tính theo ngày rà soát.",
    "Years between the two reviews; by default from the review dates.",
)
YEARS_FORM = ("SỐ", "N")

TITLE = (
    "{group}: thay đổi so với lần trước, chuẩn {id}, {identified}",
    "{group}: change since the earlier review, {id}, {identified}",
)
HEADS = (
    ("Thước đo", "Measure"),
    ("Trước", "Before"),
    ("Nay", "Now"),
    ("Thay đổi", "Change"),
    ("Tương đối %", "Relative %"),
    ("Mỗi năm", "A year"),
    ("Mỗi năm %", "% a year"),
)
CENSORED = ("Nghèo và thiếu hụt", "Poor and deprived")
YEARS_TOLD = (
    "Hai lần rà soát cách nhau {years} năm ({source}). Mỗi năm: thay đổi chia số năm; mỗi năm %: tốc độ thay "
    "đổi kép hằng năm.",
    "The reviews are {years:year|years} apart ({source}). A year: the change divided by the years; % a year: "
    "the compound yearly rate.",
)
SOURCES = {
    "dates": ("theo ngày rà soát: {before}, {now}", "by the review dates: {before}, {now}"),
    "option": ("theo --years", "by --years"),
}
SHEET = ("Thay đổi thước đo", "Change of measures")

NEEDS_MEASURES = stop(
    "before_needs_measures",
    "--years chỉ dùng với --measures; --before chỉ dùng với --measures hoặc --table escape.",
    "--years goes with --measures only, --before with --measures or --table escape.",
    "Thêm --measures; thay đổi tỷ lệ hộ nghèo thì dùng: ngheo compare nam-truoc.xlsx nam-nay.xlsx --totals "
    "tong-truoc.xlsx --totals tong-nay.xlsx",
    "Add --measures; for the change of rates: ngheo compare nam-truoc.xlsx nam-nay.xlsx --totals "
    "tong-truoc.xlsx --totals tong-nay.xlsx",
)
OTHER_STANDARD = stop(
    "measures_other_standard",
    "Hai lần rà soát theo hai chuẩn khác nhau ({before} và {now}): hai thước đo không cùng cách tính, nên "
    "không tính thay đổi.",
    "The two reviews are under different standards ({before} and {now}): their measures are not of one kind, "
    "so that no change is computed.",
    "Ghi --criteria để tính cả hai lần theo một chuẩn.",
    "Give --criteria, so that both are measured under one standard.",
)
NO_YEARS = Message(
    "measures_no_years",
    Severity.WARNING,
    "Không rõ hai lần rà soát cách nhau mấy năm; không tính thay đổi bình quân mỗi năm.",
    "It is not known how many years lie between the reviews; no yearly change is computed.",
    "Ghi --years, ví dụ --years 2, hoặc bổ sung ngày rà soát trong hai tệp.",
    "Give --years, for example --years 2, or complete the review dates of both files.",
)
NO_INDICATORS = stop(
    "no_indicators",
    "Chuẩn {id} không có chỉ số nào được biết, nên không có chỉ tiêu nghèo đa chiều.",
    "No indicator of the standard {id} is known, so that there are no multidimensional measures.",
    "Chọn chuẩn khác: ngheo criteria list",
    "Choose another standard: ngheo criteria list",
)
