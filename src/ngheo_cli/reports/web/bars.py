"""How are rates drawn as bars, a few side by side for each thing that is compared?"""

from collections.abc import Sequence
from dataclasses import dataclass

from ngheo_cli.reports.web.charts import INK, WIDTH, Spec, of, specification, text

_ROOM = 118
"""What is left right of the longest bar for its number."""
_BAR, _BETWEEN, _LABEL, _AFTER = 13, 2, 17, 9
_LEGEND = 20


@dataclass(frozen=True, slots=True)
class Kind:
    """One bar of each group: what it is called, and its colour ("#ffffff" is an outline only)."""

    name: str
    fill: str


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars below one label: for each kind the rate in percent as published and as written; None for no
    bar."""

    label: str
    rates: Sequence[tuple[str, str] | None]


def bars_spec(kinds: Sequence[Kind], groups: Sequence[Bars]) -> Spec:
    """Return the picture of groups of bars below their labels, with the numbers at the ends."""
    y, rows, labels = float(_LEGEND * len(kinds) + 6), list[Spec](), list[Spec]()
    for group in groups:
        labels.append({"y": y + _LABEL / 2 - 1, "label": group.label})
        y += _LABEL
        for kind, rate in zip(kinds, group.rates, strict=True):
            if rate is not None:
                rows.append({"y": y, "rate": float(rate[0]), "text": rate[1], "fill": kind.fill})
                y += _BAR + _BETWEEN
        y += _AFTER
    legend: list[Spec] = [
        {"y": 2 + i * _LEGEND, "label": one.name, "fill": one.fill} for i, one in enumerate(kinds)
    ]
    longest = max((float(row["rate"]) for row in rows), default=0.0)
    scale: Spec = {"name": "x", "type": "linear", "domain": [0, longest or 1], "range": [0, WIDTH - _ROOM]}
    data: list[Spec] = [
        {"name": "bars", "values": rows},
        {"name": "labels", "values": labels},
        {"name": "kinds", "values": legend},
    ]
    return specification(round(y), data, _marks(), scales=[scale])


def _marks() -> list[Spec]:
    end: Spec = {"scale": "x", "field": "rate"}
    middle = {"field": "y", "offset": _BAR / 2}
    return [
        of(_box(x={"value": 1}, width={"value": 14}), "kinds"),
        of(text(x={"value": 21}, y=middle, text={"field": "label"}), "kinds"),
        of(
            text(x={"value": 0}, y={"field": "y"}, text={"field": "label"}, fontWeight={"value": "bold"}),
            "labels",
        ),
        of(_box(x={"value": 1}, x2=end | {"offset": 1}), "bars"),
        of(text(x=end | {"offset": 7}, y=middle, text={"field": "text"}), "bars"),
    ]


def _box(**channels: object) -> Spec:
    usual: Spec = {
        "y": {"field": "y"},
        "height": {"value": _BAR},
        "fill": {"field": "fill"},
        "stroke": {"value": INK},
        "strokeWidth": {"value": 0.75},
    }
    return {"type": "rect", "encode": {"enter": usual | channels}}
