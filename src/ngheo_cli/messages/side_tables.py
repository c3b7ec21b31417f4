"""What is said of the small tables beside a survey: totals, units, links?"""

from .model import Message, Severity, stop

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

TOTALS_FILE = ("bảng tổng số hộ", "table of totals")

CROSSWALK_FILE = ("bảng đơn vị đổi tên, sáp nhập", "table of renamed and merged units")

CROSSWALK_TWICE = stop(
    "crosswalk_twice",
    "Một đơn vị cũ có hai tên mới khác nhau.",
    "One old unit has two different new names.",
    "Giữ một dòng cho mỗi đơn vị cũ; đơn vị bị tách thì ghi riêng từng thôn.",
    "Keep one row for each old unit; list the villages of a unit that was split.",
)
NO_SIDE_TABLE = stop(
    "no_side_table",
    "Tệp không có {what}: không trang nào có đủ các cột {titles}.",
    "The file holds no {what}: no sheet has the columns {titles}.",
    "Đặt tên cột đúng như trên ở một dòng tiêu đề, mỗi đơn vị một dòng.",
    "Title the columns as named above in one header row, with one row a unit.",
)
TOTALS_TWICE = Message(
    "totals_twice",
    _E,
    "Đơn vị có hai dòng tổng số khác nhau cho cùng khu vực; tổng số này không được dùng.",
    "The unit has two different rows of totals for one area; neither is used.",
    "Giữ lại một dòng cho mỗi đơn vị và khu vực.",
    "Keep one row for each unit and area.",
)
TOTALS_AMBIGUOUS = Message(
    "totals_ambiguous",
    _E,
    "Dòng tổng số có thể là của {count} đơn vị trong phiếu; không được dùng.",
    "The row of totals may be of {count} units of the survey; it is not used.",
    "Ghi đủ tên đơn vị cấp trên (xã, huyện, tỉnh) ở dòng này.",
    "Name the units above (commune, district, province) in this row.",
)
TOTALS_AREAS = Message(
    "totals_areas",
    _E,
    "Tổng số của đơn vị ({whole}) khác tổng nông thôn và thành thị ({parts}); dùng số của đơn vị.",
    "The total of the unit ({whole}) is not the sum of its rural and urban rows ({parts}); the unit's own "
    "figure is used.",
    "Đối chiếu lại số hộ nông thôn, thành thị và tổng số.",
    "Check the rural, the urban and the whole figure.",
)
TOTALS_PARTS = Message(
    "totals_parts",
    _W,
    "Tổng số của đơn vị ({whole}) khác tổng các đơn vị cấp dưới ({parts}); dùng số của đơn vị.",
    "The total of the unit ({whole}) is not the sum of the units below it ({parts}); its own figure is used.",
    "Đối chiếu lại tổng số hộ các cấp; tỷ lệ có thể lệch giữa các bảng.",
    "Check the totals of both levels; rates may differ between tables.",
)
TOTALS_UNKNOWN_UNIT = Message(
    "totals_unknown_unit",
    _N,
    "Đơn vị có tổng số nhưng không có hộ nào trong phiếu rà soát: ghi là chưa nộp.",
    "The unit has totals and no household in the survey: it is shown as not submitted.",
    "Nếu đơn vị không có hộ phải rà soát, ghi “Có” ở cột no_reviewed_households của dòng này.",
    "If no household of the unit had to be reviewed, write yes under no_reviewed_households in this row.",
)
NO_DENOMINATOR = Message(
    "no_denominator",
    _W,
    "Chưa có tổng số hộ dân cư của {count} đơn vị: không tính tỷ lệ.",
    "The total number of households is not given for {count:unit|units}: no rate is computed.",
    "Đưa bảng tổng số hộ: --totals tong-so-ho.xlsx; cột households là tổng số hộ dân cư của đơn vị.",
    "Give the totals: --totals tong-so-ho.xlsx; the column households holds all households of a unit.",
)
ZERO_DENOMINATOR = Message(
    "zero_denominator",
    _W,
    "Tổng số hộ dân cư bằng 0 mà vẫn có hộ trong phiếu: không tính tỷ lệ.",
    "The total number of households is 0 though the survey has some: no rate is computed.",
    "Ghi tổng số hộ dân cư thật của đơn vị.",
    "Write the real number of households of the unit.",
)
SMALL_DENOMINATOR = Message(
    "small_denominator",
    _E,
    "Tổng số ({total}) nhỏ hơn số hộ nghèo, cận nghèo ({part}): không tính tỷ lệ.",
    "The total ({total}) is less than the poor and near-poor ({part}): no rate is computed.",
    "Kiểm tra bảng tổng số: đây có phải tổng số hộ dân cư, hay số tạm, hay số hộ được rà soát?",
    "Check the totals: is this the number of all households, or a placeholder, or the reviewed ones?",
)

