"""The JSON Schema for editors is that of the models, and the shipped files fit it."""

from datetime import date
from typing import Any

import jsonschema
import pytest

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.nodes import read_yaml
from ngheo_cli.criteria.schema import FILE, criteria_schema, schema_text


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value


def test_the_published_schema_is_up_to_date() -> None:
    assert (shipped.folder() / FILE).read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("path", [*shipped.files(), *shipped.provincial_files()], ids=lambda p: p.stem)
def test_shipped_files_fit_the_schema_and_name_it_for_editors(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    to = "../" if path.parent.name == "provincial" else ""
    assert text.startswith(f"# yaml-language-server: $schema={to}{FILE}\n")
    root, findings = read_yaml(text, path.name)
    assert not findings
    assert root is not None
    data = plain(root.value)
    jsonschema.Draft202012Validator(criteria_schema()).validate(data)
    data["classes"][0]["souce"] = "nd07"
    with pytest.raises(jsonschema.ValidationError, match="souce"):
        jsonschema.Draft202012Validator(criteria_schema()).validate(data)
