"""A layout file says which column is what, strictly."""

from pathlib import Path

import pytest

from md_tables import write
from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.layout import read_layout
from ngheo_cli.audit.table.tables import read_tables
from ngheo_cli.messages import Stop

from .makers import a_csv, held, told

TABLE = "Báo cáo\nX,Y,Z,W\nXã A,300,20,6.67\nXã B,500,3,6.0\nTổng số,800,23,2.88\nghi chú,1,2,3\n"
LAYOUT = """schema: ngheo.audit_layout/1
kind: counts
first_row: 3
last_row: 5
columns: {A: unit, B: total_hh, C: poor_hh, D: poor_pct}
"""


def layout(folder: Path, text: str) -> Path:
    path = folder / "mo-ta.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_described_table_is_checked(tmp_path: Path) -> None:
    path = a_csv(tmp_path, "bang", TABLE)
    found = audit(read_tables([path], {}, read_layout(layout(tmp_path, LAYOUT)))[0])
    assert [unit.name for unit in found.tables[0].units] == ["Xã A", "Xã B", "Tổng số"]
    assert held(found, "sum") == 2
    assert [one[:5] for one in told(found)] == [("rate", "Xã B", "D4", "6.0", "0.60")]


def test_a_described_table_of_movements_is_about_whom_the_layout_says(tmp_path: Path) -> None:
    text = LAYOUT.replace("counts", "movements\nsubject: near_poor")
    text = text.replace("B: total_hh, C: poor_hh, D: poor_pct", "B: c1, C: c2, D: c9")
    (table,) = read_tables([a_csv(tmp_path, "bang", TABLE)], {}, read_layout(layout(tmp_path, text)))[0]
    assert (table.kind, table.subject) == ("movements", "near_poor")
    assert table.roles == {"c1", "c2", "c9"}


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("poor_pct", "poor_pc", "audit_layout_role", 5),
        ("D: poor_pct", "D: poor_hh", "audit_layout_twice", 5),
        ("D: poor_pct", "D4: poor_pct", "audit_layout_letter", 5),
        ("A: unit", "A: number", "audit_layout_no_unit", 5),
        ("kind: counts", "kind: count", None, 2),
        ("first_row: 3", "first: 3", None, 3),
    ],
)
def test_a_wrong_layout_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, code: str | None, line: int
) -> None:
    with pytest.raises(Stop) as stop:
        read_layout(layout(tmp_path, LAYOUT.replace(old, new)))
    assert line in [finding.place.row for finding in stop.value.findings]
    assert code is None or code in [finding.code for finding in stop.value.findings]


def test_a_near_role_is_proposed(tmp_path: Path) -> None:
    with pytest.raises(Stop) as stop:
        read_layout(layout(tmp_path, LAYOUT.replace("poor_pct", "poor_pc")))
    assert "poor_pct" in stop.value.findings[0].text("en")


def test_only_the_described_sheet_is_read(tmp_path: Path) -> None:
    path = a_csv(tmp_path, "bang", TABLE)
    with pytest.raises(Stop) as stop:
        read_tables([path], {}, read_layout(layout(tmp_path, LAYOUT + "sheet: Khác\n")))
    (finding,) = stop.value.findings
    assert (finding.code, finding.values) == (
        "audit_layout_no_sheet",
        {"sheet": "Khác", "sheets": "“bang”"},
    )


def notes(folder: Path, text: str, book: str) -> list[tuple[str, str, int | None, str]]:
    path = write(folder / "bang.xlsx", book)
    _, found = read_tables([path], {}, read_layout(layout(folder, text)))
    return [(one.code, one.place.sheet, one.place.row, str(one.values.get("columns", ""))) for one in found]


BOOK = """
## Một
| Báo cáo |
| X | Y | Z | W |
| Xã A | 300 | 20 | 6.67 |
| Xã B | 500 | 3 | 0.60 |
| Tổng số | 800 | 23 | 2.88 |
"""
MORE = """
## Hai
| P | Q | R |
| Xã A | 7 | 9 |
| Xã B | 8 | 4 |
## Ba
| Người lập biểu |
"""


def test_a_described_column_without_figures_is_told(tmp_path: Path) -> None:
    beyond = LAYOUT.replace("D: poor_pct", "D: poor_pct, Z: near_poor_pct")
    assert notes(tmp_path, beyond, BOOK) == [("audit_layout_empty", "Một", None, "Z: near_poor_pct")]
    assert notes(tmp_path, LAYOUT, BOOK) == []


def test_figures_that_a_layout_leaves_out_are_told(tmp_path: Path) -> None:
    assert notes(tmp_path, LAYOUT + "sheet: Một\n", BOOK + MORE) == [("audit_layout_rest", "Hai", 2, "")]
    below = BOOK + "| |\n| P | Q | R |\n| Xã A | 7 | 9 |\n| Xã B | 8 | 4 |\n"
    assert notes(tmp_path, LAYOUT, below) == [("audit_layout_rest", "Một", 8, "")]


def test_a_row_that_is_no_number_is_told_without_an_amount_as_the_only_example(tmp_path: Path) -> None:
    with pytest.raises(Stop) as stop:
        read_layout(layout(tmp_path, LAYOUT.replace("first_row: 3", "first_row: ba")))
    assert "như 3 hay" in stop.value.findings[0].advice("vi")
