"""What is said of undetermined households that could change a movement table?"""

from .model import Message, Severity

_W = Severity.WARNING
_COMPLETE = (
    "Bổ sung câu trả lời còn thiếu, hoặc dùng kết quả đã công nhận (--class recorded), rồi chạy lại.",
    "Complete the missing answers, or take recognised classes (--class recorded), and run again.",
)

OPEN_ARRIVED = Message(
    "undetermined_arrived",
    _W,
    "Hộ nay chưa xác định được và lần trước không có trong danh sách; nếu là hộ nghèo hoặc hộ cận nghèo thì "
    "bảng còn thiếu hộ này ở số tăng và cột 9.",
    "The household is undetermined now and was on no list; if it is poor or near-poor the tables lack it "
    "among those that came and in column 9.",
    *_COMPLETE,
)
OPEN_LEFT = Message(
    "undetermined_left",
    _W,
    "Hộ lần trước chưa xác định được, nay không có trong danh sách; nếu lần trước là hộ nghèo hoặc hộ cận "
    "nghèo thì bảng còn thiếu hộ này ở cột 1 và số giảm.",
    "The household was undetermined before and is on no list now; if it was poor or near-poor the tables "
    "lack it in column 1 and among those that left.",
    *_COMPLETE,
)
OPEN_TWICE = Message(
    "undetermined_twice",
    _W,
    "Hộ chưa xác định được ở cả hai lần rà soát; không đưa vào cột nào.",
    "The household is undetermined in both reviews; it enters no column.",
    *_COMPLETE,
)
OPEN_MARK = (
    "? còn hộ chưa xác định ({count} hộ), có thể làm thay đổi dòng này",
    "? undetermined households ({count:household|households}) could change this row",
)
FORM_LINE = (
    "Còn {count} hộ chưa xác định ở một trong hai lần rà soát có thể làm thay đổi biểu này",
    "{count:household|households} undetermined in one of the reviews could change this form",
)
