"""What is said of the baseline lists of a plan in a sheet?"""

from .model import stop

LIST_LIMITS = stop(
    "plan_list_limits",
    "Nhóm {group} ghi hai mức khác nhau ở cột {name}.",
    "The group {group} has two different limits in the column {name}.",
    "Ghi cùng một mức ở mọi dòng của nhóm, hoặc chỉ ghi ở dòng đầu.",
    "Give one limit on every row of the group, or on its first row only.",
)
