"""Rows of one name are of one person unless birth, sex or national ID contradict."""

from itertools import permutations

from ngheo_cli.survey.persons import MOST_ALIKE, same_persons


def split(*told: tuple[str, str]) -> set[tuple[tuple[str, str], ...]]:
    return {tuple(sorted(told[r] for r in rows)) for rows in same_persons(range(len(told)), told)}


def test_the_order_of_rows_decides_nothing_where_one_tells_less() -> None:
    rows = [("1960", ""), ("", ""), ("1985", ""), ("1985-02-01", "nam")]
    expected = {(("1985", ""), ("1985-02-01", "nam"), ("", "")), (("1960", ""),)}
    for order in permutations(rows):
        assert {frozenset(rows) for rows in split(*order)} == {frozenset(rows) for rows in expected}


def test_two_days_of_one_year_are_two_persons() -> None:
    assert same_persons([1, 0], [("1960-01-01",), ("1960-01-02",)]) == [[0], [1]]


def test_so_many_rows_alike_are_no_versions_of_one_person() -> None:
    rows = range(MOST_ALIKE + 1)
    assert len(same_persons(rows, [("",)] * len(rows))) == len(rows)
    assert len(same_persons(rows[1:], [("",)] * len(rows))) == 1
