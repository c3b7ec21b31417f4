"""What is said of units that two reviews do not tell apart by the levels that both name?"""

from .model import Message, Severity

UNITS_UNCLEAR = Message(
    "units_not_told_apart",
    Severity.WARNING,
    "Chỉ một lần rà soát ghi đủ các cấp, mà theo các cấp cả hai lần cùng ghi thì các đơn vị sau trùng tên: "
    "{units}; không biết đơn vị nào là đơn vị nào nên không so tỷ lệ trước và nay.",
    "Only one review names all levels, and by the levels that both name these units are alike: {units}; "
    "nobody knows which is which, so that no rate of before is set beside that of now.",
    "Nếu các đơn vị đã sáp nhập hoặc đổi tên, lập tệp đơn vị cũ – mới (--crosswalk): ghi tên mới khác nhau, "
    "hoặc cùng tên ở mọi cấp nếu nay là một; nếu không, ghi đủ các cấp ở cả hai lần rà soát.",
    "If units were merged or renamed, give a file of old and new units (--crosswalk): new names that differ, "
    "or one name at every level where they are one now; else name all levels in both reviews.",
)
