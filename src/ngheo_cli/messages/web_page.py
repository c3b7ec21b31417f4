"""What stands on the page of a review: its frame, the headline, targets and units, as (vi, en) pairs?"""

# The page as a whole.
TITLE = ("Hộ nghèo, hộ cận nghèo: {unit}", "Poor and near-poor households: {unit}")
STANDARD_LINE = ("{title} ({id}), {source}.", "{title} ({id}), {source}.")
DAY_LINE = ("Ngày rà soát: {day}.", "Day of the review: {day}.")
FOOT = (
    "Lập bằng {tool}. Các số trên trang là của ngheo rates và ngheo compare trên cùng các tệp.",
    "Made by {tool}. The figures are those of ngheo rates and ngheo compare on the same files.",
)
SKIP = ("Đến nội dung", "Skip to the content")
CONTENTS = ("Các phần của trang", "Parts of the page")
NUMBERS_OF = ("Số liệu của hình: {title}", "The numbers of the picture: {title}")
FILTER = ("Tìm trong bảng", "Find in the table")
KIND = ("Chỉ hiện", "Show only")
EVERY_KIND = ("tất cả", "all")
SHOWN = ("{shown} / {all} dòng", "{shown} of {all} rows")
SORTED_BY = (", xếp theo {column}, {way}", ", sorted by {column}, {way}")
ASCENDING, DESCENDING = ("tăng dần", "ascending"), ("giảm dần", "descending")
HIDDEN = ("ẩn", "hidden")
HIDDEN_NOTE = (
    "“ẩn”: dưới cấp xã, số dưới {fewest} hộ không được ghi, cùng tỷ lệ của nó; trong mỗi xã, số nhỏ kế tiếp "
    "của cột cũng ẩn đến khi có ít nhất hai số ẩn với tổng từ {fewest} hộ, để không thể lấy số của xã trừ "
    "ra.",
    "“hidden”: below the commune a count of fewer than {fewest} households is not shown, nor is its rate; "
    "in each commune the next smallest of the column are hidden too, until at least two are that together "
    "hold {fewest} households or more, so that none can be subtracted from the commune's count.",
)
BY_VILLAGE_NOTE = (
    "Chỉ ghi từ cấp xã trở lên, vì số theo thôn thường rất nhỏ; xem theo thôn: ngheo compare.",
    "From the commune up only, since counts of villages are often very small; by village: ngheo compare.",
)

# Headline.
HEADLINE = ("Kết quả chung", "The result")
RATES = {
    "poor": ("Tỷ lệ hộ nghèo", "Poverty rate"),
    "near_poor": ("Tỷ lệ hộ cận nghèo", "Near-poor rate"),
    "multi": ("Tỷ lệ nghèo đa chiều", "Multidimensional rate"),
}
COUNTS = {
    "poor": ("Hộ nghèo", "Poor households"),
    "near_poor": ("Hộ cận nghèo", "Near-poor households"),
    "multi": ("Hộ nghèo và cận nghèo", "Poor and near-poor households"),
}
CARD_COUNT = ("{count} trong {all} hộ dân cư", "{count} of all {all} households")
CARD_CHANGE = (
    "{points} điểm\u00a0% so với lần trước ({before}\u00a0%)",
    "{points} points since the review before ({before}\u00a0%)",
)
MET = {True: ("đạt", "met"), False: ("chưa đạt", "not met"), None: ("chưa rõ", "open")}
CARD_PLAN = ("kế hoạch {year}: {level}\u00a0%, {met}", "plan for {year}: {level}\u00a0%, {met}")
CARD_PLAN_LATER = (
    "kế hoạch không có chỉ tiêu của năm rà soát; gần nhất là năm {year}: {level}\u00a0%, {met}",
    "the plan has no target for the year of the review; the next is for {year}: {level}\u00a0%, {met}",
)
NO_TOTALS = (
    "Không có tỷ lệ, chỉ có số hộ: chưa có tổng số hộ dân cư. Thêm --totals rồi lập lại trang.",
    "No rates, counts only: the number of all households is not known. Add --totals and make the page again.",
)
NO_WHOLE_RATE = (
    "Không có tỷ lệ chung, chỉ có số hộ: tổng số hộ dân cư của đơn vị này chưa có, hoặc thiếu ở "
    "đơn vị bên dưới.",
    "No rate of the whole, counts only: the number of all its households is not known, or not that of a unit "
    "below.",
)
BORROWED = (
    "Tỷ lệ của lần trước tính trên tổng số hộ của lần này, vì chưa có tổng số hộ của lần trước "
    "(--totals-before).",
    "Rates of the review before are of the totals of now, for it has none of its own (--totals-before).",
)
PRINTED_DIFFERS = (
    "† khác hiệu của hai tỷ lệ đã làm tròn; thay đổi tính từ tỷ lệ chưa làm tròn.",
    "† not the difference of the two printed rates; the change is computed from unrounded rates.",
)
OPEN_CHANGE = (
    "° có thể còn thay đổi, vì còn hộ chưa xác định hoặc đơn vị chưa nộp.",
    "° may still change: households are undetermined or units have not submitted.",
)
PARTIAL = (
    "* còn đơn vị cấp dưới chưa nộp: số liệu là một phần.",
    "* a unit below has not submitted: the figures are partial.",
)
RATES_PICTURE = {
    (False, False): ("Tỷ lệ lần này", "Rates now"),
    (True, False): ("Tỷ lệ lần này và lần trước", "Rates now and before"),
    (False, True): ("Tỷ lệ lần này và kế hoạch", "Rates now and planned"),
    (True, True): ("Tỷ lệ lần này, lần trước và kế hoạch", "Rates now, before and planned"),
}
"""By whether rates of before are shown, and planned ones."""
RATES_TOLD = (
    "Biểu đồ thanh: tỷ lệ hộ nghèo, hộ cận nghèo và nghèo đa chiều, mỗi tỷ lệ một nhóm thanh.",
    "Bars: the poverty rate, the near-poor rate and the multidimensional rate, a group of bars each.",
)
MEASURE = ("Tỷ lệ", "Rate")
BEFORE = ("Lần trước", "Before")
NOW = ("Lần này", "Now")
PLANNED = ("Kế hoạch", "Plan")
PLANNED_FOR = ("Kế hoạch {year}", "Plan for {year}")
CHANGE = ("Thay đổi (điểm\u00a0%)", "Change (points)")
ALL_HOUSEHOLDS = ("Tổng số hộ", "All households")
REVIEWED = ("Hộ được rà soát", "Reviewed")
RATE_OF = {
    "poor": ("Tỷ lệ nghèo (%)", "Poor (%)"),
    "near_poor": ("Tỷ lệ cận nghèo (%)", "Near-poor (%)"),
    "multi": ("Đa chiều (%)", "Multidimensional (%)"),
}

