"""What is said of lists that name the members of each household below its head, in one sheet?"""

from .model import Message, Severity, stop

FAMILY_LIST = Message(
    "family_list",
    Severity.NOTE,
    "Trang ghi thành viên dưới chủ hộ: theo cột {letter} có {households} hộ; các dòng còn lại ({members}) là "
    "thành viên, được ghép với hộ của mình.",
    "The sheet lists members below their head: by column {letter} there are {households} households; the "
    "other rows ({members}) are members, joined to their household.",
    "Kiểm tra số hộ; chủ hộ phải ghi “Chủ hộ” ở cột quan hệ.",
    "Check the number of households; each head needs “Chủ hộ” as the relation.",
)
OWN_HOUSEHOLD = Message(
    "relation_household",
    Severity.WARNING,
    "Cột quan hệ của dòng này không ghi “Chủ hộ”, nhưng dòng có mã, số thứ tự hoặc câu trả lời của một hộ "
    "riêng; đọc là một hộ.",
    "The relation in this row is not “Chủ hộ”, but the row has the code, the number or the answers of a "
    "household of its own; it is read as one.",
    "Nếu là chủ hộ: ghi “Chủ hộ” ở cột quan hệ. Nếu là thành viên: xóa mã, số thứ tự, câu trả lời ghi nhầm.",
    "If it is a head, write “Chủ hộ” as the relation. If it is a member, delete the code, number or answers.",
)
NO_RELATION = Message(
    "relation_blank",
    Severity.WARNING,
    "Dòng này để trống quan hệ với chủ hộ và không có gì của một hộ riêng; đọc là thành viên của hộ ngay "
    "trên.",
    "This row has no relation to a head and nothing of a household of its own; it is read as a member of the "
    "household right above.",
    "Ghi quan hệ với chủ hộ; nếu là một hộ riêng thì ghi “Chủ hộ”.",
    "Write the relation to the head; “Chủ hộ” if it is a household of its own.",
)
COLUMN_OF_MEMBERS = Message(
    "column_of_members",
    Severity.WARNING,
    "Cột này có trả lời ở cả dòng thành viên và khác với dòng chủ hộ: không phải câu trả lời của hộ "
    "({name}); chưa dùng cho hộ.",
    "The column has answers in rows of members that differ from the head's: it is no answer of the "
    "household ({name}); not used for households.",
    "Nếu là của hộ: chỉ ghi ở dòng chủ hộ, hoặc ghi như nhau ở mọi dòng của hộ rồi chạy lại.",
    "If it is the household's, write it in the head's row only, or alike in every row of the household, and "
    "run again.",
)
HEADS_NOT_TOLD = stop(
    "heads_not_told",
    "Trang liệt kê thành viên, có cả câu trả lời của hộ, nhưng cột quan hệ ({letter}) không ghi ai là chủ "
    "hộ.",
    "The sheet lists members beside answers of households, but its relations (column {letter}) tell no head.",
    "Ghi “Chủ hộ” ở cột {letter} của mỗi chủ hộ rồi chạy lại. Nếu mỗi dòng là một hộ: --column "
    "head_name={name}.",
    "Write “Chủ hộ” in column {letter} of each head and run again. If each row is a household: --column "
    "head_name={name}.",
)
