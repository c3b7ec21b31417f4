"""What do lists by filter say, as (vi, en) pairs and messages?"""

from .model import Message, Severity, stop

_W, _N = Severity.WARNING, Severity.NOTE

LIST = (
    """Lập danh sách hộ hoặc thành viên đáp ứng điều kiện lọc, đếm theo đơn vị.

Danh sách nêu ai đáp ứng điều kiện, không kết luận ai được hưởng chính sách.

Ví dụ: ngheo list ra-soat.xlsx --where class=poor --where indicator=housing_quality --out ds.xlsx""",
    """List the households or members who meet a filter, counted by unit.

The list says who meets the filter, never who is entitled.

Example: ngheo list ra-soat.xlsx --where class=poor --where indicator=housing_quality --out ds.xlsx""",
)
SHORT_LIST = ("Lập danh sách hộ, thành viên theo điều kiện.", "List households or members by filter.")
WHERE = (
    "Điều kiện TÊN=GIÁ TRỊ[,GIÁ TRỊ]: class, class:CHUẨN, branch, indicator, group, unit, unit_group, area; "
    "phải thỏa mọi điều kiện.",
    "Condition FIELD=VALUE[,VALUE]: class, class:STANDARD, branch, indicator, group, unit, unit_group, area; "
    "all must hold.",
)
WHERE_FORM = ("TÊN=GIÁ-TRỊ", "FIELD=VALUE")
PEOPLE = ("Liệt kê thành viên thay vì hộ.", "List members instead of households.")
AGE = (
    "Chỉ thành viên từ đủ A đến B tuổi tại ngày rà soát, ví dụ 0-5 hoặc 16-.",
    "Only members aged A to B full years at the review date, for example 0-5 or 16-.",
)
AGE_FORM = ("A-B", "A-B")
NEWLY_ESCAPED = ("Chỉ hộ mới thoát nghèo, thoát cận nghèo.", "Only newly escaped households.")
LOW_INCOME = (
    "Người lao động có thu nhập thấp: đủ điều kiện thu nhập, chờ xác nhận.",
    "Low-income workers: income condition met, to be confirmed.",
)
HISTORY = (
    "Tệp của các lần rà soát trước, để biết hộ rời danh sách khi nào.",
    "Files of earlier reviews, to tell when a household left the lists.",
)
DECIDED = (
    "Ngày quyết định công nhận của một tệp: TỆP=NGÀY, ví dụ nam-2023.xlsx=2023-12-20.",
    "Day of the decision on a file: FILE=DAY, for example nam-2023.xlsx=2023-12-20.",
)
DECIDED_FORM = ("TỆP=NGÀY", "FILE=DAY")
AT = (
    "Tính đến ngày này; không ghi thì là ngày của lần rà soát này.",
    "Counted at this day; by default that of this review.",
)
UNITS = (
    "Bảng đơn vị: cột đơn vị, area, group (huyện nghèo, khu vực III …), from, to.",
    "Table of units: columns of the unit, area, group (poor district …), from, to.",
)
OUT = ("Ghi danh sách ra tệp .xlsx hoặc .csv.", "Write the list to an .xlsx or .csv file.")


