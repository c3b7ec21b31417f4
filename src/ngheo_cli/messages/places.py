"""What is said of households and totals that do not tell in which unit they lie?"""

from .model import Message, Severity

_W = Severity.WARNING

TOTALS_UNNAMED = Message(
    "totals_unnamed",
    _W,
    "Bảng tổng số có {count} đơn vị khác nhau, còn danh sách hộ không ghi tên đơn vị; không biết là đơn vị "
    "nào nên không dùng tổng số nào.",
    "The totals are of {count} units, and the households do not name theirs; nobody knows which it is, so "
    "that none is used.",
    "Thêm cột đơn vị vào danh sách hộ, hoặc điền cho cả tệp, ví dụ --set commune=… (và --set district=…).",
    "Add the columns of the unit to the households, or fill them for the whole file: --set commune=… (and "
    "--set district=…).",
)
PLACED = Message(
    "households_placed",
    Severity.NOTE,
    "{count} hộ để trống tên {level}: {level} lấy theo bảng tổng số.",
    "{count:household leaves|households leave} the {level} blank: the totals tell it.",
    "Bổ sung cột {column} của các hộ đó nếu bảng tổng số không đúng đơn vị.",
    "Fill in the column {column} of these households if the totals are of another unit.",
)
UNPLACED = Message(
    "households_unplaced",
    _W,
    "{count} hộ để trống tên {level}: chỉ có trong số của cấp trên, nên số của từng {level} có thể còn cao "
    "hơn.",
    "{count:household leaves|households leave} the {level} blank: they count in the units above only, so "
    "that the figures of each {level} may be higher.",
    "Bổ sung cột {column} của các hộ đó.",
    "Fill in the column {column} of these households.",
)
