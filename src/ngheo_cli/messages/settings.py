"""What is said of settings of a standard that a user gives?"""

from .model import stop
from .text import Pair

UNKNOWN_SETTING = stop(
    "unknown_setting",
    "Không có thiết lập {name}.{near}",
    "There is no setting {name}.{near}",
    "Các thiết lập của chuẩn đang dùng: {allowed}. Xem giá trị: ngheo criteria show {criteria}",
    "The settings of the standard in use: {allowed}. See their values: ngheo criteria show {criteria}",
)
NO_SETTINGS = stop(
    "no_settings",
    "Chuẩn {criteria} không có thiết lập nào, kể cả {name}.",
    "The standard {criteria} has no settings, and so no {name}.",
    "Bỏ thiết lập đó, hoặc chọn chuẩn khác: ngheo criteria list",
    "Leave the setting out, or choose another standard: ngheo criteria list",
)
BAD_SETTING = stop(
    "bad_setting",
    "Giá trị “{value}” của thiết lập {name} không dùng được; cần {expected}.",
    "The value “{value}” of the setting {name} cannot be used; it takes {expected}.",
    "Viết lại, ví dụ: --setting {example}",
    "Write it again, for example: --setting {example}",
)
AGES_EMPTY = stop(
    "setting_ages_empty",
    "Với các thiết lập này, điều kiện tuổi của “{title}” là từ đủ {low} đến dưới {high} tuổi: không ai thuộc "
    "khoảng đó.",
    "With these settings the age condition of “{title}” is {low} to under {high}: nobody is within.",
    "Kiểm tra lại các thiết lập về tuổi: {names}",
    "Check the settings of ages: {names}",
)

AGE: Pair = ("số tuổi tròn từ 0 đến 150", "full years from 0 to 150")
MONTH: Pair = ("tháng từ 1 đến 12", "a month from 1 to 12")
DAY: Pair = (
    "review_date, hoặc một ngày viết NĂM-THÁNG-NGÀY hay ngày/tháng/năm",
    "review_date, or a day as YYYY-MM-DD or DD/MM/YYYY",
)
WHOLE: Pair = ("số nguyên", "a whole number")
TEXT: Pair = ("một trong các giá trị của chuẩn", "one of the standard's values")

REASON: Pair = ("{reason}; thiết lập do người dùng đặt: {settings}", "{reason}; set by the user: {settings}")
REASON_MADE: Pair = (
    "{reason}; thiết lập theo kết quả được đọc lại: {settings}",
    "{reason}; set as in the result read: {settings}",
)
SETTING: Pair = (
    "Đặt một thiết lập mà luật để ngỏ, ví dụ elderly_age=60; dùng được nhiều lần.",
    "Set a convention that the law leaves open, such as elderly_age=60; repeatable.",
)
SETTING_FORM: Pair = ("TÊN=GIÁ TRỊ", "NAME=VALUE")