# Targets.
TARGETS = ("So với kế hoạch", "Against the plan")
TARGETS_TABLE = ("Chỉ tiêu của kế hoạch: {title}", "Targets of the plan: {title}")
TARGETS_LEFT = (
    "{count} chỉ tiêu của thôn hoặc nhóm có thôn không ghi ở đây; xem: ngheo rates.",
    "{count:target|targets} of villages, or of groups with villages, are not shown here; see: ngheo rates.",
)
TARGETS_OTHER_YEARS = (
    "Kết quả là của kỳ rà soát năm {year}; chỉ tiêu của năm khác cũng được so với kết quả này.",
    "The result is of the review of {year}; targets of other years are compared with it too.",
)

# Units.
UNITS = ("Theo đơn vị", "By unit")
UNITS_TABLE = ("Số hộ và tỷ lệ theo đơn vị", "Households and rates by unit")
UNITS_COUNTS = ("Số hộ theo đơn vị", "Households by unit")
UNITS_PICTURE = (
    "{count} đơn vị có tỷ lệ hộ nghèo cao nhất",
    "The {count} units with the highest poverty rates",
)
UNITS_ALL_PICTURE = ("Tỷ lệ theo đơn vị", "Rates by unit")
UNITS_SHOWN_PICTURE = (
    "Tỷ lệ của {count} đơn vị được ghi số, cao nhất ở trên; {hidden} đơn vị có số ẩn, tỷ lệ có thể cao hơn, "
    "không có trong hình",
    "Rates of {count} units whose numbers are shown, the highest on top; {hidden} with hidden numbers, which "
    "may be higher, are not in the picture",
)
UNITS_TOLD = (
    "Biểu đồ thanh: tỷ lệ hộ nghèo và hộ cận nghèo của từng đơn vị, cao nhất ở trên.",
    "Bars: the poverty rate and the near-poor rate of each unit, the highest on top.",
)
LEVELS_LEFT = (
    "{count} đơn vị cấp {levels} không ghi ở đây cho trang gọn; thêm --level để chọn cấp.",
    "{count:unit|units} of the level {levels} left out for a short page; choose levels with --level.",
)
ABOVE = ("Đơn vị có tỷ lệ hộ nghèo trên {above}\u00a0%", "Units with a poverty rate above {above}\u00a0%")
ABOVE_SURE = ("Chắc chắn trên mức", "Certainly above")
ABOVE_MAYBE = ("Có thể trên mức, tùy hộ chưa xác định", "Perhaps above, as undetermined households turn out")
STANDING = ("Tình trạng", "Standing")
NONE_ABOVE = (
    "Không đơn vị nào có tỷ lệ hộ nghèo trên {above}\u00a0%.",
    "No unit has a poverty rate above {above}\u00a0%.",
)
NONE_ABOVE_SHOWN = (
    "Trong các đơn vị được ghi số, không đơn vị nào có tỷ lệ hộ nghèo trên {above}\u00a0%.",
    "Of the units whose numbers are shown, none has a poverty rate above {above}\u00a0%.",
)
ABOVE_HIDDEN = (
    "Không xét {count} thôn có số hộ nghèo được ẩn; tỷ lệ ở đó có thể cao hơn mức này.",
    "{count:village|villages} with a hidden number of poor households left out; rates there may be higher.",
)
