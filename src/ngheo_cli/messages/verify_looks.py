"""What is said of a result whose values hold, but over which something was drawn, painted or cut?"""

from .model import Message, Severity

_E = Severity.ERROR
_AGAIN_VI = "Dùng bản kết quả chưa sửa, hoặc phân loại lại bằng ngheo classify."
_AGAIN_EN = "Use a copy that was not edited, or classify again by ngheo classify."

SHAPES = Message(
    "verify_shapes",
    _E,
    "{count} hình, khung chữ hoặc ảnh được đặt lên trang này, kết quả tính lại không có; có thể che số liệu.",
    "{count:shape, text box or picture was|shapes, text boxes or pictures were} put on this sheet that the "
    "result made again does not have; they may cover figures.",
    "Xóa các hình ấy rồi lưu lại, hoặc phân loại lại bằng ngheo classify.",
    "Take them out and save, or classify again by ngheo classify.",
)
CHARTS = Message(
    "verify_charts",
    _E,
    "{count} biểu đồ của trang này có tiêu đề, vùng số liệu hoặc số đã lưu khác với kết quả tính lại.",
    "{count:chart|charts} of this sheet differ in title, cells or saved figures from the result made again.",
    _AGAIN_VI,
    _AGAIN_EN,
)
PRINT_AREA = Message(
    "verify_print_area",
    _E,
    "Vùng in {area} bỏ {count} ô có số liệu của trang này.",
    "The print area {area} leaves out {count:filled cell|filled cells} of this sheet.",
    "Bỏ vùng in (Page Layout – Print Area – Clear) rồi lưu lại.",
    "Clear the print area (Page Layout – Print Area – Clear) and save.",
)
FAINT = Message(
    "verify_faint",
    _E,
    "{count} ô có số liệu nhưng không nhìn thấy (chữ cùng màu với nền, hoặc định dạng số ẩn): {cells}.",
    "{count:cell holds something that is|cells hold something that is} not seen (the text has the colour of "
    "what is behind it, or the format shows nothing): {cells}.",
    _AGAIN_VI,
    _AGAIN_EN,
)
