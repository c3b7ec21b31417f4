"""What is said of counts of rates that nobody tells: branches of the poor, the certified part of a class?"""

from .model import Message, Severity

BRANCH_UNKNOWN = Message(
    "branch_unknown",
    Severity.WARNING,
    "{count} hộ chắc chắn là hộ nghèo nhưng chưa rõ theo nhánh nào (nghèo về thu nhập, nghèo thiếu hụt …): "
    "không tính vào nhánh nào, nên số của từng nhánh là ít nhất; cột branch_unknown ghi số hộ này.",
    "{count:household is|households are} surely poor, by which branch (income, deprivation …) is not known: "
    "in none of their counts, which are at least; the column branch_unknown counts them.",
    "Bổ sung khu vực, điểm B2 hoặc các chỉ số còn trống; xem các hộ (ghi là maybe): ngheo list ra-soat.xlsx "
    "--where branch=poor_deprivation",
    "Fill in the area, B2 or the indicators left blank; the households (as maybe): ngheo list survey.xlsx "
    "--where branch=poor_deprivation",
)
BRANCH_NOT_RECORDED = Message(
    "branch_not_recorded",
    Severity.NOTE,
    "Kết quả đã công nhận chỉ ghi loại, không ghi nhánh (nghèo về thu nhập, nghèo thiếu hụt …): các cột của "
    "nhánh để trống, không phải bằng 0.",
    "The record tells the class, not the branch (poor by income, by deprivation …): the columns of branches "
    "are blank, which is not zero.",
    "Cần số theo nhánh thì dùng kết quả tính: --class computed",
    "For counts by branch take the computed classes: --class computed",
)
CERTIFIED_PART = Message(
    "certified_part",
    Severity.NOTE,
    "{units} đơn vị không có câu trả lời nào về phần được công nhận của “{title}” ({count} hộ chưa rõ trong "
    "toàn bộ): ở các đơn vị ấy các cột certified để trống, ở đơn vị cấp trên chỉ là một phần.",
    "{units:unit|units} without any answer on the certified part of “{title}” ({count:household|households} "
    "unknown in all): the columns certified are blank there, and a part only in the units above.",
    "Bổ sung cột: {columns}",
    "Add the column: {columns}",
)
CERTIFIED_UNTOLD = Message(
    "certified_untold",
    Severity.NOTE,
    "{count} hộ có thể thuộc “{title}”, nhưng không hộ nào có câu trả lời: các cột certified để trống, "
    "không phải bằng 0.",
    "{count:household|households} may be “{title}”, and none has an answer: the columns certified are blank, "
    "which is not zero.",
    "Bổ sung cột: {columns}",
    "Add the column: {columns}",
)
