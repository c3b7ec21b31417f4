"""What is said of a class before the review that the earlier file does not bear out?"""

from .model import Message, Severity

STATES = {
    "poor": ("hộ nghèo", "poor"),
    "near_poor": ("hộ cận nghèo", "near-poor"),
    "neither": ("hộ không có trong danh sách nào", "on no list"),
}

PREVIOUS_CONTRADICTED = Message(
    "previous_class_contradicted",
    Severity.WARNING,
    "Ô kết quả trước rà soát ghi {told}, nhưng ở tệp lần trước là {was} ({source}); bảng lấy theo tệp lần "
    "trước.",
    "The class before the review is written as {told}, but the household is {was} in the earlier file "
    "({source}); the tables go by the earlier file.",
    "Đối chiếu với quyết định công nhận của lần trước rồi sửa tệp ghi sai.",
    "Look at the decision on the earlier review, and mend the file that is wrong.",
)
PREVIOUS_NOT_FOUND = Message(
    "previous_class_not_found",
    Severity.WARNING,
    "Ô kết quả trước rà soát ghi {told}, nhưng không tìm được hộ này trong tệp lần trước; bảng coi như lần "
    "trước hộ không có trong danh sách nào.",
    "The class before the review is written as {told}, but the household is not found in the earlier file; "
    "the tables take it as on no list then.",
    "Hộ đổi mã, đổi chủ hộ thì ghi số định danh hoặc mã cũ; tệp lần trước thiếu hộ thì bổ sung; hộ chuyển "
    "đến, tách hộ thì ghi ở cột movement; ô ghi nhầm thì sửa.",
    "If its code or head changed, give the national ID or the old code; complete the earlier file if it "
    "lacks the household; mark who moved in or split off in the column movement; else mend the cell.",
)
PREVIOUS_NOT_COMPARED = Message(
    "previous_class_not_compared",
    Severity.NOTE,
    "Cột kết quả trước rà soát ghi theo chuẩn của lần trước ({before}), còn tệp lần trước được tính theo "
    "chuẩn {now}; hai bên không được đối chiếu.",
    "The classes before the review are those of the standard then ({before}), and the earlier file is "
    "computed under {now}; the two are not held against each other.",
    "Không cần sửa.",
    "Nothing is to be mended.",
)
