"""Signs that repeat the cell above: in columns of places and of areas."""

import pytest

from md_tables import column, found, read
from ngheo_cli.numbers import BLANK, RURAL, URBAN
from ngheo_cli.survey.ditto import is_ditto

HEAD = "| Thôn | Họ và tên chủ hộ | Mã hộ | Số khẩu | B1 | B2 | Ngày rà soát |"
SIGNS = ['"', "''", "nt", "NT", "-nt-", "//", "- // -", "như trên", "Như trên", "〃", "″", "”", '- " -']


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_in_the_village_column_is_the_village_above(sign: str) -> None:
    survey = read(f"""
{HEAD}
| Bản Nà | Lò A | 1 | #3 | #140 | #30 | 1/10/2024 |
| {sign} | Lò B | 2 | #3 | #100 | #30 | 1/10/2024 |
| Bản Co | Lò D | 1 | #3 | #140 | #30 | 1/10/2024 |
| {sign} | Lò B | 2 | #4 | #160 | #30 | 2/10/2024 |
""")
    assert column(survey, "village") == ["Bản Nà", "Bản Nà", "Bản Co", "Bản Co"]
    assert column(survey, "problem") == [""] * 4
    told = found(survey, "ditto_filled")
    assert [(f.values["count"], f.place.column) for f in told] == [(2, "Thôn")]


def test_equal_rows_of_two_villages_by_signs_are_two_households() -> None:
    survey = read("""
| Thôn | Họ và tên chủ hộ | Số khẩu | B1 | B2 |
| Bản Nà | Lò A | #3 | #140 | #30 |
| nt | Lò Văn B | #3 | #100 | #30 |
| Bản Co | Lò D | #3 | #140 | #30 |
| nt | Lò Văn B | #3 | #100 | #30 |
""")
    assert column(survey, "problem") == [""] * 4
    assert column(survey, "village") == ["Bản Nà", "Bản Nà", "Bản Co", "Bản Co"]


@pytest.mark.parametrize("text", ["-", "", "Nt Mẫu", "Na", "Thôn 1", "1", "---"])
def test_names_and_a_lone_dash_repeat_nothing(text: str) -> None:
    assert not is_ditto(text)


def test_a_sign_below_a_blank_village_is_unknown_and_told() -> None:
    survey = read(f"""
{HEAD}
| - | Lò A | 1 | #3 | #140 | #30 | |
| " | Lò B | 2 | #3 | #100 | #30 | |
""")
    assert column(survey, "village") == ["", ""]
    assert [f.values["count"] for f in found(survey, "ditto_alone")] == [1]


AREA = "| Họ và tên chủ hộ | Khu vực | Số khẩu | B1 | B2 |"


@pytest.mark.parametrize(
    ("cells", "areas"),
    [
        (["Thành thị", "nt", "nt"], [URBAN, BLANK, BLANK]),
        (["Thành thị", "-nt-", "Nông thôn", "nt"], [URBAN, BLANK, RURAL, RURAL]),
        (["Thành thị", "NT", "NT"], [URBAN, RURAL, RURAL]),
        (["tt", "nt", "nt"], [URBAN, RURAL, RURAL]),
        (["Thành thị", "nt", "tt"], [URBAN, RURAL, URBAN]),
        (["nt", "nt", "nt"], [RURAL, RURAL, RURAL]),
    ],
)
def test_nt_below_thanh_thi_written_out_is_asked(cells: list[str], areas: list[int]) -> None:
    rows = "\n".join(f"| Lò {i} | {cell} | #3 | #150 | #30 |" for i, cell in enumerate(cells))
    survey = read(f"{AREA}\n{rows}")
    assert column(survey, "area") == areas
    assert len(found(survey, "area_ditto")) == sum(a == BLANK for a in areas if "nt" in cells)
