"""What is said of a household whose B1 is counted by a point table: findings, and the words of a table?"""

from .model import Message, Severity
from .text import Pair

COMPUTED = Message(
    "points_counted",
    Severity.NOTE,
    "Điểm B1 của {count} hộ được tính theo bảng điểm “{title}” (mã {id}, bản {revision}; độ tin cậy do người "
    "lập bảng ghi: {status}).",
    "B1 of {count:household was|households were} counted by the point table “{title}” ({id}, revision "
    "{revision}; status by its author: {status}).",
    "Phần mềm không có bảng điểm chính thức: đối chiếu bảng này với văn bản. Xem từng mục: "
    "ngheo explain TỆP --points BẢNG --row {row}",
    "The program has no official table: compare this one with the document. See each item: "
    "ngheo explain FILE --points TABLE --row {row}",
)
OPEN = Message(
    "points_open",
    Severity.NOTE,
    "Chưa tính được điểm B1: có thể từ {low} đến {high} điểm. Còn thiếu: {facts}.",
    "B1 cannot be counted: it may be {low} to {high} points. Missing: {facts}.",
    "Hỏi và ghi các thông tin còn thiếu, hoặc nhập điểm B1 từ phiếu giấy.",
    "Ask for what is missing and write it down, or type B1 from the paper form.",
)
DIFFERS = Message(
    "score_income_differs",
    Severity.WARNING,
    "Điểm B1 ghi {typed}, nhưng tính theo bảng điểm {id} thì {counted}. Máy dùng điểm đã ghi.",
    "B1 is written as {typed}, but by the point table {id} it is {counted}. The one written counts.",
    "Đối chiếu với phiếu giấy, sửa bên sai. Xem từng mục: ngheo explain TỆP --points BẢNG --row {row}",
    "Compare with the paper form and correct the wrong side. See each item: "
    "ngheo explain FILE --points TABLE --row {row}",
)
REGION_DIFFERS = Message(
    "points_region_differs",
    Severity.WARNING,
    "Vùng ghi ở ô này khác với vùng theo khu vực và tỉnh của hộ trong bảng điểm {id}. Máy dùng vùng đã ghi.",
    "The region written here is not that of the household's area and province by the point table {id}. The "
    "one written counts.",
    "Kiểm tra cột vùng, khu vực và tỉnh của hộ, sửa bên sai.",
    "Check the region, the area and the province of the household and correct the wrong one.",
)
BETWEEN: Pair = ("từ {low} đến {high}", "{low} to {high}")
MEMBERS: Pair = ("thông tin của các thành viên", "the facts of the members")
REGION: Pair = ("Vùng", "Region")
REGION_NAME: Pair = ("vùng", "region")
REGION_ALIASES = ("vùng địa lý", "vùng kinh tế", "vùng kinh tế - xã hội", "vùng chấm điểm")
