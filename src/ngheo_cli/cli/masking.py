"""How does `--mask` reach all that is written? One key for all files of a run, applied in one place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from ngheo_cli.cli.language import say
from ngheo_cli.messages import Pair, Stop
from ngheo_cli.messages import mask as words

if TYPE_CHECKING:
    from ngheo_cli.batch.plan import Plan
    from ngheo_cli.classify.model import Decisions
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.survey.model import Source, Survey
    from ngheo_cli.survey.pseudonyms import Pseudonyms

OPTION = "--mask"
_READ = ("surveys", "survey", "files", "inputs", "on")
"""The parameters of commands that hold what is read; the first file tells where the key lies."""
_NAMED = frozenset({
    "--map", "--members", "--units", "--points", "--project", "--totals", "--totals-before", "--before",
    "--history", "--links", "--crosswalk", "--plan",
})  # fmt: skip
"""The options whose value is the name of a file."""


def with_key(request: "Request", given: Mapping[str, Any]) -> "Request":
    """Return a request that names its key: the user's, else that beside what is read, made on first use.

    Raises Stop for papers of households, which cannot be masked, before any key is made for them.
    """
    from ngheo_cli.reports.mask_key import NAME

    if given.get("documents"):
        raise Stop(words.CANNOT.at(what=words.PAPERS))
    own = request.mask_key
    first = next((given[name] for name in _READ if given.get(name)), Path())
    place = Path(first[0] if isinstance(first, Sequence) else first)
    key = own or (place if place.is_dir() else place.parent) / NAME
    if own or place.exists():
        _pseudonyms(key, own is None)
    return replace(request, mask_key=key)


@lru_cache(4)
def _pseudonyms(key: Path, make: bool = False) -> "Pseudonyms":
    from ngheo_cli.cli.failure import tell
    from ngheo_cli.reports.mask_key import pseudonyms_of

    return pseudonyms_of(key, lambda path: tell(say(words.KEY_MADE).format(file=path)), make=make)


def pseudonyms(request: "Request") -> "Pseudonyms | None":
    """Return the pseudonyms of a request; None where nothing is masked."""
    return _pseudonyms(request.mask_key) if request.mask and request.mask_key else None


def refuse_masked(request: "Request", what: Pair, *, asked: bool = True) -> None:
    """Raise Stop where something that cannot be masked is asked for with `--mask`."""
    if request.mask and asked:
        raise Stop(words.CANNOT.at(what=what))


def masked_read(
    survey: "Survey", decisions: "tuple[Decisions, ...]", request: "Request"
) -> "tuple[Survey, tuple[Decisions, ...]]":
    """Return what was read and decided as it may be written: masked where the user asked so."""
    by = pseudonyms(request)
    if by is None:
        return survey, decisions
    from ngheo_cli.reports.mask import masked

    return masked(survey, decisions, by)


def masked_names(paths: Sequence[Path], request: "Request") -> Sequence[Path]:
    """Return files under the names that a masked result may bear."""
    by = pseudonyms(request)
    return [path.with_name(by.file(path.name)) for path in paths] if by else paths


def masked_days(days: Mapping[str, str], request: "Request") -> dict[str, str]:
    """Return the days that files have by base name, under the names that a masked survey bears."""
    by = pseudonyms(request)
    return {by.file(name) if by else name: day for name, day in days.items()}


def masked_plan(plan: "Plan", request: "Request") -> "Plan":
    """Return the plan of a batch in which surveys are known by the pseudonyms of their files."""
    by = pseudonyms(request)
    if by is None:
        return plan
    from ngheo_cli.batch.places import result_path, task_id

    tasks = []
    for task in plan.tasks:
        path = PurePosixPath(task.name)
        name = str(path.with_name(by.file(path.name)))
        tasks.append(replace(task, id=task_id(name), name=name, result=result_path(name, whole=False)))
    return replace(plan, tasks=tuple(sorted(tasks, key=lambda task: task.name)))


def masked_options(pairs: Iterable[tuple[str, str]], request: "Request") -> tuple[tuple[str, str], ...]:
    """Return options as the provenance shows them: files have pseudonyms, and which key it was is told."""
    by = pseudonyms(request)
    if by is None:
        return tuple(pairs)
    from ngheo_cli.reports.mask import HIDDEN, personal

    shown = [(OPTION, by.mark)]
    for option, value in pairs:
        name = value.partition("=")[0]
        if option in _NAMED:
            shown.append((option, by.file(value)))
        elif option == "--set" and personal(name.strip()):
            shown.append((option, f"{name}={HIDDEN}"))
        else:
            shown.append((option, value))
    return tuple(dict.fromkeys(shown))


def masked_sources(sources: "Sequence[Source]", request: "Request") -> "tuple[Source, ...]":
    """Return files beside a survey as the provenance names them."""
    by = pseudonyms(request)
    if by is None:
        return tuple(sources)
    from ngheo_cli.reports.mask import masked_source

    return tuple(masked_source(one, by) for one in sources)
