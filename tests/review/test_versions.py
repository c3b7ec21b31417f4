"""A household that stands in several files of one review counts once, whatever the order of the files."""

import random
from itertools import permutations
from pathlib import Path

import pytest

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.review.households import Households, households_of
from ngheo_cli.survey.read import ReadOptions, read_survey

HEADS = (
    "commune,village,household_id,head_name,head_birth,head_sex,head_national_id,size,area,recorded_class,"
    "review_date,movement"
)
Row = dict[str, str]


def row(name: str = "Nguyễn Văn Mẫu", class_: str = "poor", **others: str) -> Row:
    usual = {"commune": "Xã A", "village": "Thôn 1", "household_id": "001", "size": "3", "area": "rural"}
    return usual | {"head_name": name, "recorded_class": class_} | others


def review(folder: Path, *files: tuple[str, list[Row]]) -> Households:
    standard, read = get("2021-2025"), []
    for name, rows in files:
        lines = [HEADS, *(",".join(one.get(head, "") for head in HEADS.split(",")) for one in rows)]
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        survey = read_survey([folder / f"{name}.csv"], ReadOptions({}, {}, {}, "no"), lambda *_: (standard,))
        read.append((survey, decide(survey, standard)))
    return households_of(read, "recorded")


def counts(of: Households) -> tuple[int, int]:
    return int(of.is_("poor").sum()), int(of.is_("near_poor").sum())


def codes(of: Households) -> list[str]:
    return [finding.code for finding in of.repeated]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"head_birth": "1960"}, {"head_birth": "1985"}),
        ({"head_sex": "nam"}, {"head_sex": "nữ"}),
        ({"head_national_id": "001060000017"}, {"head_national_id": "001085000028"}),
    ],
)
@pytest.mark.parametrize("village", ["Thôn 1", ""])
def test_heads_of_one_name_that_contradict_are_two_households(
    tmp_path: Path, one: Row, other: Row, village: str
) -> None:
    files = ("a", [row(village=village, **one)]), ("b", [row(village=village, **other)])
    found = review(tmp_path, *files)
    assert (counts(found), found.twice, codes(found)) == ((2, 0), 0, [])


@pytest.mark.parametrize("later", [{"head_birth": "12/05/1960"}, {"head_sex": "nam"}, {}])
def test_heads_that_tell_less_do_not_contradict_and_the_row_that_tells_more_counts(
    tmp_path: Path, later: Row
) -> None:
    files = [("a", [row(head_birth="1960")]), ("b", [row(**later)])]
    for order in permutations(files):
        found = review(tmp_path, *order)
        assert (counts(found), found.twice, codes(found)) == ((1, 0), 1, ["given_twice"])


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_later_review_counts_in_any_order_of_the_files_and_is_named(
    tmp_path: Path, order: tuple[int, int]
) -> None:
    files = [
        ("a", [row("Lê Thị Mẫu", household_id="002"), row(review_date="2024-09-01")]),
        ("b", [row(class_="near_poor", review_date="2024-10-01")]),
    ]
    found = review(tmp_path, *(files[number] for number in order))
    assert (counts(found), found.twice) == ((1, 1), 1)
    (told,) = found.repeated
    assert (told.code, told.place.file, told.place.row) == ("superseded", "a.csv", 3)
    assert told.values["row"] == "b.csv!2"


@pytest.mark.parametrize(
    ("dates", "village"),
    [(("", ""), "Thôn 1"), (("2024-09-01", ""), "Thôn 1"), (("2024-10-01", "2024-10-01"), "Thôn 1"),
     (("2024-09-01", "2024-10-01"), "")],
)  # fmt: skip
def test_answers_that_differ_without_a_sure_later_one_are_both_kept_and_named(
    tmp_path: Path, dates: tuple[str, str], village: str
) -> None:
    files = [
        ("a", [row(village=village, review_date=dates[0])]),
        ("b", [row(village=village, class_="near_poor", review_date=dates[1])]),
    ]
    for order in permutations(files):
        found = review(tmp_path, *order)
        assert (counts(found), found.twice, codes(found)) == ((1, 1), 0, ["key_answers_differ"])
        assert sorted(str(found.repeated[0].values["rows"]).split(", ")) == ["a.csv!2", "b.csv!2"]


