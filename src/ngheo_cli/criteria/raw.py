"""How do the bytes of a YAML file become a tree, and the tree a model, or every reason why it cannot?"""

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.errors import findings_of
from ngheo_cli.criteria.nodes import Node, read_yaml
from ngheo_cli.limits import bounded_bytes
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import criteria as say

M = TypeVar("M", bound=Strict)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; raise Stop where it cannot be read."""
    place = Place(file=path.name or str(path))
    try:
        return bounded_bytes(path)
    except FileNotFoundError:
        why = ("không có tệp này", "there is no such file")
    except OSError:
        folder = ("đây là thư mục, không phải tệp", "this is a folder, not a file")
        why = folder if path.is_dir() else ("không mở được", "it cannot be opened")
    raise Stop(say.FILE_UNREADABLE.at(place, why=why))


def read_tree(raw: bytes, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the tree of a YAML text, None where there is none, and what is wrong in it.

    Raises:
        Stop: for bytes that are no UTF-8 text.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        why = ("không phải văn bản UTF-8", "it is not UTF-8 text")
        raise Stop(say.FILE_UNREADABLE.at(Place(file=file), why=why)) from None
    return read_yaml(text, file)


def need_mapping(root: Node | None, findings: list[Finding], file: str) -> Node:
    """Return a tree that is a mapping; raise Stop for any other."""
    if root is not None and not isinstance(root.value, dict):
        findings = [*findings, say.NOT_A_MAPPING.at(Place(file=file, row=root.line), line=root.line)]
    if root is None or not isinstance(root.value, dict):
        raise Stop(findings or say.NOT_A_MAPPING.at(Place(file=file, row=1), line=1))
    return root


def read_model(raw: bytes, file: str, model: type[M]) -> tuple[M, Node]:
    """Return the model that a YAML text holds, and its tree; raise Stop with all that is wrong in it."""
    root, findings = read_tree(raw, file)
    root = need_mapping(root, findings, file)
    return validated(root, findings, file, model), root


def validated(root: Node, findings: list[Finding], file: str, model: type[M]) -> M:
    """Return the model of a tree in which `findings` are wrong already; raise Stop with all of it."""
    loaded: M | None = None
    found = list(findings)
    try:
        loaded = model.model_validate(root.value, strict=True)
    except ValidationError as problem:
        found += findings_of(problem, root, file, model)
    if loaded is None or found:
        raise Stop(sorted(found, key=lambda f: f.place.row or 0))
    return loaded
