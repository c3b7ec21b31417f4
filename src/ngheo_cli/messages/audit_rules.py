"""What does each rule of a published table say, and each likely cause of a failure, as (vi, en) pairs?"""

RULES = {
    "sum": ("Đơn vị cấp trên bằng tổng các đơn vị cấp dưới", "An upper unit is the sum of the units below"),
    "multi": ("Nghèo đa chiều = hộ nghèo + hộ cận nghèo", "Multidimensional poor = poor + near-poor"),
    "poor_kinds": (
        "Hộ nghèo = nghèo về thu nhập + nghèo thiếu hụt",
        "Poor = poor by income + poor by deprivation",
    ),
    "movement": ("Diễn biến cân đối: 9 = 1−2−3−4+5+6+7+8", "Movements balance: 9 = 1−2−3−4+5+6+7+8"),
    "deprivations": (
        "Tổng số thiếu hụt bằng tổng các chỉ số",
        "All deprivations are the sum of the indicators",
    ),
    "rate": ("Tỷ lệ tính từ số đếm, làm tròn nửa lên", "A rate follows from the counts, rounded half up"),
    "rate_base": (
        "Các tỷ lệ của một đơn vị tính trên cùng một tổng số hộ",
        "Rates of one whole come from one number of households",
    ),
    "rate_possible": (
        "Tỷ lệ thiếu hụt ứng với một số hộ nguyên",
        "A deprivation rate is that of a whole number of households",
    ),
    "rate_of_parts": (
        "Tỷ lệ của đơn vị cấp trên khớp với các đơn vị cấp dưới",
        "The rate of an upper unit is that of the units below together",
    ),
    "rate_over_100": ("Tỷ lệ không quá 100 %", "A rate is at most 100 %"),
    "rate_of_none": ("Không có tỷ lệ khi tổng số bằng 0", "There is no rate of a whole that is zero"),
    "negative": ("Số liệu không âm", "No figure is negative"),
    "not_whole": ("Số hộ, số khẩu là số nguyên", "Households and persons are whole numbers"),
    "part_over_whole": ("Bộ phận không lớn hơn tổng số", "Parts are not more than the whole"),
    "branch_over_class": (
        "Hộ nghèo theo từng tiêu chí không lớn hơn số hộ nghèo",
        "Not more poor by income or by deprivation than poor",
    ),
    "movement_over_start": (
        "Số hộ thoát và giảm khác không lớn hơn số đầu kỳ",
        "Not more households leave than there were at the start",
    ),
    "households_over_persons": ("Số hộ không lớn hơn số khẩu", "Not more households than persons"),
    "deprived_over_households": (
        "Số hộ thiếu hụt không lớn hơn số hộ",
        "Not more deprived households than households",
    ),
    "deprivations_of_class": (
        "Số chỉ số thiếu hụt là số mà hộ của loại này có thể có",
        "Households of the class can have so many deprivations",
    ),
    "cross_poor_to_near": (
        "Biểu hộ nghèo cột 2 = biểu hộ cận nghèo cột 5",
        "Column 2 of the poor = column 5 of the near-poor",
    ),
    "cross_near_to_poor": (
        "Biểu hộ nghèo cột 5 = biểu hộ cận nghèo cột 3",
        "Column 5 of the poor = column 3 of the near-poor",
    ),
    "cross_end": (
        "Diễn biến cột 9 = số hộ, khẩu của biểu kết quả",
        "Column 9 of movements = the count of the result table",
    ),
    "cross_households": (
        "Số hộ của biểu thiếu hụt = số hộ của các biểu khác",
        "Households of the deprivation table = those of the other tables",
    ),
    "cross_start": (
        "Đầu kỳ năm nay = cuối kỳ năm trước",
        "The start of this year = the end of the year before",
    ),
    "cross_deprivation_rate": (
        "Tỷ lệ thiếu hụt = số hộ thiếu hụt / số hộ của biểu số lượng",
        "A deprivation rate = deprived households / households of the table of counts",
    ),
    "cross_same": (
        "Hai bảng kết quả ghi cùng số liệu cho cùng đơn vị",
        "Two result tables print the same figures of the same units",
    ),
}
"""What each rule of `audit.rules.CODES` says."""

WHOLES = {
    "total_hh": ("tổng số hộ", "all households"),
    "poor_hh": ("số hộ nghèo", "the poor households"),
    "dtts_hh": ("số hộ dân tộc thiểu số", "the ethnic minority households"),
    "multi_hh": ("số hộ nghèo và hộ cận nghèo", "the poor and near-poor households"),
    "total_persons": ("tổng số nhân khẩu", "all persons"),
    "multi_persons": ("số nhân khẩu nghèo và cận nghèo", "the poor and near-poor persons"),
}
"""What a rate may be of by mistake, by role, the likeliest first."""

