"""What do the option `--points`, the check of a point table and the sheets of a result say, as pairs?"""

from .text import Pair

POINTS: Pair = (
    "Bảng điểm B1 do bạn cung cấp (YAML, xem docs/bang-diem.md): tính điểm B1 của hộ chưa ghi điểm.",
    "A point table of B1 that you supply (YAML, docs/bang-diem.md): counts B1 where none is typed.",
)
REASON: Pair = (
    "{reason}; điểm B1 tính theo bảng điểm {id} (bản {revision})",
    "{reason}; B1 counted by the point table {id} (revision {revision})",
)
CHECKED: Pair = (
    "{file}: đúng. Bảng điểm {id}, {items} mục, {regions} cột vùng, cho chuẩn {standard}.",
    "{file}: right. Point table {id}, {items:item|items}, {regions:region|regions}, for {standard}.",
)
CHECKED_INCOMPLETE: Pair = (
    "Bảng điểm chưa đủ (complete: false) nên chưa dùng để phân loại. Còn thiếu: {missing}.",
    "The table is incomplete (complete: false) and does not classify yet. Missing: {missing}.",
)
