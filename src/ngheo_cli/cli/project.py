"""What did a commune settle for all runs of a review: severities of findings, settings of a standard?

A project file is strict YAML: `severity: {code: error|warning|note}` and `settings: {name: value}`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.nodes import Node, read_yaml
from ngheo_cli.limits import bounded_bytes
from ngheo_cli.messages import Finding, Message, Place, Severity, Stop, codes
from ngheo_cli.messages import project as say

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.survey.model import Survey

KEYS = ("severity", "settings")


@dataclass(frozen=True, slots=True)
class Project:
    """A project file read: severities by code, and settings of a standard by name, as texts."""

    severity: Mapping[str, Severity] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)

    def regraded(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings with the severities of this project."""
        return tuple(replace(f, message=self._graded(f.message)) for f in findings)

    def graded(
        self, survey: "Survey", decisions: "tuple[Decisions, ...]"
    ) -> "tuple[Survey, tuple[Decisions, ...]]":
        """Return a survey and its decisions with the severities of this project."""
        if not self.severity:
            return survey, decisions
        told = tuple(replace(one, findings=self.regraded(one.findings)) for one in decisions)
        return replace(survey, findings=self.regraded(survey.findings)), told

    def _graded(self, message: Message) -> Message:
        wanted = self.severity.get(message.code, message.severity)
        return message if wanted is message.severity else replace(message, severity=wanted)


def load_project(path: Path) -> Project:
    """Read a project file; raise Stop with everything that is wrong in it, line by line."""
    try:
        text = bounded_bytes(path).decode("utf-8-sig")
    except (OSError, UnicodeError, ValueError) as error:
        raise Stop(say.PROJECT_UNREADABLE.at(Place(file=path.name), file=path.name)) from error
    root, findings = read_yaml(text, path.name)
    reader = _Reader(path.name, findings)
    if root is not None and root.value is not None and reader.pairs(root, say.PROJECT_WHOLE):
        project = Project(reader.severity(root), reader.settings(root))
        reader.unknown_keys(root)
    else:
        project = Project()
    if reader.findings:
        raise Stop(sorted(reader.findings, key=lambda finding: finding.place.row or 0))
    return project


class _Reader:
    """The parts of a project file, and what is wrong with them."""

    def __init__(self, file: str, findings: list[Finding]) -> None:
        self.file = file
        self.findings = findings

    def say(self, message: Message, line: int, **values: object) -> None:
        """Note what is wrong on a line."""
        self.findings.append(message.at(Place(file=self.file, row=line), line=line, **values))

    def pairs(self, node: Node, where: object) -> bool:
        """Whether a node holds key: value pairs; say so where it does not."""
        if isinstance(node.value, dict):
            return True
        self.say(say.PROJECT_NOT_PAIRS, node.line, where=where)
        return False

    def unknown_keys(self, root: Node) -> None:
        """Tell keys that no project file has."""
        for key, node in root.children.items():
            if key not in KEYS:
                near = near_hint(key, KEYS)
                self.say(say.PROJECT_KEY_UNKNOWN, node.line, key=key[:40], near=near, allowed=", ".join(KEYS))

    def severity(self, root: Node) -> dict[str, Severity]:
        """Return the severities by code."""
        known, found = codes.by_code(), dict[str, Severity]()
        for code, node in self._items(root, "severity"):
            if code not in known:
                self.say(say.PROJECT_CODE_UNKNOWN, node.line, code=code[:40], near=near_hint(code, known, 3))
            elif node.value in set(Severity):
                found[code] = Severity(node.value)
            else:
                self.say(say.PROJECT_SEVERITY_WRONG, node.line, code=code)
        return found

    def settings(self, root: Node) -> dict[str, str]:
        """Return the settings as texts; whether a standard has them is asked where they are used."""
        found: dict[str, str] = {}
        for name, node in self._items(root, "settings"):
            if _is_setting(node.value):
                found[name] = str(node.value)
            else:
                self.say(say.PROJECT_SETTING_WRONG, node.line, name=name[:40])
        return found

    def _items(self, root: Node, key: str) -> list[tuple[str, Node]]:
        node = root.children.get(key)
        if node is None or node.value is None or not self.pairs(node, key):
            return []
        return list(node.children.items())


def _is_setting(value: Any) -> bool:
    return isinstance(value, int | date | str) and not isinstance(value, bool) and value != ""
