"""A survey in which every personal cell is a text of its own, and the search for those texts."""

import zipfile
from pathlib import Path
from typing import Any

import xlsxwriter

HOUSEHOLDS = 8
_CODE, _NAME, _ID = "QZH{:04}", "Wủk{} Xọj{}", "0017{:08}"
_LETTERS = str.maketrans("0123456789", "abcdeghklm")
_COLUMNS = (
    "province", "district", "commune", "village", "household_id", "head_name", "head_birth", "head_sex",
    "head_ethnicity", "head_national_id", "size", "area", "income_per_person", "score_income",
    "score_deprivation", "housing_area", "health_insurance", "recorded_class", "review_date",
)  # fmt: skip
_MEMBER_COLUMNS = (
    "village", "household_id", "member_name", "relation", "birth", "sex", "national_id",
)  # fmt: skip
_UNUSED = "Người ghi: Wủkghi Xọjghi"
MISPLACED = (
    "head_sex", "head_ethnicity", "size", "area", "income_per_person", "score_income", "score_deprivation",
    "housing_area", "recorded_class", "review_date",
)  # fmt: skip
"""Columns in one cell of which a name stands where it does not belong."""
FILE = "Wủktệp Xọjtệp.xlsx"


def code(number: int) -> str:
    return _CODE.format(number)


def name(number: int) -> str:
    word = str(number).translate(_LETTERS)
    return _NAME.format(word, word)


def national_id(number: int) -> str:
    return _ID.format(31000000 + number * 7919)


def birth(number: int) -> str:
    """A day of birth that no other household has."""
    return f"{3 + number:02}/0{1 + number % 9}/{1950 + number}"


def write(folder: Path, *, year: int = 2023, planted: bool = False, file: str = FILE) -> Path:
    """Write the survey, with members; `planted`: with every kind of error that a personal cell may have."""
    folder.mkdir(exist_ok=True)
    path = folder / file
    households = [_household(number, year) for number in range(HOUSEHOLDS)]
    members = [_member(number, who) for number in range(HOUSEHOLDS) for who in (0, 1)]
    if planted:
        households += _planted(year)
        lost = {"household_id": code(900), "member_name": name(900), "national_id": national_id(900)}
        members.append({**lost, "village": "Bản Mẫu", "birth": birth(27)})
    with xlsxwriter.Workbook(str(path)) as book:
        _table(book.add_worksheet("Hộ"), (*_COLUMNS, _UNUSED), households)
        _table(book.add_worksheet("Thành viên"), _MEMBER_COLUMNS, members)
    return path


def _table(sheet: Any, columns: tuple[str, ...], rows: list[dict[str, Any]]) -> None:
    for r, row in enumerate([dict(zip(columns, columns, strict=True)), *rows]):
        for c, column in enumerate(columns):
            sheet.write(r, c, row.get(column, ""))


def _household(number: int, year: int) -> dict[str, Any]:
    poor = (number + year) % 3
    return {
        "province": "Tỉnh Mẫu", "district": "Huyện Mẫu", "commune": "Xã Mẫu", "village": "Bản Mẫu",
        "household_id": code(number), "head_name": name(number), "head_birth": birth(number),
        "head_sex": "Nam", "head_ethnicity": "Thái", "head_national_id": national_id(number), "size": 2,
        "area": "rural", "income_per_person": 1_100_000 + 400_000 * poor, "score_income": "",
        "housing_area": "yes", "health_insurance": "yes" if number % 2 else "no",
        "recorded_class": ("poor", "near_poor", "not_poor")[poor], "review_date": f"{year}-10-15",
        _UNUSED: name(number + 500),
    }  # fmt: skip


def _member(number: int, who: int) -> dict[str, Any]:
    own = number if not who else number + 100
    return {
        "village": "Bản Mẫu", "household_id": code(number), "member_name": name(own),
        "relation": "chủ hộ" if not who else f"con của {name(number)}", "sex": "Nam",
        "birth": birth(number if not who else number + 9), "national_id": national_id(own),
    }  # fmt: skip


def _planted(year: int) -> list[dict[str, Any]]:
    """Return households with one error each in or by a personal cell."""
    rows = []
    for at, column in enumerate(MISPLACED):
        rows.append({**_household(20 + at, year), column: name(600 + at), "head_birth": birth(20)})
    twin = _household(40, year)
    rows += [
        {**twin, "head_birth": birth(21)},
        {**twin, "head_birth": birth(21)},  # the same row twice
        {**twin, "head_name": name(41), "head_birth": birth(22)},  # one code and ID, two heads
        {**_household(42, year), "head_national_id": "17" + national_id(42)[4:], "head_birth": birth(23)},
        {**_household(43, year), "head_national_id": national_id(43)[:11] + "X7", "head_birth": "31/02/1961"},
        {**_household(44, year), "head_name": "Wủkee ?uy?n", "head_birth": "17/05/2077"},
        {**_household(45, year), "head_birth": name(45), "head_national_id": name(46)},
        {**_household(47, year), "household_id": "", "head_name": "", "head_birth": birth(24)},
        {**_household(48, year), "household_id": 10**17 + 48, "head_birth": birth(25)},
        {**_household(49, year), "head_birth": birth(26), "size": national_id(49)},
        {**_household(50, year), "income_per_person": national_id(50), "score_income": birth(26)},
    ]
    return rows


PERSONAL = (
    "wủk", "xọj", "qzh", "0017", "31/02/1961", "17/05/2077", "1961-02-31", "2077-05-17",
    *(birth(number) for number in range(30)),
    *("-".join(reversed(birth(number).split("/"))) for number in range(30)),
)  # fmt: skip
"""What may stand in nothing that is shared, in lower case."""


def found_in(text: str, allowed: tuple[str, ...] = ()) -> set[str]:
    """Return which personal texts stand in a text."""
    low = text.casefold()
    return {token for token in PERSONAL if token in low and token not in allowed}


def texts_in(path: Path) -> str:
    """Return all bytes of a file as text, of a zip those of every part, names too."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            inside = [f"{one}\n{parts.read(one).decode('utf-8', 'replace')}" for one in parts.namelist()]
        return "\n".join([path.name, *inside])
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq  # noqa: PLC0415 - only where parquet is read

        table = pq.read_table(path)
        return f"{path.name}\n{table.schema.metadata}\n{table.to_pylist()}"
    return f"{path.name}\n{path.read_bytes().decode('utf-8', 'replace')}"
