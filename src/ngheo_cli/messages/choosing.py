"""What is said when a standard, or a value of it, cannot be chosen?"""

from .model import stop

UNKNOWN_STANDARD = stop(
    "unknown_standard",
    "Không có chuẩn {name}.{near}",
    "There is no standard {name}.{near}",
    "Các chuẩn có sẵn: {allowed}. Chuẩn của riêng bạn: ghi đường dẫn tới tệp .yaml.",
    "The standards: {allowed}. For one of your own, give the path of its .yaml file.",
)
AUTUMN = stop(
    "standard_ambiguous",
    "Ngày rà soát {day}: rà soát cuối năm {year} có thể theo chuẩn của năm {year} ({now}) hoặc theo "
    "chuẩn của danh sách năm {next_year} ({then}), nên không chọn theo ngày.{note}",
    "Review date {day}: the review at the end of {year} may go by the standard of {year} ({now}) or by "
    "that of the list of {next_year} ({then}), so none is chosen by date.{note}",
    "Chạy lại, ghi rõ chuẩn: {commands}",
    "Run again and name the standard: {commands}",
)
MIXED = stop(
    "standards_mixed",
    "Các ngày rà soát thuộc nhiều chuẩn khác nhau: {found}.",
    "The review dates belong to different standards: {found}.",
    "Tách tệp theo lần rà soát, hoặc chọn chuẩn cho cả tệp: {commands}",
    "Part the file by review, or choose for the whole file: {commands}",
)
NO_STANDARD_THEN = stop(
    "no_standard_for_date",
    "Không có chuẩn nào cho ngày rà soát {day}.",
    "There is no standard for the review date {day}.",
    "Kiểm tra lại ngày, hoặc chọn chuẩn: {commands}",
    "Check the date, or choose a standard: {commands}",
)
BAD_DAY = stop(
    "bad_review_date",
    "Ngày rà soát {value} không đọc được.",
    "The review date {value} cannot be read.",
    "Viết năm-tháng-ngày hoặc ngày/tháng/năm, ví dụ --review-date 2023-10-15 hoặc --review-date 15/10/2023.",
    "Write year-month-day or day/month/year, such as --review-date 2023-10-15 or --review-date 15/10/2023.",
)
UNKNOWN_VALUE = stop(
    "unknown_criteria_key",
    "Chuẩn {name} không có giá trị {key}.{near}",
    "The standard {name} has no value {key}.{near}",
    "Xem mọi giá trị: ngheo criteria show {name}",
    "See every value: ngheo criteria show {name}",
)

ASK = ("Chọn chuẩn ({choices}): ", "Choose the standard ({choices}): ")
NOT_SHIPPED = ("không có trong phần mềm", "not in this program")
REASON_GIVEN = ("chuẩn {id} do người dùng chọn", "standard {id} chosen by the user")
REASON_MADE = ("chuẩn {id} ghi trong tệp kết quả", "standard {id}, under which the result was made")
REASON_DATE_GIVEN = (
    "chuẩn {id} theo ngày rà soát {day} do người dùng nhập",
    "standard {id} by the review date {day} given by the user",
)
REASON_DATES = (
    "chuẩn {id} theo ngày rà soát trong tệp ({day})",
    "standard {id} by the review dates of the file ({day})",
)
REASON_DEFAULT = (
    "chuẩn {id} được dùng mặc định vì không có ngày rà soát và không có --criteria",
    "standard {id} taken by default: there is no review date and no --criteria",
)
PERIOD = ("Thời gian áp dụng của danh sách", "Period of the lists")
SEASON = ("Mùa rà soát lập danh sách năm sau", "Season of the review for the next year's list")
POINTS = ("Điểm B2 của một chỉ số thiếu hụt", "B2 points of one deprived indicator")
MULTIDIMENSIONAL = ("Hộ nghèo đa chiều gồm", "The multidimensional poor are")
WEIGHT = ("Trọng số", "Weight")
OPEN = ("chưa đặt", "not set")
