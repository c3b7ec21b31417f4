"""Files of one base name are told apart by the folders that they lie in."""

from pathlib import Path

import pytest

from ngheo_cli.review.file_names import ends_in, names_of, parts_of, told_apart

from .makers import households


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["2022/ds.csv", "2023/khac.csv"], ["ds.csv", "khac.csv"]),
        (["2022/ds.csv", "2023/ds.csv"], ["2022/ds.csv", "2023/ds.csv"]),
        (["2022/ds.csv", "2023/DS.csv"], ["2022/ds.csv", "2023/DS.csv"]),
        (["a/2022/xa/ds.csv", "a/2023/xa/ds.csv"], ["2022/xa/ds.csv", "2023/xa/ds.csv"]),
        (["2022/ds.csv", "2023/ds.csv", "2023/b.csv"], ["2022/ds.csv", "2023/ds.csv", "b.csv"]),
        (["2022/ds.csv", "2022/ds.csv"], ["ds.csv", "ds.csv"]),
    ],
)
def test_the_shortest_tail_that_tells_a_file_apart_is_its_name(
    tmp_path: Path, paths: list[str], names: list[str]
) -> None:
    found = names_of([tmp_path / path for path in paths])
    assert [found[tmp_path / path] for path in paths] == names


def test_a_file_below_another_of_its_name_is_told_apart(tmp_path: Path) -> None:
    upper, lower = tmp_path / "ds.csv", tmp_path / tmp_path.name / "ds.csv"
    found = names_of([upper, lower])
    assert len({*found.values()}) == 2
    assert all(ends_in(parts_of(str(path)), parts_of(name)) for path, name in found.items())


def test_a_name_may_be_written_with_either_slash() -> None:
    assert parts_of(r"D:\2023\Danh-Sach.xlsx") == parts_of("D:/2023/danh-sach.xlsx")
    assert ends_in(parts_of("D:/2023/ds.xlsx"), parts_of(r"2023\ds.xlsx"))
    assert not ends_in(parts_of("D:/2023/ds.xlsx"), parts_of("023/ds.xlsx"))
    assert not ends_in(parts_of("ds.xlsx"), parts_of(" "))


def test_the_households_of_a_review_bear_the_name_of_their_file(tmp_path: Path) -> None:
    review = households(tmp_path, "commune,household_id,head_name\nXã A,1,Lò Một\nXã A,2,Lò Hai\n")
    path = tmp_path / "khao-sat.csv"
    renamed = told_apart(review, [path], {path: "2023/khao-sat.csv"})
    assert renamed.frame["file"].tolist() == ["2023/khao-sat.csv"] * 2
    assert told_apart(review, [path], {path: "khao-sat.csv"}) is review