TITLE = ("Danh sách theo điều kiện: {filter}", "List by the filter: {filter}")
STANDARD = ("Chuẩn {id} ({source}).", "Standard {id} ({source}).")
NOT_ENTITLED = (
    "Danh sách chỉ nêu ai đáp ứng điều kiện lọc, không kết luận ai được hưởng chính sách.",
    "The list says who meets the filter, never who is entitled.",
)
EVERYBODY = ("mọi hộ", "all households")
AND_SIGN = "; "
IS_CLASS = ("kết quả phân loại{standard}: {values}", "class{standard}: {values}")
UNDER = (" theo chuẩn {id}", " under {id}")
IS_BRANCH = ("nhánh: {values}", "branch: {values}")
IS_INDICATOR = ("thiếu hụt một trong: {values}", "deprived of one of: {values}")
IS_INDICATOR_ONE = ("thiếu hụt: {values}", "deprived of: {values}")
IS_GROUP = ("nhóm hộ: {values}", "group: {values}")
IS_UNIT = ("đơn vị: {values}", "unit: {values}")
IS_UNIT_GROUP = ("nhóm đơn vị: {values}{day}", "group of units: {values}{day}")
ON_DAY = (" (tại {day})", " (at {day})")
IS_AREA = ("khu vực: {values}", "area: {values}")
IS_AGE = ("thành viên {ages} tại ngày rà soát", "members {ages} at the review date")
IS_ESCAPED = (
    "hộ mới thoát nghèo, thoát cận nghèo: từng là hộ nghèo, cận nghèo, nay không thuộc hai loại này, rời "
    "danh sách không quá {months} tháng tính đến {day}",
    "newly escaped: once poor or near-poor, now neither, off the last list for at most {months} months "
    "at {day}",
)
IS_LOW_INCOME = (
    "người lao động có thu nhập thấp, đủ điều kiện thu nhập, chờ xác nhận: thành viên đang làm việc, hộ "
    "không nghèo, không cận nghèo, thu nhập đo được từ {rural} (nông thôn), {urban} (thành thị) "
    "đồng/người/tháng trở xuống",
    "low-income workers, income condition met, to be confirmed: working members of households neither poor "
    "nor near-poor with measured income of at most {rural} (rural), {urban} (urban) đồng per person per "
    "month",
)
NO_DAY = ("ngày chưa rõ", "a day not known")
HOUSEHOLDS = ("Hộ", "Households")
PERSONS = ("Nhân khẩu", "Persons")
MAYBE = ("Chưa rõ", "Unclear")
LISTED = ("Thành viên", "Members")
UNLISTED = ("Chưa kê khai", "Not listed")
MAYBE_REMARK = (
    "Chưa rõ: {count} hộ chưa xác định được có đáp ứng điều kiện hay không; trong tệp ghi match = maybe.",
    "Unclear: {count:household|households} of which it is not known; match = maybe in the file.",
)
UNLISTED_REMARK = (
    "{count} nhân khẩu của các hộ này chưa được kê khai ở danh sách thành viên.",
    "{count:person|persons} of these households are not on the list of members.",
)
SHEETS = {
    "list": ("Danh sách", "List"),
    "units": ("Số lượng theo đơn vị", "Counts by unit"),
    "filter": ("Điều kiện", "Filter"),
}
VERDICT_CLEAN = ("XONG: {found}.", "DONE: {found}.")
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {found}, {maybe} hộ chưa rõ, {rejected} dòng bị loại, {findings} cảnh báo{files}.",
    "DONE, PLEASE LOOK: {found}, {maybe:household|households} unclear, {rejected} rejected, "
    "{findings:warning|warnings}{files}.",
)
WHAT = {
    "households": ("{count} hộ", "{count:household|households}"),
    "members": ("{count} thành viên", "{count:member|members}"),
}

