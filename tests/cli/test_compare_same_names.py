"""Reviews of which the files have one base name, in folders of years, are not mixed up."""

import csv
import json
from pathlib import Path

import pytest

from .commandline import Ngheo, flat
from .test_compare_doubts import poor_columns

HEAD = "commune,village,household_id,head_name,head_birth,head_national_id,size,review_date,recorded_class"
ROWS = {
    2022: ["001,Cao Văn Xa,1951,,3,2022-10-01,poor"],
    2023: ["001,Đinh Thị Yến,1962,001062000002,3,2023-10-01,poor"],
    2024: [
        "001,Cao Văn Mới,1980,,3,2024-10-01,poor",
        "005,Đinh Thị Yến,1962,001062000002,3,2024-10-01,poor",
    ],
}
FOUND = (("before_file", "2022/ds.csv"), ("now_file", "2024/ds.csv"))


@pytest.fixture
def years(tmp_path: Path) -> list[object]:
    """A household that handed over to the son since 2022, and one that has its code in 2023."""
    for year, rows in ROWS.items():
        (tmp_path / str(year)).mkdir()
        lines = [HEAD, *(f"Xã A,Thôn 1,{row}" for row in rows)]
        (tmp_path / str(year) / "ds.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    earlier, before, now = (tmp_path / str(year) / "ds.csv" for year in ROWS)
    return ["compare", before, now, "--history", earlier, "--class", "recorded"]


def answered(ngheo: Ngheo, years: list[object], folder: Path, **changed: str) -> Path:
    """Say yes to the one proposal."""
    ngheo(*years, "--out", folder / "kq")
    path = folder / "kq" / "lien-ket-can-xac-nhan.csv"
    with path.open(encoding="utf-8-sig", newline="") as handle:
        (row,) = csv.DictReader(handle)
    assert [(name, row[name]) for name, _ in FOUND] == [*FOUND]
    links = folder / "l.csv"
    with links.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, [*row])
        writer.writeheader()
        writer.writerow(row | {"confirm": "Có"} | changed)
    return links


@pytest.mark.parametrize("name", ["2022/ds.csv", "2022\\ds.csv", "cu/2022/ds.csv"])
def test_an_answer_belongs_to_the_review_that_its_file_names(
    ngheo: Ngheo, years: list[object], tmp_path: Path, name: str
) -> None:
    links = answered(ngheo, years, tmp_path, before_file=name)
    assert poor_columns(ngheo(*years, "--json").out)[5:7] == [0, 1]
    done = ngheo(*years, "--links", links, "--json")
    assert (done.status, poor_columns(done.out)[5:7]) == (0, [1, 0])


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"before_file": "ds.csv"}, ("link_ambiguous", "2022/ds.csv, 2023/ds.csv")),
        ({"before_file": "2023/ds.csv"}, ("link_other_head", "")),
        ({"before_head_name": "Cao Văn Khác"}, ("link_other_head", "")),
        ({"now_head_name": "Cao Văn Khác"}, ("link_other_head", "")),
        ({"before_file": "2021/ds.csv"}, ("link_not_found", "")),
    ],
)
def test_an_answer_that_may_be_on_another_household_is_told_and_not_used(
    ngheo: Ngheo, years: list[object], tmp_path: Path, changed: dict[str, str], told: tuple[str, str]
) -> None:
    done = ngheo(*years, "--links", answered(ngheo, years, tmp_path, **changed))
    assert (done.status, [one in flat(done.out) for one in told]) == (1, [True, True])
    assert "Cao" not in done.out


def test_the_day_of_a_decision_is_that_of_one_file(ngheo: Ngheo, tmp_path: Path) -> None:
    files = []
    for year, class_ in ((2020, "poor"), (2021, "not_poor"), (2025, "not_poor")):
        (tmp_path / str(year)).mkdir()
        files.append(tmp_path / str(year) / "xa.csv")
        row = f"Xã A,Thôn 1,001,Mẫu Một,1960,,3,{year}-10-01,{class_}"
        files[-1].write_text(f"{HEAD}\n{row}\n", encoding="utf-8")
    first, before, now = files
    commands = (
        ("list", now, "--newly-escaped", "--history", first, "--history", before),
        ("compare", before, now, "--history", first),
    )
    for words in commands:
        rules = (*words, "--class", "recorded", "--criteria", "2021-2025")
        done = ngheo(*rules, "--decided", "xa.csv=2025-12-20")
        assert (done.status, "[decided_ambiguous_file]" in done.err) == (2, True)
        assert "2020/xa.csv, 2021/xa.csv, 2025/xa.csv" in flat(done.err)
        for name in ("2025/xa.csv", str(now)):
            told = json.loads(ngheo(*rules, "--decided", f"{name}=2025-12-20", "--json").out)
            assert told["rows"] == [] if "newly_escaped" not in told else told["newly_escaped"] == {
                "at": "2025-12-20", "months": 36, "households": 0, "maybe": 0
            }  # fmt: skip
    alone = ("list", now, "--newly-escaped", "--history", first, "--class", "recorded", "--json")
    days = ("--criteria", "2021-2025", "--decided", "2025/xa.csv=2025-12-20")
    (row,) = json.loads(ngheo(*alone, *days).out)["rows"]
    assert (row["match"], row["file"]) == ("maybe", "2025/xa.csv")
