"""Which sentences tell a household how its B1 was counted by a point table, as (vi, en) pairs?"""

from .text import Pair

HEAD: Pair = (
    "Điểm B1 theo bảng điểm “{title}” (mã {id}, bản {revision}, độ tin cậy: {status}):",
    "B1 by the point table “{title}” ({id}, revision {revision}, status: {status}):",
)
REMARK: Pair = ("  Lưu ý của bảng điểm: {text}", "  Remark of the table: {text}")
REGION: Pair = ("  Vùng: {names}{place}", "  Region: {names}{place}")
REGIONS: Pair = ("  Chưa rõ vùng, có thể là: {names}", "  The region is not known, it may be: {names}")
OR: Pair = ("; ", "; ")
ITEM: Pair = ("  - {title}: {points}", "  - {title}: {points}")
CASE: Pair = ("      {sentence}", "      {sentence}")
CASE_OPEN: Pair = ("      Có thể: {sentence}: {points}", "      Possible: {sentence}: {points}")
FACTS: Pair = ("      Phiếu ghi: {facts}", "      On the form: {facts}")
FACT: Pair = ("{title}: {text}{place}", "{title}: {text}{place}")
CELL: Pair = (" (ô {cell})", " (cell {cell})")
MEMBERS: Pair = (
    "      Thành viên thỏa điều kiện của mục: {count}{unknown}",
    "      Members who meet a condition of the item: {count}{unknown}",
)
MEMBERS_OPEN: Pair = (", chưa rõ {count}", ", {count} unknown")
MEMBER: Pair = (
    "      Thành viên thứ {member} (trang {sheet}, dòng {row}){holds}: {facts}",
    "      Member {member} (sheet {sheet}, row {row}){holds}: {facts}",
)
HOLDS: dict[str | None, Pair] = {
    "yes": (", thỏa điều kiện", ", meets it"),
    None: (", chưa rõ", ", unknown"),
}
SOURCE: Pair = ("      Căn cứ: {documents} ({status})", "      Source: {documents} ({status})")
SUM: Pair = ("  Cộng: {points}.", "  Sum: {points}.")
MISSING: Pair = ("  Còn thiếu: {facts}.", "  Missing: {facts}.")
TYPED: Pair = (
    "  Điểm B1 ghi trên phiếu là {score}; máy dùng điểm này.",
    "  B1 as written on the form is {score}; it counts.",
)
POINTS: Pair = ("{points} điểm", "{points:point|points}")
BETWEEN: Pair = ("từ {low} đến {high} điểm", "{low} to {high} points")
NOT_SCORED: Pair = ("không chấm điểm mục này: {rule}", "this item is not scored: {rule}")
PER: Pair = ("{points} điểm cho mỗi đơn vị ({title}){most}", "{points} points for each unit ({title}){most}")
PER_UNIT: Pair = ("mỗi đơn vị ({title}){most}: {points}", "each unit ({title}){most}: {points}")
UP_TO: Pair = (", tính nhiều nhất {count}", ", at most {count} of them")
NONE_HOLDS: Pair = ("không thuộc trường hợp nào được chấm điểm", "none of the cases with points")
ELSE: Pair = ("các trường hợp còn lại", "all other cases")
BY_TABLE: Pair = (" (tính theo bảng điểm)", " (by the point table)")
SHEET: Pair = ("Bảng điểm B1 do người dùng cung cấp", "Point table of B1 supplied by the user")
TABLE: Pair = ("Bảng điểm B1", "Point table of B1")
ITEM_TITLE: Pair = ("Mục", "Item")
CASES: Pair = ("Trường hợp và điểm", "Cases and points")
STATUS: Pair = ("Độ tin cậy của bảng điểm", "Status of the point table")
TABLE_DIGEST: Pair = ("Mã băm của bảng điểm", "Digest of the point table")
