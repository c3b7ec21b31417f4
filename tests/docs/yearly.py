"""Which lists does the officer of `docs/ra-soat-nam.md` have? Three years of made-up households."""

from pathlib import Path

from md_tables import write
from ngheo_cli.criteria.load import get

INDICATORS = get("2021-2025").indicator_ids
HEAD = (
    "Xã | Thôn | Mã hộ | Họ và tên chủ hộ | Dân tộc | Số nhân khẩu | Khu vực | Ngày rà soát | recorded_class"
)
TOTALS_BEFORE = """\
Xã,Thôn,Tổng số hộ,Tổng số nhân khẩu
Xã Mẫu,Thôn 1,119,478
Xã Mẫu,Thôn 2,80,312
Xã Mẫu,Thôn 3,25,91
"""


def a_review(path: Path, commune: str, year: int, *rows: tuple[str, str, str, str]) -> None:
    """Village, code, head and class of each household; every indicator is answered."""
    answers = ["Có", *["Không"] * (len(INDICATORS) - 1)]
    lines = [
        " | ".join([commune, *row[:3], "Tày", "3", "nông thôn", f"15/10/{year}", row[3], *answers])
        for row in rows
    ]
    lines = [" | ".join([HEAD, *INDICATORS]), *lines]
    write(path, "\n".join(["## Danh sách", *(f"| {line} |" for line in lines)]))


def fill_office(folder: Path) -> None:
    """Write the lists of three years and the totals of the year before into a folder."""
    (folder / "tong-truoc.csv").write_text(TOTALS_BEFORE, encoding="utf-8")
    one, two, three = (f"Người Mẫu {name}" for name in ("Một", "Hai", "Ba"))
    poor, near, not_poor = "Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo"
    four = ("Thôn 2", "004", "Người Mẫu Bốn", near)
    a_review(folder / "nam-truoc-nua.xlsx", "Xã Mẫu Cũ", 2022, ("Thôn 1", "003", three, poor), four)
    before = [("Thôn 1", "001", one, poor), ("Thôn 2", "002", two, poor), ("Thôn 1", "003", three, not_poor)]
    a_review(folder / "nam-truoc.xlsx", "Xã Mẫu", 2023, *before, four)
    now = [("Thôn 1", "001", one, not_poor), ("Thôn 2", "002", two, near), ("Thôn 1", "003", three, poor)]
    a_review(folder / "nam-nay.xlsx", "Xã Mẫu", 2024, *now, ("Thôn 2", "004", "Vợ Mẫu Bốn", near))
