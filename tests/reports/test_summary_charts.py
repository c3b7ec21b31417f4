"""Charts stand on free rows of the summary, show the tables' own cells, and read in black and white."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl.workbook import Workbook as Opened

from ngheo_cli.reports.summary_charts import PICTURES_MOST, VILLAGES_MOST

from .handmade import Write, household, lacking, survey_of

POOR = {"income_per_person": 1_000_000, **lacking(3)}
NEAR_POOR = {"income_per_person": 1_000_000, **lacking(1)}
AVERAGE = {"income_per_person": 2_000_000, **lacking(0)}


def of_villages(count: int, **answers: Any) -> list[dict[str, Any]]:
    """Return a household of those answers in each of so many villages, and an average one."""
    return [
        household(2 * n + i, **one) | {"village": f"Thôn {n}"}
        for n in range(1, count + 1)
        for i, one in enumerate((answers, AVERAGE))
    ]


def charts(book: Opened) -> list[Any]:
    sheet: Any = book["Tổng hợp"]
    return list(sheet._charts)


def cells(book: Opened, formula: str) -> list[Any]:
    """Return what the cells hold to which a chart refers, by one range or several."""
    sheet: Any = book["Tổng hợp"]
    found: list[Any] = []
    for part in formula.strip("()").split(","):
        assert part.startswith("'Tổng hợp'!")
        block = sheet[re.sub(r"^.*!|\$", "", part)]
        rows = block if isinstance(block, tuple) else ((block,),)
        found += [cell.value for row in rows for cell in row]
    return found


def rows_of(chart: Any) -> range:
    """Return the rows of the sheet, from 1, over which a chart lies."""
    return range(chart.anchor._from.row + 1, chart.anchor.to.row + 2)


def fills(chart: Any) -> Iterator[tuple[str, str]]:
    """Yield pattern or colour of a chart's bars, by series or by point."""
    for series in chart.series:
        for one in series.dPt or [series]:
            look = one.spPr
            yield (look.pattFill.prst, "") if look.pattFill else ("", look.solidFill.srgbClr)


def test_the_first_chart_shows_households_by_class_without_the_certified_part(written: Write) -> None:
    book = written(survey_of(of_villages(3, **POOR)))
    (series,) = charts(book)[0].series
    names = ["Hộ nghèo", "Hộ cận nghèo", "Hộ có mức sống trung bình", "Hộ không nghèo", "Chưa xác định"]
    assert cells(book, series.cat.strRef.f) == names
    assert cells(book, series.val.numRef.f) == [3, 0, 3, 0, 0]
    assert [point.v for point in series.val.numRef.numCache.pt] == [3, 0, 3, 0, 0]


def test_villages_are_stacked_by_poor_and_near_poor(written: Write) -> None:
    rows = [*of_villages(2, **POOR), household(90, **NEAR_POOR) | {"village": "Thôn 2"}]
    book = written(survey_of(rows))
    chart = charts(book)[1]
    assert (chart.barDir, chart.grouping) == ("bar", "stacked")
    assert [cells(book, one.tx.strRef.f) for one in chart.series] == [["Hộ nghèo"], ["Hộ cận nghèo"]]
    assert [cells(book, one.val.numRef.f) for one in chart.series] == [[1, 1], [0, 1]]
    assert cells(book, chart.series[0].cat.strRef.f) == ["Thôn 1", "Thôn 2"]


def test_bars_differ_without_colour(written: Write) -> None:
    by_class, by_village = charts(written(survey_of(of_villages(1, **POOR))))
    looks = list(fills(by_class))
    assert len(looks) == len(set(looks)) == 5
    assert list(fills(by_village)) == [("", "1F3864"), ("wdUpDiag", "")]


@pytest.mark.parametrize("count", [1, VILLAGES_MOST, 40, VILLAGES_MOST * PICTURES_MOST])
def test_every_village_is_shown_once_in_order_on_one_scale(written: Write, count: int) -> None:
    book = written(survey_of(of_villages(count, **POOR)))
    pictures = charts(book)[1:]
    assert len(pictures) == -(-count // VILLAGES_MOST)
    shown = [name for one in pictures for name in cells(book, one.series[0].cat.strRef.f)]
    assert shown == [f"Thôn {n}" for n in range(1, count + 1)]
    assert {one.y_axis.scaling.max for one in pictures} == ({None} if len(pictures) == 1 else {1.0})


@pytest.mark.parametrize("count", [1, 14, 22, 40, 70])
def test_no_chart_covers_a_cell_leaves_the_tables_or_is_parted_by_a_page(written: Write, count: int) -> None:
    book = written(survey_of(of_villages(count, **POOR)))
    sheet: Any = book["Tổng hợp"]
    ends = [mark.id for mark in sheet.row_breaks.brk]
    taken = [set(rows_of(chart)) for chart in charts(book)]
    assert not set.intersection(*taken) if len(taken) > 1 else taken
    for chart, rows in zip(charts(book), taken, strict=True):
        assert not [cell.coordinate for row in rows for cell in sheet[row] if cell.value is not None]
        assert chart.anchor.to.col < sheet.max_column
        assert not [end for end in ends if min(rows) <= end < max(rows)]


def test_there_is_no_picture_of_nothing(written: Write) -> None:
    assert charts(written(survey_of([]))) == []
    assert len(charts(written(survey_of(of_villages(2, **AVERAGE))))) == 1, "no poor, no near-poor household"
    many = of_villages(VILLAGES_MOST * PICTURES_MOST + 1, **POOR)
    assert len(charts(written(survey_of(many)))) == 1, "too many villages to look at"


def test_each_of_several_standards_has_its_own_charts(written: Write) -> None:
    book = written(survey_of(of_villages(2, **POOR)), "2016-2020", "2021-2025")
    shown = charts(book)
    assert len(shown) == 4
    firsts = [cells(book, one.series[0].val.numRef.f)[:3] for one in shown[:2]]
    assert firsts == [[0, 2, 0], [2, 0, 2]]