BAD_WHERE = stop(
    "bad_filter",
    "--where {value}: không phải điều kiện TÊN=GIÁ TRỊ.",
    "--where {value}: no condition FIELD=VALUE.",
    "Các tên: class, class:CHUẨN, branch, indicator, group, unit, unit_group, area; ví dụ --where "
    "class=poor,near_poor",
    "The fields: class, class:STANDARD, branch, indicator, group, unit, unit_group, area; for example "
    "--where class=poor,near_poor",
)
UNKNOWN_VALUE = stop(
    "unknown_filter_value",
    "--where {field}: không có giá trị {value} trong dữ liệu.{near}",
    "--where {field}: there is no {value} in the data.{near}",
    "Có thể chọn: {allowed}",
    "To choose from: {allowed}",
)
NO_BRANCHES = stop(
    "no_branches",
    "Chuẩn {id} không chia nhánh trong các loại hộ.",
    "The standard {id} has no branches.",
    "Bỏ điều kiện branch, hoặc chọn chuẩn có nhánh: --criteria 2016-2020",
    "Leave branch out, or choose a standard with branches: --criteria 2016-2020",
)
BRANCH_RECORDED = stop(
    "branch_recorded",
    "Kết quả đã ghi trong tệp không cho biết nhánh.",
    "The recorded class does not tell the branch.",
    "Bỏ điều kiện branch, hoặc dùng --class computed",
    "Leave branch out, or take --class computed",
)
NEEDS_UNITS = stop(
    "needs_units",
    "Điều kiện unit_group cần bảng đơn vị.",
    "The field unit_group needs the table of units.",
    "Đưa bảng đơn vị: --units don-vi.xlsx",
    "Give the table of units: --units don-vi.xlsx",
)
NEEDS_MEMBERS = stop(
    "needs_members",
    "Tệp không có danh sách thành viên.",
    "The file has no list of members.",
    "Thêm trang thành viên vào tệp, hoặc đưa tệp thành viên: --members thanh-vien.xlsx",
    "Add a sheet of members, or give a file of members: --members thanh-vien.xlsx",
)
NEEDS_WORKING = stop(
    "needs_working",
    "Danh sách thành viên không có cột cho biết ai đang làm việc.",
    "The list of members has no column that tells who works.",
    "Thêm cột “Đang làm việc” (working) vào danh sách thành viên, ghi Có hoặc Không.",
    "Add the column “Đang làm việc” (working) to the members, with yes or no.",
)
NO_LOW_INCOME_LINE = stop(
    "no_low_income_line",
    "Chuẩn {id} không có mức thu nhập của người lao động có thu nhập thấp.",
    "The standard {id} has no income line of low-income workers.",
    "Chọn chuẩn có mức này: --criteria 2021-2025",
    "Choose a standard that has it: --criteria 2021-2025",
)
NO_ESCAPED_MONTHS = stop(
    "no_escaped_months",
    "Chuẩn {id} không cho biết số tháng của hộ mới thoát nghèo.",
    "The standard {id} does not tell the months of a newly escaped household.",
    "Đặt số tháng ở thiết lập {setting} của tệp chuẩn.",
    "State the months in the setting {setting} of the criteria file.",
)
BAD_AGE = stop(
    "bad_age_band",
    "--age {value}: không phải khoảng tuổi.",
    "--age {value}: no band of ages.",
    "Ghi hai tuổi tròn, ví dụ --age 0-5; để trống một đầu: --age 60-",
    "Give two full ages, for example --age 0-5; leave one side open: --age 60-",
)
BAD_DAY = stop(
    "bad_filter_day",
    "{option} {value}: không đọc được ngày.",
    "{option} {value}: no day that can be read.",
    "Ghi ngày đủ, ví dụ 2023-12-20.",
    "Write a whole day, for example 2023-12-20.",
)
DECIDED_UNKNOWN_FILE = stop(
    "decided_unknown_file",
    "--decided: không có tệp nào tên {file} trong lần chạy này.",
    "--decided: no file of this run is called {file}.",
    "Ghi đúng tên tệp đã đưa: {allowed}",
    "Name one of the files given: {allowed}",
)
NO_HISTORY = stop(
    "escaped_no_history",
    "Chưa có gì cho biết hộ nào từng là hộ nghèo, cận nghèo.",
    "Nothing tells who was once poor or near-poor.",
    "Đưa tệp của các lần rà soát trước: --history nam-truoc.xlsx, hoặc tệp có cột previous_class.",
    "Give files of earlier reviews: --history nam-truoc.xlsx, or a file with the column previous_class.",
)
ESCAPED_COMPUTED = Message(
    "escaped_not_recognised",
    _W,
    "Hộ mới thoát nghèo tính theo kết quả đã công nhận; danh sách này theo kết quả tính từ phiếu.",
    "Newly escaped households go by the recognised class; this list is by computed classes.",
    "Dùng kết quả đã công nhận: --class recorded",
    "Take the recognised classes: --class recorded",
)
ESCAPED_NO_DATE = Message(
    "escaped_no_date",
    _W,
    "Tệp không có ngày quyết định và ngày rà soát; không biết hộ rời danh sách khi nào.",
    "The file has neither a decision nor a review date; when households left the lists is not known.",
    "Cho biết ngày quyết định: --decided {file}=2023-12-20",
    "Say the day of the decision: --decided {file}=2023-12-20",
)
ESCAPED_AT_EARLY = Message(
    "escaped_at_early",
    _W,
    "Ngày --at {at} trước lần rà soát này ({day}): hộ rời danh sách sau ngày đó không được tính, và hộ đang "
    "trong danh sách của lần này không được xét.",
    "The day --at {at} lies before this review ({day}): who left after it is not counted, and who is on a "
    "list of this review is not considered.",
    "Đưa tệp của lần rà soát liền trước ngày đó làm tệp chính, các lần trước nữa sau --history.",
    "Give the file of the last review before that day as the survey, still earlier ones behind --history.",
)
ESCAPED_BY_YEAR = Message(
    "escaped_by_year",
    _N,
    "{count} hộ được tính theo năm rà soát vì chưa có ngày quyết định (counted_from = review_year).",
    "{count:household is|households are} counted from the review year, for the decision has no date "
    "(counted_from = review_year).",
    "Cho biết ngày quyết định của từng tệp: --decided nam-2023.xlsx=2023-12-20",
    "Say the day of each decision: --decided nam-2023.xlsx=2023-12-20",
)
