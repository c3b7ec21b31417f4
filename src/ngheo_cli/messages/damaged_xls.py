"""Which parts of an xls or xlsb can be broken so that a reader would stop early and lose rows?"""

STRAY_CELLS = (
    "có hàng hoặc ô nằm ngoài mọi trang, Excel cũng có thể hiện thiếu hộ nên phải đếm lại số hộ",
    "rows or cells stand outside every sheet; Excel too may show fewer households, so count them again",
)
BROKEN_RECORD = (
    "có đoạn dữ liệu bị mất hoặc ghi đè, Excel cũng có thể hiện thiếu hộ nên phải đếm lại số hộ",
    "a stretch of it is lost or written over; Excel too may show fewer households, so count them again",
)