AREA_READS = ("theo bảng đơn vị hoặc bảng tổng số", "by the table of units or of totals")
UNITS_FILE = ("bảng đơn vị", "table of units")
UNITS_DAYS = Message(
    "units_days",
    _E,
    "Ngày hết hiệu lực đứng trước ngày bắt đầu; dòng này không tính vào nhóm.",
    "The membership ends before it begins; the row is not counted.",
    "Sửa lại cột from, to của dòng này.",
    "Mend the columns from and to of this row.",
)
UNITS_UNDATED = Message(
    "units_undated",
    _W,
    "Không rõ {count} dòng có hiệu lực tại ngày rà soát hay không; các đơn vị đó không tính vào nhóm.",
    "It is not known whether {count:row holds|rows hold} at the review date; those units are not counted in.",
    "Cho biết ngày rà soát: --review-date 2023-10-15",
    "Say the day of the review: --review-date 2023-10-15",
)
UNITS_NOT_FOUND = Message(
    "units_not_found",
    _N,
    "Đơn vị có trong bảng đơn vị nhưng không có trong dữ liệu.",
    "A unit of the table of units is not in the data.",
    "Kiểm tra tên đơn vị nếu lẽ ra phải có.",
    "Check its name if it should be.",
)
UNITS_AMBIGUOUS = Message(
    "units_ambiguous",
    _E,
    "Dòng này có thể là của {count} đơn vị; không được dùng.",
    "The row may be of {count} units; it is not used.",
    "Ghi đủ tên đơn vị cấp trên (xã, huyện, tỉnh) ở dòng này.",
    "Name the units above (commune, district, province) in this row.",
)
AREA_FROM_UNITS = Message(
    "area_from_units",
    _N,
    "Khu vực của {count} hộ để trống được lấy theo đơn vị của hộ (bảng đơn vị hoặc bảng tổng số).",
    "The blank area of {count:household was|households were} taken from the unit (table of units or of "
    "totals).",
    "Kiểm tra lại nếu đơn vị có cả nông thôn và thành thị.",
    "Check it if the unit has both rural and urban parts.",
)
REVIEWED_MORE = Message(
    "reviewed_more",
    _W,
    "Tổng số ({total}) nhỏ hơn số đã rà soát ({part}): tỷ lệ tính theo tổng số này khó có thể đúng.",
    "The total ({total}) is less than what was reviewed ({part}): rates by it are hardly right.",
    "Kiểm tra bảng tổng số, và các hộ bị ghi hai lần trong phiếu rà soát.",
    "Check the totals, and households that the survey lists twice.",
)
TOTALS_IMPOSSIBLE = Message(
    "totals_impossible",
    _E,
    "Bảng tổng số không thể đúng: {what} ({part}) lớn hơn {beside} ({whole}); không tính tỷ lệ từ ô này.",
    "The totals cannot be true: more {what} ({part}) than {beside} ({whole}); no rate is computed from this "
    "cell.",
    "Kiểm tra lại dòng này của bảng tổng số.",
    "Check this row of the totals.",
)
