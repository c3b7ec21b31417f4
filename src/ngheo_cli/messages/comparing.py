"""What is found when two reviews are laid beside each other: their order, marks, crosswalk and history?"""

from .model import Message, Severity

REVERSED = Message(
    "reviews_reversed",
    Severity.WARNING,
    "Theo ngày rà soát, tệp nêu trước ({before}) là của lần rà soát sau tệp nêu sau ({now}): diễn biến bị "
    "đảo ngược.",
    "By the review dates, the file given as before ({before}) is of a later review than the one given as now "
    "({now}): the movements run backwards.",
    "Ghi tệp của lần rà soát trước ở trước: ngheo compare NĂM-TRƯỚC NĂM-NAY; hoặc sửa ngày rà soát.",
    "Give the earlier review first: ngheo compare BEFORE NOW; or mend the review dates.",
)
SAME_FILE = Message(
    "reviews_same_file",
    Severity.WARNING,
    "Tệp {file} có nội dung y hệt một tệp của lần rà soát này: hai lần rà soát được so với chính mình.",
    "The file {file} has the very contents of a file of this review: a review is compared with itself.",
    "Kiểm tra lại tên tệp trong lệnh: mỗi lần rà soát một tệp riêng.",
    "Check the names of files in the command: each review has a file of its own.",
)
HISTORY_LATER = Message(
    "history_later",
    Severity.WARNING,
    "Theo ngày rà soát, tệp {file} (--history, {day}) không phải của lần rà soát trước lần này ({now}).",
    "By its review dates the file {file} (--history, {day}) is not of a review before this one ({now}).",
    "Chỉ ghi ở --history các lần rà soát trước; bỏ tệp này hoặc sửa ngày rà soát.",
    "Give only earlier reviews with --history; leave this file out or mend its review dates.",
)
MARK_WITH_CLASS = Message(
    "movement_with_class",
    Severity.WARNING,
    "Hộ ghi biến động “{mark}” nhưng lần rà soát này vẫn có kết quả ({class_}); máy lấy kết quả, không tính "
    "biến động này.",
    "The household is marked as “{mark}” but has a class in this review ({class_}); the class counts and the "
    "mark does not.",
    "Hộ đã chết cả hộ, chuyển đi, nhập hộ thì để trống kết quả; nếu hộ còn ở đó thì xóa biến động.",
    "Leave the class of a household that died out, moved away or merged blank; else take the mark out.",
)
MARKS_COUNTED = Message(
    "movement_with_class_counted",
    Severity.NOTE,
    "{count} hộ có kết quả mà lại ghi đã chết, chuyển đi hoặc nhập hộ (hộ đầu tiên ở ô này); máy lấy kết "
    "quả, các hộ này vẫn được tính.",
    "{count:household|households} with a class beside a mark of having died out, moved away or merged (the "
    "first one at this cell); the class counts, and so do they.",
    "Hộ rời đi sau lần rà soát này thì không cần sửa; rời đi trước đó thì để trống kết quả; ghi nhầm thì "
    "xóa biến động.",
    "Nothing is to be mended of who left after this review; leave the class of who left before it blank; "
    "else take the mark out.",
)
MARK_CONTRADICTED = Message(
    "movement_contradicted",
    Severity.WARNING,
    "Tệp trước ghi hộ này biến động “{mark}”, nhưng lần rà soát này vẫn có hộ; máy coi là hộ còn đó.",
    "The earlier file marks this household as “{mark}”, but this review has it; it is taken as still there.",
    "Kiểm tra hộ có thật sự còn ở đơn vị không rồi sửa bên sai.",
    "Find out whether the household still lives there, and mend the file that is wrong.",
)
HISTORY_UNSURE = Message(
    "history_unsure",
    Severity.WARNING,
    "Hộ tính là {now} phát sinh mới, nhưng có thể là hộ từng có trong danh sách ({file}, dòng {row}): "
    "{reason}.",
    "The household is counted as newly {now}, but may be one that was once on the list ({file}, row {row}): "
    "{reason}.",
    "Ghi --out, trả lời ở trang liên kết cần xác nhận rồi chạy lại với --links: đúng là một hộ thì là tái "
    "nghèo.",
    "Give --out, answer on the sheet of links to confirm, and run again with --links: if it is one "
    "household, it relapsed.",
)
REASONS = {
    "key": ("cùng mã hộ, khác chủ hộ", "the same code, another head"),
    "id": (
        "cùng số CCCD chủ hộ, nhưng nhiều hộ ghi số này",
        "the head's national ID, which several households bear",
    ),
    "name": ("cùng tên chủ hộ và thôn", "the same head's name and village"),
    "unit": ("cùng tên chủ hộ, đơn vị mang tên khác", "the same head's name, in a unit of another name"),
}
STRANGE_UNITS = Message(
    "units_not_found_again",
    Severity.WARNING,
    "{count} hộ của tệp {file} thuộc {level} mà lần rà soát này không có tên ({units}), nên chưa tìm lại "
    "được; hộ từng có trong danh sách dễ bị tính là phát sinh mới.",
    "{count:household|households} of the file {file} are in a {level} that this review does not name "
    "({units}), and not found again; households once on a list may be counted as new.",
    "Đơn vị đổi tên, sáp nhập hoặc ghi khác đi thì lập tệp đơn vị cũ – mới và ghi --crosswalk; hoặc trả lời "
    "ở trang liên kết cần xác nhận và ghi --links.",
    "If units were renamed, merged or spelt otherwise, give a file of old and new units as --crosswalk; or "
    "answer on the sheet of links to confirm and give it as --links.",
)
HISTORY_OPEN = Message(
    "history_open",
    Severity.WARNING,
    "Hộ tính là {now} phát sinh mới, nhưng lần rà soát trước kia ({file}) chưa xác định được hộ có trong "
    "danh sách hay không.",
    "The household is counted as newly {now}, but an earlier review ({file}) does not determine whether it "
    "was on the list.",
    "Bổ sung câu trả lời còn thiếu ở tệp đó, hoặc dùng kết quả đã công nhận (--class recorded).",
    "Complete the answers of that file, or take recognised classes (--class recorded).",
)
CROSSWALK_CHAIN = Message(
    "crosswalk_chain",
    Severity.WARNING,
    "Tên mới ở dòng này cũng là tên cũ ở một dòng khác; mỗi đơn vị chỉ được đổi tên một lần, nên tên này "
    "được giữ.",
    "The new name in this row is an old name in another one; each unit is renamed once only, so that this "
    "name stays.",
    "Nếu đơn vị đổi tên hai lần, ghi thẳng tên hiện nay ở dòng này; nếu hai đơn vị đổi tên cho nhau thì "
    "không cần sửa.",
    "If the unit was renamed twice, give its present name here; if two units changed names, nothing is to be "
    "mended.",
)
CROSSWALK_UNUSED = Message(
    "crosswalk_unused",
    Severity.NOTE,
    "Không hộ nào của các lần rà soát trước ở đơn vị cũ “{unit}” của bảng đổi tên.",
    "No household of the earlier reviews lives in the old unit “{unit}” of the crosswalk.",
    "Kiểm tra cách viết tên đơn vị cũ; nếu đơn vị không có hộ nào trong danh sách thì không cần sửa.",
    "Check how the old unit is spelt; if it has no household on a list, nothing is to be mended.",
)
CROSSWALK_TOTALS = Message(
    "crosswalk_totals",
    Severity.WARNING,
    "{unit}: không cộng được tổng số của lần rà soát trước vì thiếu tổng số của {missing}; không tính tỷ lệ "
    "trước.",
    "{unit}: the total of before cannot be summed, as that of {missing} is not given; no rate of before.",
    "Bổ sung dòng tổng số của đơn vị cũ đó vào bảng tổng số của lần trước.",
    "Add the row of that old unit to the totals of before.",
)
DECISION_EARLY = Message(
    "decision_before_review",
    Severity.WARNING,
    "Quyết định ngày {day} không sau lần rà soát ({review}) mà danh sách xuất phát; không dùng để thay đổi "
    "danh sách này.",
    "The decision of {day} is not later than the review ({review}) that the list comes from; it does not "
    "change that list.",
    "Kiểm tra ngày quyết định; quyết định của năm trước thì thuộc danh sách của lần rà soát trước đó.",
    "Check the day of the decision; one of the year before belongs to the list of the review before.",
)
DECISION_LATE = Message(
    "decision_after_next_review",
    Severity.WARNING,
    "Quyết định ngày {day} cách lần rà soát ({review}) mà danh sách xuất phát hơn một năm rà soát, nên giữa "
    "hai ngày đã có một lần rà soát cuối năm; quyết định vẫn được tính.",
    "Between the decision of {day} and the review ({review}) that the list comes from another yearly review "
    "was made; the decision counts all the same.",
    "Kiểm tra ngày quyết định; hoặc dùng danh sách của lần rà soát cuối năm liền trước quyết định.",
    "Check the day of the decision; or start from the list of the yearly review right before it.",
)
