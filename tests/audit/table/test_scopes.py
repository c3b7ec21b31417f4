"""Tables of several places that are checked together are compared place by place."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from md_tables import write
from ngheo_cli.audit.table.check import audit
from ngheo_cli.audit.table.result import Audit
from ngheo_cli.audit.table.tables import read_tables

from .makers import audited, held, told

MOVES = "STT,Đơn vị,c1,c2,c3,c4,c5,c6,c7,c8,c9\n"
RESULTS = "STT,Đơn vị,Tổng số hộ,Số hộ nghèo,Tỷ lệ (%)\n"
COMMUNES = {
    "H1": ("Xã An Mẫu", "Xã Bình Mẫu", "Xã Cao Mẫu"),
    "H2": ("Xã Đông Mẫu", "Xã Ea Mẫu", "Xã Phú Mẫu"),
}
POOR = {"H1": (22, 35, 41), "H2": (90, 18, 7)}


def tables(place: str, names: tuple[str, ...] = (), title: str = "") -> dict[str, str]:
    """Return the movements and results of a district; every commune has 1000 households."""
    names, poor = names or COMMUNES[place], POOR[place]
    units = [*enumerate(names, start=1), ("", "Tổng cộng")]
    ends = [*poor, sum(poor)]
    moves = [f"{n},{name},{end},0,0,0,0,0,0,0,{end}" for (n, name), end in zip(units, ends, strict=True)]
    wholes = [1000] * len(poor) + [1000 * len(poor)]
    results = [
        f"{n},{name},{whole},{end},{100 * end / whole:.2f}"
        for (n, name), end, whole in zip(units, ends, wholes, strict=True)
    ]
    return {
        "dien-bien": f"DIỄN BIẾN HỘ NGHÈO {title}\n" + MOVES + "\n".join(moves),
        "ket-qua": f"KẾT QUẢ {title}\n" + RESULTS + "\n".join(results),
    }


def of_both(folder: Path, named: Mapping[str, Mapping[str, str]], *, places_named: bool = False) -> Audit:
    """Audit the tables of both districts; files bear the names of the districts only if so said."""
    files = {f"{form}-{place if places_named else i}": text for i, (place, forms) in enumerate(named.items())
             for form, text in forms.items()}  # fmt: skip
    return audited(folder, files)


def notes(found: Audit) -> list[str]:
    return [one.code for one in found.findings]


def test_totals_of_other_communes_are_not_compared(tmp_path: Path) -> None:
    found = of_both(tmp_path, {place: tables(place) for place in POOR})
    assert (told(found), held(found, "cross_end"), notes(found)) == ([], 8, [])


def test_a_commune_of_one_name_in_two_districts_is_compared_with_its_own(tmp_path: Path) -> None:
    other = (COMMUNES["H1"][0], *COMMUNES["H2"][1:])
    found = of_both(tmp_path, {"H1": tables("H1"), "H2": tables("H2", other)})
    assert (told(found), held(found, "cross_end"), notes(found)) == ([], 8, [])


@pytest.mark.parametrize("by_file", [True, False])
def test_titles_or_files_tell_the_places_where_all_units_have_one_name(tmp_path: Path, by_file: bool) -> None:
    titled = {place: tables(place, COMMUNES["H1"], "" if by_file else f"HUYỆN {place}") for place in POOR}
    found = of_both(tmp_path, titled, places_named=by_file)
    assert (told(found), held(found, "cross_end"), notes(found)) == ([], 8, [])
    wrong = titled["H2"]["dien-bien"].replace("18,0,0,0,0,0,0,0,18", "81,0,0,0,0,0,0,0,81")
    wrong = wrong.replace("115,0,0,0,0,0,0,0,115", "178,0,0,0,0,0,0,0,178")
    found = of_both(tmp_path, {**titled, "H2": {**titled["H2"], "dien-bien": wrong}}, places_named=by_file)
    assert [one[:2] + one[3:5] for one in told(found)] == [
        ("cross_end", "Xã Bình Mẫu", 81, 18),
        ("cross_end", "Tổng cộng", 178, 115),
    ]


def test_nothing_is_compared_where_nothing_tells_the_places_and_that_is_told(tmp_path: Path) -> None:
    found = audited(tmp_path, {
        f"{'abcd'[2 * i + j]}": text
        for i, place in enumerate(POOR)
        for j, text in enumerate(tables(place, COMMUNES["H1"]).values())
    })  # fmt: skip
    assert (told(found), held(found, "cross_end")) == ([], 0)
    assert [(one.code, one.place.file, one.values["others"]) for one in found.findings] == [
        ("audit_places_unclear", "a.csv", "b.csv b, d.csv d"),
        ("audit_places_unclear", "c.csv", "b.csv b, d.csv d"),
    ]


def test_a_second_print_with_a_slip_is_no_table_of_another_place(tmp_path: Path) -> None:
    forms = tables("H1")
    again = forms["ket-qua"].replace(",35,3.50", ",53,5.30").replace(",98,3.27", ",116,3.87")
    found = audited(tmp_path, {**forms, "ket-qua-in-lai": again})
    assert [one[:2] + one[3:5] for one in told(found)] == [
        ("cross_end", "Xã Bình Mẫu", 35, 53),
        ("cross_end", "Tổng cộng", 98, 116),
    ]


def test_the_total_of_a_province_is_not_that_of_a_district(tmp_path: Path) -> None:
    rows = [RESULTS.strip(), ",Toàn tỉnh,6000,213,3.55"]
    for number, place in (("I", "H1"), ("II", "H2")):
        poor = POOR[place]
        rows.append(f"{number},Huyện {place},3000,{sum(poor)},{sum(poor) / 30:.2f}")
        named = enumerate(zip(COMMUNES[place], poor, strict=True), start=1)
        rows += [f"{n},{name},1000,{end},{end / 10:.2f}" for n, (name, end) in named]
    moves = {place: tables(place)["dien-bien"].replace("Tổng cộng", "Toàn tỉnh") for place in POOR}
    found = audited(tmp_path, {**moves, "tinh": "\n".join(rows)})
    assert (told(found), held(found, "cross_end")) == ([], 6)


@pytest.mark.parametrize("file", ["bieu", "hoa-mau"])
def test_sheets_tell_the_places_whatever_the_motto_and_the_file_say(tmp_path: Path, file: str) -> None:
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    sheets = []
    for place, name in (("H1", "Hoa"), ("H2", "Sen")):
        for form, text in tables(place, COMMUNES["H1"]).items():
            rows = "\n".join(f"| {line.replace(',', ' | ')} |" for line in text.splitlines())
            sheets.append(f"## {name} {form}\n| {motto} |\n{rows}")
    found = audit(read_tables([write(tmp_path / f"{file}.xlsx", "\n".join(sheets))], {})[0])
    assert (told(found), held(found, "cross_end"), notes(found)) == ([], 8, [])