CAUSES = {
    "transposed": (
        "có thể hai chữ số liền nhau bị đảo: {proposals}",
        "two neighbouring digits are probably in the wrong order: {proposals}",
    ),
    "digit": ("có thể in sai một chữ số: {proposals}", "one digit is probably misprinted: {proposals}"),
    "ambiguous": (
        "có thể một trong các ô này in sai: {proposals}",
        "one of these cells is probably misprinted: {proposals}",
    ),
    "value": (
        "ô này có thể sai, vì sửa nó thì nhiều quy tắc cùng đúng: {proposals}",
        "this cell is probably wrong, for another value mends several rules at once: {proposals}",
    ),
    "carried": ("chênh lệch từ cấp dưới: {units}", "the difference comes from below: {units}"),
    "columns_absent": (
        "bảng không có cột {columns}; cân đối nếu cột {column} ({what}) là {count}",
        "the table has no columns {columns}; it balances if column {column} ({what}) is {count}",
    ),
    "truncated": ("tỷ lệ bị cắt bớt chứ không làm tròn", "the rate was cut off, not rounded"),
    "added": (
        "tỷ lệ được cộng từ các tỷ lệ đã làm tròn",
        "the rate was added up from rounded rates",
    ),
    "added_or_cut": (
        "tỷ lệ được cộng từ các tỷ lệ đã làm tròn, hoặc bị cắt bớt chứ không làm tròn",
        "the rate was added up from rounded rates, or cut off and not rounded",
    ),
    "other_whole": ("tỷ lệ này tính trên {whole}", "this is the rate of {whole}"),
    "last_digit": ("lệch một đơn vị ở chữ số cuối", "off by one in the last digit"),
    "fewer_decimals": (
        "đúng nhưng in thiếu chữ số thập phân, đủ là {expected}",
        "right but printed with fewer decimals, in full {expected}",
    ),
    "count_off": (
        "tỷ lệ này là của {count} hộ, bảng số lượng ghi {printed} hộ",
        "this is the rate of {count}, the count printed is {printed}",
    ),
    "base_of_others": (
        "các tỷ lệ khác cho tổng số từ {low} đến {high} hộ, tỷ lệ này thì không",
        "the other rates tell of {low} to {high} households, this one does not",
    ),
    "bases_differ": (
        "không có tổng số hộ nào hợp với mọi tỷ lệ",
        "no number of households fits all of the rates",
    ),
    "mean_of_parts": (
        "tính từ tỷ lệ và số hộ của các đơn vị cấp dưới; một trong các ô này sai",
        "by the rates and households of the units below; one of these cells is wrong",
    ),
    "mean_between": (
        "theo các đơn vị cấp dưới, tỷ lệ này phải từ {low} đến {high}",
        "by the units below it must be from {low} to {high}",
    ),
    "mean_unsure": (
        "các đơn vị cấp dưới có tỷ lệ từ {low} đến {high}; chưa chắc bảng ghi đủ đơn vị và mỗi tỷ lệ tính "
        "trên số hộ của chính đơn vị nên không tính là sai",
        "the units below have {low} to {high}; the table may not have them all, or the rates be of another "
        "whole, so that it is not taken for wrong",
    ),
    "placeholder": (
        "tổng số {total} có vẻ chỉ là số tạm",
        "the whole of {total} looks like a placeholder",
    ),
    "whole_of_part": (
        "tổng số {total} bằng đúng một bộ phận, có thể chỉ mới gồm bộ phận đó",
        "the whole of {total} equals one of its parts, and may hold no more than it",
    ),
    "over_most": (
        "{households} hộ loại này thiếu hụt nhiều nhất {limit} chỉ số (mỗi hộ {each}) theo các chuẩn đã "
        "biết, bảng ghi {total}",
        "{households} of the class have at most {limit} deprivations ({each} a household) by the standards "
        "known, {total} are printed",
    ),
    "under_fewest": (
        "{households} hộ loại này thiếu hụt ít nhất {limit} chỉ số (mỗi hộ {each}) theo các chuẩn đã "
        "biết, bảng ghi {total}",
        "{households} of the class have at least {limit} deprivations ({each} a household) by the standards "
        "known, {total} are printed",
    ),
    "tables_differ": (
        "{table} ghi {value}: hai bảng in ở thời điểm khác nhau, hoặc một bảng sai",
        "{table} prints {value}: the tables are of different days, or one of them is wrong",
    ),
    "impossible": ("giá trị không thể có", "a value that cannot be"),
    "unexplained": ("chưa rõ nguyên nhân", "no cause found"),
    "incomplete": (
        "bảng có thể bị cắt ở cuối, vì số thứ tự chưa đủ các đơn vị cấp dưới; không xét tổng",
        "the table seems to be cut at its end, for numbers of units below are missing; the sums are not "
        "judged",
    ),
    "parts_missing": (
        "gần như cột nào cũng lớn hơn tổng các đơn vị cấp dưới: có thể thiếu một đơn vị, hoặc số cấp trên "
        "lấy ở thời điểm khác",
        "nearly every column is more than the units below add up to: a unit may be missing, or the upper one "
        "is of another day",
    ),
    "parts_over_upper": (
        "các đơn vị cấp dưới đã ghi cộng lại là {total}, lớn hơn dù ô trống là bao nhiêu",
        "the units below add up to {total} already, whatever the blank cells are",
    ),
    "rounded_parts": (
        "đúng theo số đếm, dù hai tỷ lệ đã làm tròn cộng lại là {expected}",
        "right from the counts, although the two rounded rates add up to {expected}",
    ),
}
"""The likely causes; `incomplete`, `mean_unsure` and `rounded_parts` are notes, not failures."""
OTHER_MOVES = {"4": ("giảm khác", "other decrease"), "8": ("tăng khác", "other increase")}
"""Columns of movements that sheets leave out."""
