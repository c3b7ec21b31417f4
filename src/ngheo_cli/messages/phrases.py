"""Which words make the sentences of conditions and rules, as (vi, en) pairs?"""

from .text import Pair

AND: Pair = ("và", "and")
OR: Pair = ("hoặc", "or")
NOT: Pair = ("không phải: {inner}", "not: {inner}")
UNKNOWN: Pair = ("chưa rõ: {text}", "not known: {text}")
THE_REST: Pair = ("các hộ còn lại", "all other households")
PER_MONTH: Pair = ("đồng/người/tháng", "đồng per person per month")
PER_YEAR: Pair = ("đồng/người/năm", "đồng per person per year")
POINTS: Pair = ("điểm", "points")
AT_MOST: Pair = ("từ {high} {unit} trở xuống", "at most {high} {unit}")
ABOVE: Pair = ("trên {low} {unit}", "above {low} {unit}")
BAND: Pair = ("trên {low} đến {high}", "above {low} up to {high}")
SUBJECTS: dict[str, Pair] = {
    "income": ("thu nhập", "income"),
    "measured_income": ("thu nhập đo được", "measured income"),
    "not_measured": (
        "không đo thu nhập, hoặc thu nhập đo được nằm ngoài mức",
        "no income was measured, or one not",
    ),
    "score_income": ("điểm B1", "score B1"),
    "income_12_months": ("thu nhập 12 tháng tính ra", "income of 12 months comes to"),
}
CERTIFIED: Pair = ("{name}, {flag}, {band}", "{name}, {flag}, {band}")
FLAGS: dict[str, Pair] = {
    "farming": ("làm nông, lâm, ngư, diêm nghiệp", "in farming, forestry, fishery or salt"),
    "no_labour_capacity": ("không có khả năng lao động", "without labour capacity"),
    "merit_member": ("có người có công", "with a person of merit"),
    "social_protection": ("có người hưởng trợ cấp bảo trợ xã hội", "with social protection"),
    "disabled_member": ("có người khuyết tật", "with a disabled member"),
    "elderly_member": ("có người cao tuổi", "with an elderly member"),
    "registered_to_escape": ("đăng ký thoát nghèo", "registered to escape poverty"),
    "dtts": ("dân tộc thiểu số", "of an ethnic minority"),
    "local_ethnic": ("dân tộc tại chỗ", "of a local ethnic group"),
}
"""Circumstances of a household, as they stand inside a sentence."""
COUNTS: dict[str, tuple[Pair, Pair]] = {
    "deprivations": (("thiếu hụt ", ""), (" chỉ số", " deprived indicators")),
    "weighted_deprivations": (("tổng trọng số thiếu hụt ", "sum of weights of deprivations "), ("", "")),
    "score_deprivation": (("điểm B2 ", "score B2 "), (" điểm", " points")),
}
"""What stands before a bound on a count, and its unit."""
COUNT_FROM: Pair = ("từ {low}{unit} trở lên", "at least {low}{unit}")
COUNT_BELOW: Pair = ("dưới {high}{unit}", "less than {high}{unit}")
COUNT_BETWEEN: Pair = ("từ {low} đến dưới {high}{unit}", "at least {low} and less than {high}{unit}")

IS_NOT: Pair = ("không {title}", "not: {title}")
IS_ONE_OF: Pair = ("{title} là {answers}", "{title} is {answers}")
IS_NONE_OF: Pair = ("{title} không phải là {answers}", "{title} is not {answers}")
NONE_OF: Pair = ("không có điều nào trong các điều sau: {facts}", "none of these: {facts}")
COUNT_OF: Pair = (
    "ít nhất {least} trong {all} ({facts}) là {answers}",
    "at least {least} of {all} ({facts}) are {answers}",
)
LESS_THAN: Pair = ("{title} dưới {bound} {unit}", "{title} below {bound} {unit}")
QUANTITY_FROM: Pair = ("{title} từ {low} {unit} trở lên", "{title} at least {low} {unit}")
QUANTITY_BETWEEN: Pair = (
    "{title} từ {low} đến dưới {bound} {unit}",
    "{title} at least {low} and below {bound} {unit}",
)
PER: Pair = ("{unit}/{per}", "{unit} per {per}")
ANY_MEMBER: Pair = ("có ít nhất một thành viên: {rule}", "at least one member: {rule}")
EVERY_MEMBER: Pair = ("mọi thành viên đều: {rule}", "every member: {rule}")
NO_MEMBER: Pair = ("không có thành viên nào: {rule}", "no member: {rule}")
MEMBER_SHARE: Pair = (
    "trên {part} số nhân khẩu là các thành viên sau: {rule}",
    "more than {part} of the members: {rule}",
)
MEMBER_COUNT: Pair = ("số thành viên sau {count}: {rule}", "number of these members {count}: {rule}")
AGE_FROM: Pair = ("từ đủ {low} tuổi trở lên", "aged {low} or more")
AGE_BELOW: Pair = ("dưới {high} tuổi", "aged under {high}")
AGE_BETWEEN: Pair = ("từ đủ {low} đến dưới {high} tuổi", "aged {low} to under {high}")
BORN_FROM: Pair = ("sinh từ năm {year} trở lại đây", "born in {year} or later")
SCHOOL_YEAR: Pair = (
    "{age}, tính theo năm sinh vào năm bắt đầu năm học",
    "{age}, counted by year of birth in the year in which the school year began",
)
EXCEPT: Pair = ("không thuộc trường hợp {inner}", "not where {inner}")
NO_THRESHOLD: Pair = (
    "chưa có ngưỡng; theo câu trả lời trực tiếp trên phiếu",
    "the threshold is not known; the direct answer on the form counts",
)
