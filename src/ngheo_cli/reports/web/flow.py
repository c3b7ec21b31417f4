"""Who went from which list to which, by the movement tables, and how is that drawn?

Every flow is a column of the tables of poor and near-poor households (`ngheo compare`), or what these leave:
stayed = 1 - 2 - 3 - 4 less those who enter no column (absent without a mark, undetermined now). A household
on a list now whose class before was undetermined stands in column 9 only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ngheo_cli.reports.web.charts import INK, NEAR, OTHER, OUT, POOR, SIZE, WIDTH, Spec, specification, text
from ngheo_cli.reports.web.charts import of as drawn_of
from ngheo_cli.review.movement_tables import TableRow
from ngheo_cli.review.movements import balance

Before = Literal["poor", "near_poor", "none", "open", "came"]
Now = Literal["poor", "near_poor", "none", "open", "left"]
BEFORE: tuple[Before, ...] = ("poor", "near_poor", "none", "came", "open")
NOW: tuple[Now, ...] = ("poor", "near_poor", "none", "left", "open")
HEIGHT = 360
_HEAD, _FOOT, _GAP, _BAR = 18, 18, 32, 12
_LEFT, _RIGHT = 118, WIDTH - 118
"""Where the flows begin and end; names stand outside."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Households that went from a list to a list; `columns` are those of the tables, as published, of which
    `less_open` takes off those who went from the same list to `open`."""

    before: Before
    now: Now
    count: int
    columns: str
    less_open: bool = False


def flows_of(poor: TableRow, near: TableRow) -> list[Flow]:
    """Return the flows of households of a unit, from its two rows of households."""
    p, n = poor.columns, near.columns
    open_poor, open_near = (row.missing + _open_now(row) for row in (poor, near))
    found = [
        Flow("poor", "poor", _stayed(poor), "poor 1 − 2 − 3 − 4", open_poor > 0),
        Flow("poor", "near_poor", p[2], "poor 2"),
        Flow("poor", "none", p[3], "poor 3"),
        Flow("poor", "left", p[4], "poor 4"),
        Flow("near_poor", "poor", p[5], "poor 5"),
        Flow("near_poor", "near_poor", _stayed(near), "near_poor 1 − 2 − 3 − 4", open_near > 0),
        Flow("near_poor", "none", n[2], "near_poor 2"),
        Flow("near_poor", "left", n[4], "near_poor 4"),
        Flow("none", "poor", p[6] + p[7], "poor 6 + 7"),
        Flow("none", "near_poor", n[6] + n[7], "near_poor 6 + 7"),
        Flow("came", "poor", p[8], "poor 8"),
        Flow("came", "near_poor", n[8], "near_poor 8"),
        Flow("poor", "open", open_poor, ""),
        Flow("near_poor", "open", open_near, ""),
        Flow("open", "poor", _open_before(poor), ""),
        Flow("open", "near_poor", _open_before(near), ""),
    ]
    return [flow for flow in found if flow.count]


def _open_before(row: TableRow) -> int:
    """Return who is in column 9 only: its class before was undetermined.

    A row fails to balance by them, less those of column 1 that entered no other column; the row tells the
    sum of the undetermined of both years, and how many of them leave it balanced.
    """
    return (balance(dict(row.columns)) + row.missing + row.undetermined - row.evenly) // 2


def _open_now(row: TableRow) -> int:
    return row.undetermined - row.evenly - _open_before(row)


def _stayed(row: TableRow) -> int:
    c = row.columns
    return c[1] - c[2] - c[3] - c[4] - row.missing - _open_now(row)


def flow_spec(
    flows: Sequence[Flow], names: Mapping[str, Mapping[str, list[str]]], counts: Sequence[str]
) -> Spec:
    """Return the picture of flows: the lists of before left, those of now right, bands between them.

    `names` are the lines that name the lists of the side `before` and of the side `now`, `counts` the
    households of the flows as written.
    """
    sides = {side: [one for one in order if any(getattr(flow, side) == one for flow in flows)]
             for side, order in (("before", BEFORE), ("now", NOW))}  # fmt: skip
    values = [
        {
            "count": flow.count,
            "text": counts[i],
            "fill": _FILLS.get(flow.before, OTHER),
            **{f"{side}_at": order.index(getattr(flow, side)) for side, order in sides.items()},
            **{f"{side}_name": names[side][getattr(flow, side)] for side in sides},
            "now_fill": OUT if flow.now == "none" else _FILLS.get(flow.now, OTHER),
        }
        for i, flow in enumerate(flows)
    ]
    gaps = _GAP * (max(map(len, sides.values())) - 1)
    scale = (HEIGHT - _HEAD - gaps - _FOOT) / max(sum(flow.count for flow in flows), 1)
    placed = [
        part for side, other in (("before", "now"), ("now", "before")) for part in _placed(side, other, scale)
    ]
    data: list[Spec] = [
        {
            "name": "flows",
            "values": values,
            "transform": [*placed, {"type": "formula", "as": "path", "expr": _PATH}],
        }
    ]
    marks: list[Spec] = [drawn_of(_BAND_MARK, "flows"), drawn_of(_COUNT, "flows")]
    for side, x in (("before", _LEFT), ("now", _RIGHT)):
        data.append(_lists(side, "fill" if side == "before" else "now_fill"))
        marks += [drawn_of(one, side) for one in _list_marks(side, x)]
    return specification(HEIGHT, data, marks)


def _placed(side: str, other: str, scale: float) -> list[Spec]:
    """Return the transforms that put the flows of one side below one another, with gaps between lists."""
    low, high = f"{side}_0", f"{side}_1"
    order = {"field": [f"{side}_at", f"{other}_at"]}
    shift = f"{_HEAD} + {_GAP} * datum.{side}_at + {scale!r} * datum"
    return [
        {"type": "stack", "field": "count", "sort": order, "as": [low, high]},
        *(
            {"type": "formula", "as": name, "expr": f"round(10 * ({shift}.{name})) / 10"}
            for name in (low, high)
        ),
    ]


def _lists(side: str, fill: str) -> Spec:
    """Return the data of the bars of one side: the lists, each from its first flow to its last."""
    fields = [f"{side}_0", f"{side}_1"]
    found = {"type": "aggregate", "groupby": [f"{side}_at", f"{side}_name", fill], "ops": ["min", "max"]}
    return {"name": side, "source": "flows", "transform": [found | {"fields": fields, "as": ["top", "end"]}]}


def _list_marks(side: str, x: int) -> list[Spec]:
    left = side == "before"
    bar: Spec = {
        "x": {"value": x - _BAR if left else x},
        "width": {"value": _BAR},
        "y": {"field": "top"},
        "y2": {"signal": "max(datum.end, datum.top + 1)"},
        "fill": {"field": "fill" if left else "now_fill"},
        "stroke": {"value": INK},
        "strokeWidth": {"value": 0.75},
    }
    name = text(
        x={"value": x - _BAR - 5 if left else x + _BAR + 5},
        y={"signal": f"(datum.top + datum.end) / 2 - {SIZE * 0.6}"},
        align={"value": "right" if left else "left"},
        text={"field": f"{side}_name"},
        lineHeight={"value": SIZE + 2},
    )
    return [{"type": "rect", "encode": {"enter": bar}}, name]


_X0, _X1, _XM = _LEFT, _RIGHT, (_LEFT + _RIGHT) / 2
_PATH = (
    f"'M{_X0},' + datum.before_0 + 'C{_XM},' + datum.before_0 + ' {_XM},' + datum.now_0 + ' {_X1},'"
    f" + datum.now_0 + 'L{_X1},' + datum.now_1 + 'C{_XM},' + datum.now_1 + ' {_XM},' + datum.before_1"
    f" + ' {_X0},' + datum.before_1 + 'Z'"
)
_BAND_MARK: Spec = {
    "type": "path",
    "encode": {
        "enter": {
            "path": {"field": "path"},
            "fill": {"field": "fill"},
            "fillOpacity": {"value": 0.45},
            "stroke": {"field": "fill"},
            "strokeWidth": {"value": 0.75},
        }
    },
}
_COUNT = text(
    x={"value": _LEFT + 5},
    y={"signal": "(datum.before_0 + datum.before_1) / 2"},
    text={"signal": f"datum.before_1 - datum.before_0 < {SIZE} ? '' : datum.text"},
)
_FILLS: Mapping[str, str] = {"poor": POOR, "near_poor": NEAR}
