"""How is a picture drawn: as static SVG by the chart library, with colours that differ in lightness too?

Specifications (Vega) give every position themselves and no room is measured from fonts, so that a picture is
the same on every machine and holds where the reader lacks the font. The colours are those of Okabe and Ito,
safe for colour-blind readers, and apart in grey.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ngheo_cli.reports.letters import xml_text

Spec = dict[str, Any]

POOR, NEAR, MULTI, OUT, OTHER = "#00588c", "#e69f00", "#56b4e9", "#009e73", "#bdbdbd"
INK, PLAIN = "#1a1a1a", "#ffffff"
COLOURS: Mapping[str, str] = {"poor": POOR, "near_poor": NEAR, "multi": MULTI}
"""The colour of each class and rate, in every picture."""
WIDTH = 360
"""The width in which all pictures are drawn: that of a phone, where nothing is then made smaller."""
SIZE = 12
"""Points of the text in pictures."""
_TAG = re.compile(r"^<svg\b[^>]*>|</svg>$")
_NAMES = re.compile(r' (?:class|role|aria-[a-z]+|pointer-events|font-family|xlink:href)="[^"]*"')
_PATHS = re.compile(r'<path[^>]* d="(?:M0,0h0v0h0Z)?"[^>]*/>')
_GROUPS = re.compile(r"<g>(<[^<>]*/>)</g>")


def draw(spec: Spec) -> str:
    """Return a Vega specification as the inner part of an SVG picture; it reaches for nothing outside."""
    import vl_convert  # noqa: PLC0415 - starting its engine takes a while, and only pages have pictures

    svg = vl_convert.vega_to_svg(_drawable(spec), allowed_base_urls=[])
    plain = _PATHS.sub("", _NAMES.sub("", _TAG.sub("", svg)))
    return _GROUPS.sub(r"\1", plain)


def _drawable(value: Any) -> Any:
    """Return a specification without letters that no SVG may hold: at one the library ends the process."""
    if isinstance(value, str):
        return xml_text(value)
    if isinstance(value, Mapping):
        return {name: _drawable(one) for name, one in value.items()}
    return [_drawable(one) for one in value] if isinstance(value, list | tuple) else value


def specification(height: int, data: Sequence[Spec], marks: Sequence[Spec], **more: Any) -> Spec:
    """Return a specification of the usual width."""
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": WIDTH,
        "height": height,
        "autosize": "none",
        "padding": 0,
        "background": None,
        "config": {"aria": False, "font": "sans-serif"},
        "data": list(data),
        "marks": list(marks),
        **more,
    }


def text(**channels: Any) -> Spec:
    """Return a text mark; channels are Vega value references."""
    usual: Spec = {"fontSize": {"value": SIZE}, "fill": {"value": INK}, "baseline": {"value": "middle"}}
    return {"type": "text", "encode": {"enter": usual | channels}}


def of(mark: Spec, data: str) -> Spec:
    """Return a mark drawn once for every row of a data set."""
    return mark | {"from": {"data": data}}
