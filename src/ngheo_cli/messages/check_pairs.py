"""What do the checks say of answers that contradict one another?"""

from .model import Message, Severity

_W = Severity.WARNING

FLAG_DIFFERS = Message(
    "flag_members_differ",
    _W,
    "Cột này của hộ ghi “Không”, nhưng {count} thành viên của hộ ghi “Có” ở cột “{title}”.",
    "The household says no here, but {count:member says|members say} yes in “{title}”.",
    "Đối chiếu với phiếu rồi sửa một trong hai nơi; mỗi nơi vẫn được dùng như đã ghi.",
    "Compare with the form and mend one of them; both are used as written.",
)
DTTS_DIFFERS = Message(
    "dtts_ethnicity_differ",
    _W,
    "Cột hộ dân tộc thiểu số và cột dân tộc của chủ hộ không khớp nhau.",
    "The flag of an ethnic minority household and the head's ethnicity do not agree.",
    "Sửa một trong hai cột; nếu hộ được tính theo vợ hoặc chồng chủ hộ thì không cần sửa.",
    "Mend one of the columns; where the spouse's ethnicity counts there is nothing to mend.",
)
ETHNICITY = ("Dân tộc", "ethnicity")
