"""How are the closed list of check codes and the form of a project file published: pages and JSON Schemas?"""

import json
from pathlib import Path
from typing import Any

from ngheo_cli.messages import Message, Severity, codes, titles
from ngheo_cli.messages import check_pages as words

DRAFT = "https://json-schema.org/draft/2020-12/schema"
CHECK, PROJECT, PAGE = "schemas/ngheo.check-1.json", "schemas/ngheo.project-1.json", "ma-kiem-tra.md"


def check_schema() -> dict[str, Any]:
    """Return the JSON Schema of `ngheo check --json` and `ngheo criteria check --json`."""
    text = {"type": ["string", "null"]}
    row = {
        "code": {
            "type": "string",
            "description": "Stable code of the finding; docs/ma-kiem-tra.md tells what each means.",
            "enum": sorted(codes.by_code()),
        },
        "severity": {"type": "string", "enum": [str(severity) for severity in Severity]},
        "file": text | {"description": "Base name."},
        "sheet": text,
        "cell": text | {"description": "Such as C17."},
        "column": text | {"description": "Title of the column."},
        "household_id": text,
        "row": {
            "type": ["integer", "null"],
            "description": "Row of the sheet or line of the file; the first is 1.",
            "minimum": 1,
        },
        "message": {"type": "string", "description": "Why, in the language of the run."},
        "advice": {"type": "string", "description": "What to do, in the language of the run."},
    }
    item = {"type": "object", "properties": row, "required": list(row), "additionalProperties": False}
    return {
        "$schema": DRAFT,
        "$id": Path(CHECK).name,
        "title": "ngheo.check/1",
        "description": "What is wrong or remarkable, one row a finding: output of `ngheo check FILE --json` "
        "and of `ngheo criteria check FILE --json`. No rows: nothing to say.",
        "type": "object",
        "properties": {"schema": {"const": "ngheo.check/1"}, "rows": {"type": "array", "items": item}},
        "required": ["schema", "rows"],
        "additionalProperties": False,
    }


def project_schema() -> dict[str, Any]:
    """Return the JSON Schema of project files, for editors."""
    severities = {"enum": [str(severity) for severity in Severity]}
    listed = sorted(codes.by_code())
    return {
        "$schema": DRAFT,
        "$id": Path(PROJECT).name,
        "title": "ngheo.project/1",
        "description": "What a commune settles for all runs of a review: the file of `--project`.",
        "type": "object",
        "properties": {
            "severity": {
                "description": "Severities of findings by code; error and warning make the exit status 1.",
                "type": "object",
                "properties": {
                    code: severities | {"description": codes.title(codes.by_code()[code], "vi")}
                    for code in listed
                },
                "additionalProperties": False,
            },
            "settings": {
                "description": "Settings of the standard, as --setting NAME=VALUE.",
                "type": "object",
                "additionalProperties": {"type": ["string", "integer"]},
            },
        },
        "additionalProperties": False,
    }


def codes_page() -> str:
    """Return the Vietnamese page `docs/ma-kiem-tra.md`: every code with severity, meaning and advice."""
    lines = [words.PAGE]
    for name, messages in codes.modules().items():
        lines += ["", f"## {words.GROUPS[name]}", "", *words.HEADS]
        lines += [_line(message) for message in messages]
    return "\n".join(lines) + "\n"


def _line(message: Message) -> str:
    texts = (codes.plain(text) for text in (message.vi, message.advice_vi))
    severity = titles.SEVERITY_WORDS[message.severity][0]
    cells = (f"`{message.code}`", severity, *(" ".join(text.split()).replace("|", "\\|") for text in texts))
    return "| " + " | ".join(cells) + " |"


def pages() -> dict[str, str]:
    """Return the generated files of `docs/` by name."""
    schemas = {CHECK: check_schema(), PROJECT: project_schema()}
    made = {name: json.dumps(one, ensure_ascii=False, indent=2) + "\n" for name, one in schemas.items()}
    return {**made, PAGE: codes_page()}


def write_pages(docs: Path) -> None:
    """Write the generated files into `docs/`."""
    for name, text in pages().items():
        (docs / name).write_text(text, encoding="utf-8", newline="\n")
