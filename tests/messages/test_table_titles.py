"""Every column of the tables of reviews has a title for people."""

import json
from pathlib import Path

import pytest

from ngheo_cli.messages.table_titles import TITLES

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
TABLES = ("rates", "measures", "indicators", "causes", "children", "escape", "compare", "targets")


@pytest.mark.parametrize("table", TABLES)
def test_every_published_column_has_a_title(table: str) -> None:
    schema = json.loads((SCHEMAS / f"ngheo.{table}-1.json").read_text(encoding="utf-8"))
    parts = {name: of for name, of in schema["properties"].items() if name in {"rows", "changes"}}
    names = [name for of in parts.values() for name in of["items"]["properties"]]
    assert names
    assert [name for name in names if name not in TITLES] == []
