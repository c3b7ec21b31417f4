"""What is said of households of which nobody told the group or the area?"""

from .model import Message, Severity

_W = Severity.WARNING

GROUP_UNKNOWN = Message(
    "group_unknown",
    _W,
    "{count} hộ chưa rõ có thuộc nhóm {group} hay không; trong nhóm có từ {poor_min} đến {poor_max} hộ "
    "nghèo, từ {near_min} đến {near_max} hộ cận nghèo.",
    "Of {count:household|households} it is not known whether they are of the group {group}, which has "
    "{poor_min} to {poor_max} poor and {near_min} to {near_max} near-poor.",
    "Bổ sung câu trả lời của các hộ để trống (với dân tộc thiểu số: cột dtts hoặc dân tộc chủ hộ); đến "
    "lúc đó tỷ lệ của nhóm ghi từ – đến.",
    "Fill in the answers left blank (of ethnic minorities: the column dtts, or the head's ethnicity); until "
    "then the rates of the group are ranges.",
)
AREA_UNKNOWN = Message(
    "area_unknown",
    _W,
    "{count} hộ chưa rõ khu vực; ở {area} có từ {poor_min} đến {poor_max} hộ nghèo, từ {near_min} đến "
    "{near_max} hộ cận nghèo.",
    "Of {count:household|households} the area is not known; the {area} area has {poor_min} to {poor_max} "
    "poor and {near_min} to {near_max} near-poor.",
    "Bổ sung cột area, hoặc đưa bảng đơn vị có khu vực bằng --units; đến lúc đó tỷ lệ của khu vực "
    "ghi từ – đến.",
    "Fill in the column area, or give a table of units with areas by --units; until then the rates of the "
    "area are ranges.",
)
