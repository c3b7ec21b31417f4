"""What is said of households whose class before the review is left blank?"""

from .model import Message, Severity

PREVIOUS_BLANK = Message(
    "previous_class_blank",
    Severity.NOTE,
    "{count} hộ nay không có trong danh sách, ô kết quả trước rà soát để trống (hộ đầu tiên ở ô này). Cột "
    "này chỉ ghi hộ có trong danh sách, nên coi các hộ đó lần trước cũng không có trong danh sách.",
    "{count:household|households} on no list now, with the class before left blank (the first one at this "
    "cell). The column is filled only for listed households, so that they count as on no list before.",
    "Hộ nào đã thoát nghèo, thoát cận nghèo mà để trống thì ghi kết quả trước; hoặc đưa tệp lần trước.",
    "If a household that left a list is among them, write its class before; or give the earlier file.",
)
PREVIOUS_BLANK_AMONG = Message(
    "previous_class_blank_among",
    Severity.WARNING,
    "{count} hộ nay không có trong danh sách, ô kết quả trước rà soát để trống (hộ đầu tiên ở ô này), trong "
    "khi hộ khác ghi rõ là không nghèo; coi các hộ đó lần trước không có trong danh sách.",
    "{count:household|households} on no list now, with the class before left blank (the first one at this "
    "cell), while others are written as not poor; they count as on no list before.",
    "Ghi kết quả trước của các hộ đó, kể cả “Hộ không nghèo”; hoặc đưa tệp lần trước.",
    "Write the class before of those households, not poor too; or give the earlier file.",
)
