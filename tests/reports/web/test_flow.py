"""The picture of movements is fed by the movement tables alone."""

from ngheo_cli.reports.web.charts import draw
from ngheo_cli.reports.web.flow import Flow, flow_spec, flows_of
from ngheo_cli.review.entries import Table
from ngheo_cli.review.movement_tables import TableRow
from ngheo_cli.review.units import Unit

UNIT = Unit("commune", ("", "", "Xã A", ""), ("", "", "xa a", ""))


def row(table: Table, columns: list[int], missing: int = 0, undetermined: int = 0) -> TableRow:
    numbered = dict(enumerate(columns, start=1))
    return TableRow(UNIT, table, "households", numbered, missing, undetermined, 0)


POOR = row("poor", [100, 12, 20, 3, 8, 2, 5, 1, 81])
NEAR = row("near_poor", [60, 15, 8, 1, 12, 4, 6, 2, 60])


def counts(flows: list[Flow]) -> dict[tuple[str, str], int]:
    return {(flow.before, flow.now): flow.count for flow in flows}


def test_flows_are_the_columns_of_the_tables() -> None:
    assert counts(flows_of(POOR, NEAR)) == {
        ("poor", "poor"): 65,
        ("poor", "near_poor"): 12,
        ("poor", "none"): 20,
        ("poor", "left"): 3,
        ("near_poor", "poor"): 8,
        ("near_poor", "near_poor"): 36,
        ("near_poor", "none"): 15,
        ("near_poor", "left"): 1,
        ("none", "poor"): 7,
        ("none", "near_poor"): 10,
        ("came", "poor"): 1,
        ("came", "near_poor"): 2,
    }


def test_lists_hold_what_column_1_and_column_9_say() -> None:
    found = counts(flows_of(POOR, NEAR))
    for name, table in (("poor", POOR), ("near_poor", NEAR)):
        assert sum(n for (before, _), n in found.items() if before == name) == table.columns[1]
        assert sum(n for (_, now), n in found.items() if now == name) == table.columns[9]


def test_absent_and_undetermined_households_are_drawn_apart() -> None:
    # Of 100: 2 absent, 3 undetermined now; 4 of now were undetermined before and stand in column 9 only.
    poor = row("poor", [100, 12, 20, 3, 8, 2, 5, 1, 80], missing=2, undetermined=7)
    found = counts(flows_of(poor, NEAR))
    assert found["poor", "open"] == 5
    assert found["open", "poor"] == 4
    assert found["poor", "poor"] == 60
    assert sum(n for (before, _), n in found.items() if before == "poor") == 100
    assert sum(n for (_, now), n in found.items() if now == "poor") == 80


def drawn() -> str:
    flows = flows_of(POOR, NEAR)
    before = {name: [name, "<&>"] for name in ("poor", "near_poor", "none", "came", "open")}
    now = {name: [name, "ế"] for name in ("poor", "near_poor", "none", "left", "open")}
    return draw(flow_spec(flows, {"before": before, "now": now}, [str(flow.count) for flow in flows]))


def test_bands_are_as_thick_as_their_households() -> None:
    flows = flows_of(POOR, NEAR)
    bands = [part for part in drawn().split("<path ") if "fill-opacity" in part]
    assert len(bands) == len(flows)
    thickness = []
    for band in bands:
        path = band.partition(' d="M')[2].partition('"')[0]
        start, _, back = path.partition("L")
        thickness.append(
            float(back.rpartition(" ")[2].partition(",")[2].rstrip("Z"))
            - float(start.split(",")[1].split("C")[0])
        )
    scale = thickness[0] / flows[0].count
    for flow, thick in zip(flows, thickness, strict=True):
        assert abs(thick - flow.count * scale) < 0.2


def test_a_drawing_is_the_same_every_time_and_names_nothing_outside() -> None:
    picture = drawn()
    assert picture == drawn()
    assert "ế" in picture
    assert "&lt;&amp;&gt;" in picture
    assert "http" not in picture
    assert "NaN" not in picture
    assert ' id="' not in picture


def test_columns_named_beside_a_flow_make_its_count() -> None:
    poor = row("poor", [100, 12, 20, 3, 8, 2, 5, 1, 80], missing=2, undetermined=7)
    flows = flows_of(poor, NEAR)
    found = counts(flows)
    assert {(flow.before, flow.now) for flow in flows if flow.less_open} == {("poor", "poor")}
    for flow in flows:
        table, _, told = flow.columns.partition(" ")
        if not table:
            assert "open" in {flow.before, flow.now}
            continue
        columns = (poor if table == "poor" else NEAR).columns
        sign, total = 1, -flow.less_open * found.get((flow.before, "open"), 0)
        for word in told.split():
            if word.isdigit():
                total += sign * columns[int(word)]
            else:
                sign = -1 if word == "−" else 1
        assert total == flow.count, flow
