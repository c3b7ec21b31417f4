"""What is said where a file itself speaks of another standard than the one chosen?"""

from .model import Message, Severity

_W = Severity.WARNING

OTHER_STANDARD_NAMED = Message(
    "other_standard_named",
    _W,
    "Tệp nói tới chuẩn {named} ở ô này, nhưng đang phân loại theo chuẩn {chosen}.",
    "The file speaks of the standard {named} here, but it is classified under {chosen}.",
    "Nếu danh sách theo chuẩn {named}: chạy lại với --criteria {first}. Nếu {chosen} là đúng thì không cần "
    "sửa.",
    "If the list is of {named}, run again with --criteria {first}. If {chosen} is right there is nothing to "
    "mend.",
)
OTHER_YEAR_NAMED = Message(
    "other_year_named",
    _W,
    "Tiêu đề của bảng ghi năm {year}, thuộc chuẩn {named}, nhưng đang phân loại theo chuẩn {chosen}.",
    "The title of the table names the year {year}, which is of {named}, but it is classified under {chosen}.",
    "Nếu danh sách theo chuẩn {named}: chạy lại với --criteria {first}. Nếu {chosen} là đúng thì không cần "
    "sửa.",
    "If the list is of {named}, run again with --criteria {first}. If {chosen} is right there is nothing to "
    "mend.",
)
DATES_CONTRADICT = Message(
    "review_dates_contradict",
    _W,
    "Ngày rà soát đã nhập chọn chuẩn {chosen}, nhưng {count} dòng của tệp ghi ngày thuộc chuẩn {named} (đầu "
    "tiên ở ô này).",
    "The review date given chose {chosen}, but {count:row|rows} of the file have dates of {named} (the first "
    "is here).",
    "Kiểm tra --review-date; bỏ tùy chọn này để chọn chuẩn theo ngày ghi trong tệp.",
    "Check --review-date; leave it out to choose the standard by the dates of the file.",
)
