"""What is said of a criteria file that extends another one and does not load? `{line}` is its line."""

from .model import Message, Severity
from .text import Pair


def _stop(code: str, vi: str, en: str, advice_vi: str, advice_en: str) -> Message:
    return Message(code, Severity.ERROR, f"Dòng {{line}}: {vi}", f"Line {{line}}: {en}", advice_vi, advice_en)


INHERITED_LINE: Pair = (
    "{line} của tệp gốc {base} (ghi đè hoặc bỏ phần này trong {file})",
    "{line} of the base {base} (override or remove this part in {file})",
)
"""The line of a value that a file inherits."""
EXTENDS_UNKNOWN = _stop(
    "criteria_extends_unknown",
    "không có chuẩn {name} để mở rộng.{near}",
    "there is no standard {name} to extend.{near}",
    "Ghi mã một chuẩn có sẵn ({allowed}), hoặc đường dẫn tới tệp .yaml tính từ thư mục của tệp này.",
    "Give the id of a standard ({allowed}), or the path of a .yaml file from the folder of this file.",
)
EXTENDS_CYCLE = _stop(
    "criteria_extends_cycle",
    "các tệp mở rộng lẫn nhau thành vòng: {files}.",
    "the files extend each other in a circle: {files}.",
    "Chuỗi extends phải dừng ở một tệp không mở rộng tệp nào.",
    "A chain of extends must end at a file that extends none.",
)
SAME_ID = _stop(
    "criteria_extends_same_id",
    "id {name} là mã của chuẩn gốc.",
    "the id {name} is that of the base.",
    "Đặt mã riêng, ví dụ ten-tinh-2022-2025.",
    "Give an id of its own, such as name-of-province-2022-2025.",
)
REMOVE_UNKNOWN = _stop(
    "criteria_remove_unknown",
    "remove: chuẩn gốc không có {name}.{near}",
    "remove: the base has no {name}.{near}",
    "Ghi khóa như lệnh này in ra, bỏ được cả phần hoặc một mục: ngheo criteria show {base}",
    "Write a key, of a whole part or of one item, as this prints it: ngheo criteria show {base}",
)
PLACE_NEEDED = _stop(
    "criteria_place_needed",
    "{where}: dòng phân loại mới {name} chưa ghi đứng ở đâu.",
    "{where}: the new class row {name} does not say where it stands.",
    "Thêm after: <nhóm> hoặc before: <nhóm>; dòng khớp đầu tiên được dùng. Các nhóm của chuẩn gốc: {allowed}",
    "Add after: <class> or before: <class>; the first row that matches is used. Rows of the base: {allowed}",
)
PLACE_OF_OLD = _stop(
    "criteria_place_of_old",
    "{where}: {name} đã có trong chuẩn gốc nên giữ chỗ cũ.",
    "{where}: {name} is in the base already and keeps its place.",
    "Bỏ after và before ở đây; muốn xếp lại thì ghi remove rồi viết đủ các dòng.",
    "Take after and before away; to reorder, remove the part and write all of its rows.",
)
CLASS_NOT_SCORED = _stop(
    "criteria_class_not_scored",
    "{where}: nhóm {name} không có trong score_classes, nên hộ chấm điểm B1 không bao giờ vào nhóm này, dù "
    "thu nhập có thể chưa được hỏi.",
    "{where}: the class {name} is not in score_classes, so that no household with a B1 comes to it, though "
    "its income may not have been asked.",
    "Thêm nhóm này vào score_classes theo văn bản của tỉnh; mức điểm chưa rõ thì bỏ: remove: [score_lines, "
    "score_classes].",
    "Add the class to score_classes by the province's document; where the cut-offs are unknown: remove: "
    "[score_lines, score_classes].",
)
TEXT = ("văn bản", "a text")
KEYS = ("danh sách khóa, ví dụ [indicators.telecom, score_classes]",
        "a list of keys, such as [indicators.telecom, score_classes]")  # fmt: skip
ONE_PLACE = ("after hoặc before, không cả hai", "after or before, not both")
CLASS = ("nhóm", "class")
