"""Why does a class on record differ, in the words of `ngheo audit list`?"""

CAUSES = {
    "wrong_area": ("Áp dụng nhầm mức của khu vực khác", "Lines of the other area"),
    "wrong_standard": ("Áp dụng nhầm chuẩn khác", "Another standard"),
    "superseded": ("Ghi theo phiếu trước khi rà soát lại", "Recorded before a correction"),
    "duplicate": ("Một hộ có nhiều dòng", "Household listed several times"),
    "arithmetic": ("Cộng điểm hoặc chia bình quân sai", "Arithmetic"),
    "boundary": ("Nhầm khi đúng bằng mức quy định", "Inclusive and strict bound confused"),
    "income_unit": ("Nhầm đơn vị hoặc kỳ của thu nhập", "Income in another unit or period"),
    "unexplained": ("Chưa rõ nguyên nhân", "Unexplained"),
}
REASONS = {
    "wrong_area": (
        "Loại đã ghi trùng với kết quả khi tính theo mức của khu vực {area}.",
        "The record is what the lines of {area} areas give.",
    ),
    "wrong_standard": (
        "Loại đã ghi trùng với kết quả theo chuẩn {detail}.",
        "The record is what the standard {detail} gives.",
    ),
    "superseded": (
        "Loại đã ghi trùng với kết quả của phiếu trước (dòng {row}), đã được phiếu sau thay thế.",
        "The record is that of the earlier form (row {row}), which a later one replaced.",
    ),
    "duplicate": (
        "Cùng một hộ còn có ở dòng {row}, với câu trả lời hoặc loại hộ khác.",
        "Row {row} is of the same household, with other answers or another class.",
    ),
    "unexplained": (
        "Chưa tìm thấy nguyên nhân; xem lại phiếu gốc.",
        "No cause was found; look at the paper form.",
    ),
}
DETAILS = {
    "indicators": (
        "Điểm B2 khác số chỉ số thiếu hụt đã đánh dấu; loại đã ghi là theo các chỉ số.",
        "B2 is not the number of indicators marked; the record follows the indicators.",
    ),
    "score_deprivation": (
        "Điểm B2 khác số chỉ số thiếu hụt đã đánh dấu; loại đã ghi là theo điểm B2.",
        "B2 is not the number of indicators marked; the record follows B2.",
    ),
    "income_per_person": (
        "Thu nhập bình quân đã ghi khác tổng thu nhập chia cho số nhân khẩu; loại đã ghi là theo số bình "
        "quân.",
        "The income per person is not the total divided by the members; the record follows the former.",
    ),
    "income": (
        "Thu nhập đúng bằng mức quy định; mức này được tính là “từ … trở xuống” nhưng đã bị coi là vượt.",
        "The income is exactly on the line, which counts as within it, but was taken to be above.",
    ),
    "score_income": (
        "Điểm B1 đúng bằng mức quy định; mức này được tính là “từ … trở xuống” nhưng đã bị coi là vượt.",
        "B1 is exactly on the line, which counts as within it, but was taken to be above.",
    ),
    "deprivations": (
        "Mức thiếu hụt đúng bằng mức quy định; mức này được tính là “từ … trở lên” nhưng đã bị coi là chưa "
        "đủ.",
        "The deprivations are exactly as many as the rule asks for, but were taken to be too few.",
    ),
    "year_as_month": (
        "Loại đã ghi đúng nếu số thu nhập này là của cả năm.",
        "The record is right if the amount is that of a whole year.",
    ),
    "month_as_year": (
        "Loại đã ghi đúng nếu số thu nhập này là của một tháng.",
        "The record is right if the amount is that of one month.",
    ),
    "times_12": (
        "Loại đã ghi là kết quả khi lấy số bình quân cả năm (12 lần số một tháng này) so với mức một tháng.",
        "The record is what the amount of a year (12 times this one of a month) gives by a month's line.",
    ),
    "total_as_person": (
        "Loại đã ghi đúng nếu tổng thu nhập của hộ không chia cho số nhân khẩu.",
        "The record is right if the household's income is not divided by its members.",
    ),
    "person_as_total": (
        "Loại đã ghi đúng nếu số thu nhập này là của cả hộ.",
        "The record is right if the amount is that of the whole household.",
    ),
    "times_1000": (
        "Loại đã ghi đúng nếu số thu nhập này tính bằng nghìn đồng.",
        "The record is right if the amount is in thousands.",
    ),
    "per_1000": (
        "Loại đã ghi đúng nếu số thu nhập này đã nhân thừa 1.000 lần.",
        "The record is right if the amount is a thousand times too large.",
    ),
    "times_million": (
        "Loại đã ghi đúng nếu số thu nhập này tính bằng triệu đồng.",
        "The record is right if the amount is in millions.",
    ),
}
REASON = (
    "Tính lại: {class_} ({rule}; {article}). Danh sách ghi: {recorded}. {cause}",
    "Recomputed: {class_} ({rule}; {article}). On record: {recorded}. {cause}",
)
REASON_OPEN = (
    "Tính lại: chỉ có thể là {class_}, dù câu trả lời còn thiếu thế nào. Danh sách ghi: {recorded}. {cause}",
    "Recomputed: can only be {class_}, whatever the missing answers are. On record: {recorded}. {cause}",
)
OR = (" hoặc ", " or ")
