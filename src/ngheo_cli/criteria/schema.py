"""What does an editor need to check a criteria file, a point table or a form while it is typed?"""

import json
import re
from typing import Any

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.extend import EXTENDS, OWN, PLACES, REMOVE
from ngheo_cli.criteria.form_model import Form
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points_model import SCHEMA, PointTable

_PARTS = ("Line", "Points", "Setting", "Indicator", "ClassRule", "Season", "Certified", "Multidimensional")
"""What a file that extends another may give in part."""
_DEFINED = re.compile(rf'#/\$defs/({"|".join(_PARTS)})"')
FILE, POINTS_FILE, FORM_FILE = "criteria.schema.json", "points.schema.json", "form.schema.json"


def criteria_schema() -> dict[str, Any]:
    """Return the JSON Schema of criteria files, made from the models: whole ones and those that extend."""
    whole = model_schema(Criteria, "ngheo.criteria/1")
    full = {key: whole.pop(key) for key in ("additionalProperties", "properties", "required", "type")}
    parts = {f"{name}Part": _part(name, whole["$defs"][name]) for name in _PARTS if name in whole["$defs"]}
    whole["$defs"] |= parts
    return {**whole, "if": {"required": [EXTENDS]}, "then": _extending(full), "else": full}


def points_schema() -> dict[str, Any]:
    """Return the JSON Schema of point tables, made from the models."""
    return model_schema(PointTable, SCHEMA)


def form_schema() -> dict[str, Any]:
    """Return the JSON Schema of report forms, made from the models."""
    return model_schema(Form, "ngheo.form-layout/1")


def _extending(full: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a file that extends another: it says only what differs."""
    text = {"type": "string", "minLength": 1}
    own = {
        EXTENDS: {
            **text,
            "description": "Id of a shipped standard, or path of a file from this one's folder.",
        },
        REMOVE: {
            "type": "array",
            "items": text,
            "description": "Keys of what only the base has, as `ngheo criteria show` prints them.",
        },
    }
    properties = json.loads(_DEFINED.sub(r'#/$defs/\1Part"', json.dumps(full["properties"])))
    required = [name for name in full["required"] if name in OWN]
    return {**full, "properties": {**own, **properties}, "required": [EXTENDS, *required]}


def _part(name: str, model: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a value that may be given again in part; it is cited anew."""
    properties = dict(model["properties"])
    if name == "ClassRule":
        place = {
            "type": "string",
            "description": "The class beside which a row stands that the base has not.",
        }
        properties |= dict.fromkeys(PLACES, place)
    kept = [key for key in model["required"] if key in ("id", "source", "status")]
    return {**model, "properties": properties, "required": kept}


def model_schema(model: type[Strict], title: str) -> dict[str, Any]:
    """Return the JSON Schema of a file that is read into a model."""
    schema = model.model_json_schema(by_alias=True)
    for internal in ("digest", "file"):
        schema["properties"].pop(internal, None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **{key: _plain(value) for key, value in schema.items() if key != "title"},
    }


def schema_text(schema: dict[str, Any] | None = None) -> str:
    """Return a schema, that of criteria files by default, as it stands in its file in `criteria/`."""
    return json.dumps(schema or criteria_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _plain(part: Any) -> Any:
    """Drop the titles that only repeat the names of fields, and the line ends of descriptions."""
    if isinstance(part, str):
        return " ".join(part.split())
    if isinstance(part, list):
        return [_plain(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        key: _plain(value) for key, value in part.items() if not (key == "title" and isinstance(value, str))
    }
