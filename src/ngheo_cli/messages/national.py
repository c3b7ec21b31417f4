"""How is the national class named beside that of a provincial standard, as (vi, en) pairs?"""

from .text import Pair

COLUMN: Pair = ("Theo chuẩn quốc gia", "By the national standard")
EXTENDS: Pair = ("Mở rộng từ", "Extends")
EXPLAINED: Pair = (
    "Theo chuẩn quốc gia ({title}): {name}.",
    "By the national standard ({title}): {name}.",
)
POSSIBLE: Pair = ("chưa xác định, có thể là {classes}", "not decided, it may be {classes}")
NOTHING_SETTLES: Pair = (
    "Không câu trả lời nào đủ để xác định: chuẩn này còn điều chưa rõ, xem các quy định dưới đây.",
    "No answers would settle it: part of this standard is not known, see the rules below.",
)
COUNTED: Pair = (
    "Cũng các hộ này theo chuẩn quốc gia {id}: {counts}.",
    "The same households by the national standard {id}: {counts}.",
)
YEARLY: Pair = (
    "Hộ có {month} đồng/tháng, cả năm là {year} đồng",
    "The household has {month} đồng a month, {year} in the year",
)
