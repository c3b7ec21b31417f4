"""How large is a page of a province?"""

from ngheo_cli.reports.web.model import Cell, Column, Page, Row, Section, Table
from ngheo_cli.reports.web.render import html_of

COMMUNES, VILLAGES = 200, 6


def numbers(*texts: str) -> list[Cell]:
    return [Cell(text, text.replace(",", ".")) for text in texts]


def units() -> Table:
    """Every village with its rates, bars and change."""
    rows = []
    for commune in range(COMMUNES):
        for village in range(VILLAGES + 1):
            path = f"Tỉnh Ví Dụ / Xã Nà Mẫu {commune} / Thôn Khe Trúc {village}"
            rates = [Cell("12,34", "12.34", bar="45.6") for _ in range(3)]
            cells = [Cell(path.rpartition("/")[2], over=f"Xã Nà Mẫu {commune}", inside=3)]
            cells += [*numbers("120", "15"), rates[0], *numbers("15"), *rates[1:], *numbers("−0,56")]
            rows.append(Row(tuple(cells), path, "village"))
    heads = ("", "households", "poor", "poor_rate", "near_poor", "near_poor_rate", "multi_rate_min", "points")
    columns = tuple(Column(name, name, number=bool(name)) for name in heads)
    return Table("units-table", "units", columns, tuple(rows), live=True)


def moves(name: str) -> Table:
    """Households and persons of every village that went from list to list."""
    columns = (Column("unit"), Column("counted"), *(Column("", f"c{c}", number=True) for c in range(1, 10)))
    rows = [
        Row((Cell(f"Thôn Khe Trúc {i}", inside=3), Cell(count), *numbers(*["12"] * 9)), kind=count)
        for i in range(COMMUNES * (VILLAGES + 1))
        for count in ("households", "persons")
    ]
    return Table(name, name, columns, tuple(rows), look="moves")


def people() -> Table:
    """Two listed households in every village."""
    words = ("Người Mẫu Mười Hai", "Thôn Khe Trúc 1", "Xã Nà Mẫu 123", "Hộ cận nghèo")
    row = Row(tuple(map(Cell, words)), kind="near_poor")
    columns = tuple(map(Column, words))
    return Table("people-table", "people", columns, (row,) * (2 * COMMUNES * VILLAGES), live=True)


def test_page_of_200_communes_with_villages_and_names_stays_under_two_megabytes() -> None:
    tables = (units(), moves("poor-moves"), moves("near_poor-moves"), people())
    page = Page("vi", "Tỉnh", (), "", (Section("all", "all", tables=tables),), "")
    assert 1_000_000 < len(html_of(page).encode()) < 2_000_000
