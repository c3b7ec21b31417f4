"""Which names do invented people and places bear? Parts of names, put together at random; plain Python."""

from collections.abc import Mapping

PROVINCE, DISTRICT, COMMUNE, WARD = "Tỉnh Ví Dụ", "Huyện Mô Phỏng", "Xã Đồi Mẫu", "Phường Bến Mẫu"
"""The unit in which every small sample lies."""
UNISSUED = "099"
"""With these digits a national ID begins that no province issues."""

FAMILY = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Lò",
    "Nông", "Vàng",
)  # fmt: skip
MIDDLE: Mapping[str, tuple[str, ...]] = {
    "male": ("Văn", "Đức", "Hữu", "Minh", "Quang"),
    "female": ("Thị", "Ngọc", "Thu", "Thanh", "Kim"),
}
GIVEN: Mapping[str, tuple[str, ...]] = {
    "male": (
        "An", "Bình", "Cường", "Dũng", "Hải", "Hòa", "Hùng", "Khánh", "Long", "Nam", "Phúc", "Quý", "Sơn",
        "Thắng", "Tuấn",
    ),
    "female": (
        "Ánh", "Chi", "Dung", "Hạnh", "Hiền", "Hoa", "Hương", "Lan", "Liên", "Mai", "Nga", "Oanh", "Thảo",
        "Thủy", "Yến",
    ),
}  # fmt: skip

FAMILY_OF: Mapping[str, tuple[str, ...]] = {
    "Kinh": FAMILY[:12],
    "Tày": ("Nông", "Hoàng", "Lý", "Ma", "Bế", "Chu"),
    "Nùng": ("Nông", "Lục", "Mông", "Vi", "Hoàng", "Lương"),
    "Thái": ("Lò", "Cầm", "Quàng", "Lường", "Tòng", "Hà"),
    "Mường": ("Bùi", "Đinh", "Quách", "Hà", "Phạm"),
    "Dao": ("Triệu", "Bàn", "Đặng", "Phùng", "Lý"),
    "Mông": ("Vàng", "Giàng", "Sùng", "Thào", "Mùa", "Hạng"),
    "Ê Đê": ("Niê", "Mlô", "Êban", "Ayun"),
    "Gia Rai": ("Rơ Châm", "Siu", "Ksor", "Kpă"),
    "Khmer": ("Thạch", "Kim", "Danh", "Sơn", "Lâm"),
}
"""Family names that are common in each ethnic group (dân tộc)."""
REGIONS = (
    ("Kinh", "Tày", "Nùng", "Thái", "Mường", "Dao", "Mông"),
    ("Kinh", "Ê Đê", "Gia Rai"),
    ("Kinh", "Khmer"),
)
"""Groups that live in one province; provinces take turns."""

COMMUNE_WORDS = (
    ("Đồi", "Bến", "Khe", "Suối", "Núi", "Cầu", "Vườn", "Hồ", "Rừng", "Bãi", "Gò", "Đèo", "Ruộng", "Lũng",
     "Mỏ", "Ghềnh"),
    ("Mẫu", "Giả Định", "Thử", "Ví Dụ", "Mô Phỏng", "Tập Huấn", "Minh Họa", "Bài Tập"),
)  # fmt: skip
VILLAGE_WORDS = (
    ("Khe", "Nà", "Suối", "Đồi", "Gò", "Bến", "Hang", "Cây", "Dốc", "Vực"),
    ("Trúc", "Lúa", "Mây", "Sim", "Sen", "Cọ", "Dừa", "Bưởi", "Quế", "Hồi", "Chè", "Mận"),
)
"""Parts of invented names; no two of a list are one word without its accents."""


def _put_together(words: tuple[tuple[str, ...], tuple[str, ...]], number: int) -> str:
    """Return the name of a number; they begin again with a running number behind."""
    first, second = words
    again, at = divmod(number, len(first) * len(second))
    row, two = divmod(at, len(second))
    one = (row + two) % len(first)  # neighbours share no word
    name = f"{first[one]} {second[two]}"
    return f"{name} {again + 1}" if again else name


def commune_name(number: int, urban: bool) -> str:
    """Return the invented name of a commune of the province, from 0; no two are alike."""
    return f"{'Phường' if urban else 'Xã'} {_put_together(COMMUNE_WORDS, number)}"


def village_name(number: int, urban: bool) -> str:
    """Return the invented name of a village of the commune, from 0; no two are alike."""
    return f"Tổ dân phố {number + 1}" if urban else f"Thôn {_put_together(VILLAGE_WORDS, number)}"


def province_name(number: int) -> str:
    """Return the invented name of a province, from 0."""
    return PROVINCE if number == 0 else f"{PROVINCE} {number + 1}"