def test_copies_are_named_and_the_later_review_counts_beside_them(tmp_path: Path) -> None:
    old = row(review_date="2024-09-01")
    new = row(class_="near_poor", review_date="2024-10-01")
    for order in permutations([("a", [old]), ("b", [dict(old)]), ("c", [new]), ("d", [dict(new)])]):
        found = review(tmp_path, *order)
        assert (counts(found), found.twice) == ((0, 1), 3)
        assert codes(found) == ["given_twice", "superseded"]
        assert "a.csv!2" in str(found.repeated[0].values["rows"])


def test_a_row_that_tells_that_a_household_is_gone_is_no_copy_of_it(tmp_path: Path) -> None:
    for order in permutations([("a", [row()]), ("b", [row(class_="", movement="died")])]):
        found = review(tmp_path, *order)
        assert (counts(found), codes(found)) == ((1, 0), ["key_answers_differ"])
        assert int(found.gone.sum()) == 1


def test_a_head_with_the_same_id_and_code_is_one_household_under_another_name(tmp_path: Path) -> None:
    of = {"head_national_id": "001060000017"}
    files = ("a", [row(village="", **of)]), ("b", [row("Mẫu", village="Thôn 1", **of)])
    assert counts(review(tmp_path, *files)) == (1, 0)


@pytest.mark.parametrize("more", [{}, {"size": "", "area": ""}])
def test_a_household_lies_in_the_village_that_one_of_its_files_names(tmp_path: Path, more: Row) -> None:
    of = {"head_national_id": "001060000017"}
    for order in permutations([("a", [row(**of, **more)]), ("b", [row(village="", **of)])]):
        found = review(tmp_path, *order)
        assert (counts(found), found.twice, found.frame["village"].tolist()) == ((1, 0), 1, ["Thôn 1"])
        assert found.frame["size"].tolist() == [3]


def test_a_household_of_another_commune_lends_no_village(tmp_path: Path) -> None:
    of = {"head_national_id": "001060000017"}
    there = row(commune="Xã B", village="Thôn 5", size="", **of)
    for order in permutations([("a", [row(village="", **of)]), ("b", [there])]):
        found = review(tmp_path, *order)
        assert (found.frame["commune"].tolist(), found.frame["village"].tolist()) == (["Xã A"], [""])


def test_the_sex_of_a_head_is_told_by_the_file_that_names_it(tmp_path: Path) -> None:
    for order in permutations([("a", [row()]), ("b", [row(head_sex="nam")])]):
        assert review(tmp_path, *order).frame["head_sex"].tolist() == ["male"]


def test_rows_that_one_file_keeps_apart_stay_apart_beside_a_copy(tmp_path: Path) -> None:
    rows = [row(), row(size="5")]
    for order in permutations([("a", rows), ("b", rows)]):
        found = review(tmp_path, *order)
        assert (counts(found), found.twice) == ((2, 0), 2)


@pytest.mark.parametrize(("sizes", "told"), [(("3", "3"), ["given_twice"]), (("3", ""), ["given_twice"])])
def test_equal_rows_of_one_file_are_no_different_answers_beside_another_file(
    tmp_path: Path, sizes: tuple[str, str], told: list[str]
) -> None:
    rows = [row(village="", size=size) for size in sizes]
    for order in permutations([("a", rows), ("b", [row(village="")])]):
        found = review(tmp_path, *order)
        assert (counts(found), found.twice, codes(found)) == ((2, 0), 1, told)


def test_the_order_of_rows_and_files_changes_nothing(tmp_path: Path) -> None:
    drawn = random.Random(7)  # noqa: S311 - no secret
    told = {
        "household_id": ("001", "002"),
        "head_birth": ("", "1960", "12/05/1960", "1985"),
        "head_sex": ("", "nam"),
        "head_national_id": ("", "", "001060000017"),
        "size": ("", "3", "4"),
        "recorded_class": ("poor", "near_poor", "not_poor", ""),
        "review_date": ("", "2024-09-01", "2024-10-01"),
        "village": ("Thôn 1", "Thôn 1", ""),
    }
    set_aside = 0
    for _ in range(12):
        files = [
            (name, [row(**{key: drawn.choice(texts) for key, texts in told.items()}) for _ in range(4)])
            for name in "abc"
        ]
        seen: set[object] = set()
        for order in permutations(files):
            found = review(tmp_path, *((name, drawn.sample(rows, len(rows))) for name, rows in order))
            lying = tuple(sorted(found.frame["village"].tolist()))
            seen.add((counts(found), len(found), found.twice, tuple(sorted(codes(found))), lying))
            set_aside += found.twice
        assert len(seen) == 1, files
    assert set_aside > 0
