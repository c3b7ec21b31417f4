"""On which files does a criteria file build: itself, the one that it extends, and so on?"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.extend import EXTENDS, extended
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.nodes import Node
from ngheo_cli.criteria.raw import need_mapping, read_bytes, read_tree
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages import criteria as plain
from ngheo_cli.messages import criteria_extend as say


@dataclass(frozen=True, slots=True)
class Link:
    """One file of a chain: its base name and bytes."""

    file: str
    raw: bytes


Chain = tuple[Link, ...]
"""A file and those that it builds on, itself first."""


def chain_of(path: Path) -> Chain:
    """Return the chain of a criteria file.

    Raises:
        Stop: for a file that cannot be read, a base that is not there, or files that extend each other.
    """
    links: list[Link] = []
    seen: list[Path] = []
    following: Path | None = path
    while following is not None:
        here = following
        links.append(Link(here.name, read_bytes(here)))
        resolved = here.resolve()
        root, _ = _tree(links[-1])
        node = root.children.get(EXTENDS) if root is not None else None
        if resolved in seen and node is not None:
            names = " → ".join(link.file for link in links)
            raise Stop(
                say.EXTENDS_CYCLE.at(Place(file=here.name, row=node.line), line=node.line, files=names)
            )
        seen.append(resolved)
        following = None if node is None else _base(here, node)
    return tuple(links)


def merged(chain: Chain) -> tuple[Node, list[Finding]]:
    """Return the tree of a chain, all of it merged, and what is wrong in its first file.

    Raises:
        Stop: where the first file is no mapping at all.
    """
    root, findings = _tree(chain[0])
    root = need_mapping(root, findings, chain[0].file)
    if len(chain) == 1:
        return root, list(findings)
    base, _ = merged(chain[1:])
    whole, wrong = extended(base, root, chain[0].file)
    return whole, [*findings, *wrong]


@cache
def _tree(link: Link) -> tuple[Node | None, list[Finding]]:
    return read_tree(link.raw, link.file)


def _base(path: Path, node: Node) -> Path:
    """Return the file that `extends` names: a shipped standard by its id, else a path beside the file."""
    place = Place(file=path.name, row=node.line)
    if not isinstance(node.value, str):
        raise Stop(plain.WRONG_VALUE.at(place, line=node.line, where=EXTENDS, expected=say.TEXT))
    known = {one.stem: one for one in (*shipped.files(), *shipped.provincial_files())}
    if node.value in known:
        return known[node.value]
    beside = path.parent / node.value
    if beside.suffix in (".yaml", ".yml") and beside.is_file():
        return beside
    near, allowed = near_hint(node.value, known), ", ".join(known)
    raise Stop(say.EXTENDS_UNKNOWN.at(place, line=node.line, name=node.value, near=near, allowed=allowed))
