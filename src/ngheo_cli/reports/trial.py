"""Which standards that are not wholly known does this run use, so that every output says so at its head?

They are noted once, where files are read and decided; the screen, tables and documents ask here, so that no
command has to think of it.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ngheo_cli.messages import Lang

if TYPE_CHECKING:
    from ngheo_cli.criteria.model import Criteria

_used: "dict[str, Criteria]" = {}
_said: list[str] = []


def forget() -> None:
    """Begin a run: no standard is used yet."""
    _used.clear()
    _said.clear()


def note_standards(standards: "Iterable[Criteria]") -> None:
    """Note that households were decided under standards."""
    _used.update((one.id, one) for one in standards)


def trials(lang: Lang) -> list[dict[str, Any]]:
    """Return the incomplete standards of the run as published, with their heading and what is missing."""
    return [told for one in _used.values() if (told := trial_of(one, lang))]


def trial_of(criteria: "Criteria", lang: Lang) -> dict[str, Any] | None:
    """Return an incomplete standard as published; None for one that is complete."""
    if criteria.incomplete is None:
        return None
    missing = [text.of(lang) for text in criteria.missing]
    return {"criteria": criteria.id, "heading": criteria.incomplete.of(lang), "missing": missing}


def heading(lang: Lang) -> str:
    """Return what stands at the head of every output of the run, "" where its standards are complete; beside
    complete ones the incomplete ones are named."""
    found = trials(lang)
    if len(found) == len(_used):
        return "; ".join(dict.fromkeys(one["heading"] for one in found))
    return "; ".join(f"{one['criteria']}: {one['heading']}" for one in found)


def unsaid_heading(text: str, lang: Lang) -> str:
    """Return the heading if the screen has not told it yet and `text`, which comes next, does not either."""
    line = heading(lang)
    if not line or line in _said:
        return ""
    _said.append(line)
    return "" if text == line else line
