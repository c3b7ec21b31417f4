"""What does `ngheo audit list` say of classes on record that are written and cannot be read?"""

from .model import Message, Severity

RECORD_UNREAD = Message(
    "audit_list_record_unread",
    Severity.WARNING,
    "{count} hộ có ghi loại hộ nhưng loại đã ghi không đọc được, nên không đối chiếu được{texts}.",
    "{count:household has|households have} a class on record that cannot be read, so not checked{texts}.",
    "Sửa loại hộ theo danh mục (Hộ nghèo, Hộ cận nghèo …) rồi đối chiếu lại; vị trí từng ô: ngheo check.",
    "Write the classes as the list has them (Hộ nghèo, Hộ cận nghèo …); ngheo check tells each cell.",
)
WHY = (
    "Loại đã ghi{text} không có trong danh mục, không đọc được.",
    "The class on record{text} is not on the list and cannot be read.",
)
UNREADABLE = ("(không đọc được)", "(cannot be read)")
