"""What does an editor need to check a criteria file or a point table while it is typed?"""

import json
from typing import Any

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.points_model import SCHEMA, PointTable

FILE, POINTS_FILE = "criteria.schema.json", "points.schema.json"


def criteria_schema() -> dict[str, Any]:
    """Return the JSON Schema of criteria files, made from the models."""
    return _schema(Criteria, "ngheo.criteria/1")


def points_schema() -> dict[str, Any]:
    """Return the JSON Schema of point tables, made from the models."""
    return _schema(PointTable, SCHEMA)


def _schema(model: type[Strict], title: str) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True)
    for internal in ("digest", "file"):
        schema["properties"].pop(internal)
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
