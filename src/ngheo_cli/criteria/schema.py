"""What does an editor need to check a criteria file while it is typed?"""

import json
from typing import Any

from ngheo_cli.criteria.model import Criteria

FILE = "criteria.schema.json"


def criteria_schema() -> dict[str, Any]:
    """Return the JSON Schema of criteria files, made from the models."""
    schema = Criteria.model_json_schema(by_alias=True)
    for internal in ("digest", "file"):
        schema["properties"].pop(internal)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ngheo.criteria/1",
        **{key: _plain(value) for key, value in schema.items() if key != "title"},
    }


def schema_text() -> str:
    """Return the schema as it stands in `criteria/criteria.schema.json`."""
    return json.dumps(criteria_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


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
