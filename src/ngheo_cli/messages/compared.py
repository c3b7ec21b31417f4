"""What is said of newly escaped households, groups of units and periods in a comparison?"""

from .model import Message, Severity, stop

DECIDED = (
    "Ngày quyết định công nhận của một tệp: TỆP=NGÀY; để tính số tháng của hộ mới thoát nghèo.",
    "Day of the decision on a file: FILE=DAY; from it the months of newly escaped households count.",
)
ESCAPED = (
    "Hộ mới thoát nghèo, thoát cận nghèo (không quá {months} tháng, tính đến {day}): {count} hộ, chưa rõ "
    "{maybe} hộ.",
    "Newly escaped (at most {months} months, at {day}): {count:household|households}, {maybe} unclear.",
)
ESCAPED_COMPUTED = (
    "Danh sách mới thoát nghèo này theo kết quả tính từ phiếu; hộ mới thoát nghèo tính theo kết quả đã công "
    "nhận (--class recorded).",
    "This list of newly escaped households is by computed classes; they go by the recognised class (--class "
    "recorded).",
)
ESCAPED_NO_DAY = (
    "Có tệp không rõ ngày quyết định và năm rà soát nên chưa rõ hộ rời danh sách khi nào: ghi "
    "--decided TỆP=NGÀY hoặc bổ sung ngày rà soát.",
    "A file tells neither the decision nor the review year, so that it is not known when households left: "
    "give --decided FILE=DAY, or complete the review dates.",
)
GROUPS_AT = (
    "Nhóm đơn vị theo bảng đơn vị tại {day}, dùng cho cả hai lần rà soát.",
    "Groups of units as the table of units has them at {day}, for both reviews.",
)
REFUSED = (
    "{count} cặp hộ do người xác nhận không phải là một hộ.",
    "{count:pair was|pairs were} found by a person to be two households.",
)
SHEET = ("Mới thoát nghèo", "Newly escaped")

NO_MONTHS = Message(
    "escaped_no_months",
    Severity.NOTE,
    "Chuẩn {id} không cho biết số tháng của hộ mới thoát nghèo; không lập danh sách hộ mới thoát nghèo.",
    "The standard {id} does not tell the months of a newly escaped household; no list of them is made.",
    "Đặt số tháng ở thiết lập newly_escaped_months của tệp chuẩn.",
    "State the months in the setting newly_escaped_months of the criteria file.",
)
OTHER_PERIOD = Message(
    "movement_other_period",
    Severity.WARNING,
    "Theo ngày rà soát, danh sách đã công nhận của hai lần thuộc chuẩn khác nhau (trước: {before}, nay: "
    "{now}); lệnh coi cả hai theo chuẩn {id}. Đổi chuẩn không phải là diễn biến.",
    "By their review dates the recognised lists are of different standards (before: {before}, now: {now}); "
    "the command takes both as {id}. A change of standard is no movement.",
    "Bỏ --criteria nếu không chủ ý; chỉ dùng bảng này khi hai danh sách thật sự theo cùng một chuẩn.",
    "Leave --criteria out unless it is meant; use the tables only if both lists are indeed of one standard.",
)
HISTORY_STANDARD = stop(
    "history_other_standard",
    "Tệp {file} (--history) theo chuẩn {before}, còn lần rà soát này theo chuẩn {now}.",
    "The file {file} (--history) is under {before}, and this review under {now}.",
    "Tái nghèo chỉ cần biết hộ từng có trong danh sách đã công nhận: ghi --class recorded --criteria {now} "
    "để dùng kết quả ghi trong các tệp; hoặc bỏ tệp này.",
    "Relapse asks only who was on a recognised list: give --class recorded --criteria {now} to take the "
    "classes recorded in the files, or leave this file out.",
)
HISTORY_PERIOD = Message(
    "history_other_period",
    Severity.NOTE,
    "Theo ngày rà soát, danh sách trong tệp {file} (--history) thuộc chuẩn {before}; chỉ dùng để biết hộ "
    "từng có trong danh sách, nay xét theo chuẩn {id}.",
    "By its review dates the list in {file} (--history) is of {before}; it tells only who was once on a "
    "list, now looked at under {id}.",
    "Không cần sửa nếu các lần trước thật sự theo chuẩn đó; nếu không, kiểm tra ngày rà soát trong tệp.",
    "Nothing to mend if that review was indeed of that standard; else check the review dates of the file.",
)
DECIDED_AMBIGUOUS = stop(
    "decided_ambiguous_file",
    "--decided: có nhiều tệp tên {file} trong lần chạy này.",
    "--decided: several files of this run are called {file}.",
    "Ghi rõ là tệp nào: {allowed}",
    "Write which of the files it is: {allowed}",
)
