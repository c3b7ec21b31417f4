"""What is said of criteria files whose id is that of another standard?"""

from .model import stop

SHIPPED_ID = stop(
    "criteria_shipped_id",
    "Dòng {line}: tệp {file} mang mã {id} của chuẩn có sẵn trong phần mềm, nhưng nội dung khác.",
    "Line {line}: {file} bears the id {id} of a standard that comes with the program, but differs from it.",
    "Đặt mã (id) riêng cho tệp, ví dụ ten-tinh-2022-2025. Muốn dùng chuẩn có sẵn: --criteria {id}",
    "Give the file an id of its own, such as name-of-province-2022-2025. For the standard itself: "
    "--criteria {id}",
)
TWO_OF_ONE_ID = stop(
    "criteria_same_id",
    "{first} và {second} cùng mã {id} nhưng nội dung khác nhau, nên bảng kết quả không phân biệt được.",
    "{first} and {second} have the same id {id} but differ: no table could tell them apart.",
    "Đổi id của một trong hai tệp. Muốn xem hai tệp khác nhau ở đâu: ngheo criteria diff {first} {second}",
    "Change the id of one of the files. To see where they differ: ngheo criteria diff {first} {second}",
)
