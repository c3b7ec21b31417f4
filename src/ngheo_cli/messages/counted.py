"""What is said of a review as it is counted: who is gone, which totals lack or contradict it?"""

from .model import Message, Severity

_W, _N = Severity.WARNING, Severity.NOTE

GONE_ROWS = Message(
    "gone_rows",
    _N,
    "{count} dòng ghi biến động (đã chết, chuyển đi, nhập hộ) mà không có kết quả phân loại: hộ không còn, "
    "không tính vào số hộ của kỳ rà soát này.",
    "{count:row bears|rows bear} a mark of movement (died, moved out, merged) and no class: the household is "
    "gone and is not counted in this review.",
    "Nếu hộ vẫn còn, xóa biến động; bảng biến động (ngheo compare) tính các hộ này vào cột 4.",
    "If the household is still there, clear its mark; tables of movements (ngheo compare) count it in column "
    "4.",
)
NO_GROUP_TOTAL = Message(
    "no_group_total",
    _W,
    "Chưa có tổng số của nhóm {group} ở {count} đơn vị: không tính tỷ lệ của nhóm.",
    "The total of the group {group} is not given for {count:unit|units}: no rate of the group is computed.",
    "Ghi cột {column} trong bảng tổng số; không lấy tổng số hộ chung thay cho tổng số hộ của nhóm.",
    "Fill the column {column} of the totals; the total of all households does not stand in for that of the "
    "group.",
)
NO_AREA_TOTAL = Message(
    "no_area_total",
    _W,
    "Chưa có tổng số của khu vực {area} ở {count} đơn vị: không tính tỷ lệ của khu vực.",
    "The total of the {area} area is not given for {count:unit|units}: no rate of the area is computed.",
    "Ghi trong bảng tổng số một dòng riêng cho khu vực đó của đơn vị (cột area).",
    "Give that area of the unit a row of its own in the totals (column area).",
)
NONE_REVIEWED_WRONG = Message(
    "none_reviewed_wrong",
    _W,
    "Bảng tổng số ghi đơn vị không có hộ phải rà soát, nhưng phiếu rà soát có {count} hộ của đơn vị.",
    "The totals say that no household of the unit had to be reviewed, and the survey has "
    "{count:household|households} of it.",
    "Xóa “Có” ở cột no_reviewed_households, hoặc kiểm tra đơn vị của các hộ đó.",
    "Clear the yes under no_reviewed_households, or check the unit of those households.",
)
