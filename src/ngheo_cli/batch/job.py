"""How does a batch go on where the last one ended, and end so that the next one can go on?"""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from ngheo_cli.batch.digests import file_digest, work_digest
from ngheo_cli.batch.ledger import Ledger
from ngheo_cli.batch.model import Entry, Outcome, Task
from ngheo_cli.batch.own_results import own_results
from ngheo_cli.batch.places import WHOLE
from ngheo_cli.batch.plan import Plan
from ngheo_cli.batch.run import DIED, LOST, Means, run_all
from ngheo_cli.messages import Finding, Lang, Place, Stop, opening
from ngheo_cli.messages import batch as say
from ngheo_cli.messages import batch_files as files
from ngheo_cli.reports.files import make_folder, refuse_outputs
from ngheo_cli.survey.file_names import spelt

Told = Callable[[int, int, float | None], None]
"""Told how many surveys are done, of how many, and how many seconds the rest will take (None: unknown)."""
_FOR_ANOTHER = frozenset([say.REPEATED.code, files.RESULT_OF.code])
"""Why a file is set aside for another one."""
_EVERY = 1.0
"""Seconds between two writings of the ledger while surveys are worked on, at least."""
_SHARE = 50
"""So many times as long as a writing takes the next one waits: the ledger of a country is long."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done: the plan, where to, what decides all outcomes (`run_facts`, and the standards that
    the user named), and whether unchanged surveys are redone too."""

    plan: Plan
    out: Path
    facts: Mapping[str, object]
    criteria: str | None
    lang: Lang
    force: bool = False


@dataclass(slots=True)
class Prepared:
    """The ledger as it stands before the work, the surveys to work on, the largest first, and digests."""

    ledger: Ledger
    todo: list[Task]
    inputs: dict[str, str]
    works: dict[str, str]
    sizes: dict[str, int] = field(default_factory=dict)
    notes: list[Finding] = field(default_factory=list)
    """What is said of results that somebody edited."""


def prepare(job: Job) -> Prepared:
    """Compare the surveys with the ledger and note what is to be redone.

    Raises Stop where the folder holds another batch or files of somebody else; then nothing was changed.
    """
    ledger = _ledger(job)
    tasks = job.plan.tasks
    unspelt = _unspelt(tasks, job.lang)
    inputs = {task.name: "" if task.name in unspelt else file_digest(task.path) for task in tasks}
    works = {task.name: work_digest(task, job.facts, job.criteria) for task in tasks}
    aside = unspelt | _repeated(inputs, job.lang)
    aside |= own_results(tasks, inputs, works, ledger, job.lang)
    todo = [
        replace(task, digest=inputs[task.name])
        for task in tasks
        if task.name not in aside
        and (job.force or not _stands(ledger, task.name, inputs[task.name], works[task.name]))
    ]
    owned = ledger.owned() | set(ledger.stale)
    wanted = [*(task.result for task in todo), *WHOLE]
    foreign = {path for path in wanted if path not in owned and (job.out / path).exists()}
    refuse_outputs([job.out / path for path in sorted(foreign)], [t.path for t in tasks], force=job.force)
    ready = Prepared(ledger, todo, inputs, works, _sizes(tasks))
    for name in [name for name in ledger.entries if name not in inputs]:
        ledger.drop(name)
    redone = {task.name for task in todo}
    for task in (one for one in tasks if one.name not in redone):
        ready.notes += [say.RESULT_KEPT.at(Place(file=path)) for path in ledger.edited(task.name)]
    for task in todo:
        if not job.force:
            ready.notes += [kept_beside(job.out / path) for path in ledger.edited(task.name)]
        ledger.drop(task.name)
        if task.result not in foreign:
            ledger.stale[task.result] = ""
    for name, outcome in aside.items():
        ledger.drop(name)
        ledger.put(Entry(name, inputs[name], works[name], outcome))
    todo.sort(key=lambda task: (-ready.sizes[task.name], task.name))
    return ready


def _ledger(job: Job) -> Ledger:
    ledger = Ledger(job.out)
    try:
        there = ledger.read()
    except Stop:
        if not job.force:
            raise
        return Ledger(job.out)
    names = {task.name for task in job.plan.tasks}
    if there and ledger.entries and not names & set(ledger.entries) and not job.force:
        raise Stop(say.OTHER_BATCH.at(Place(), folder=job.out.name))
    return ledger


def _stands(ledger: Ledger, name: str, input_: str, work: str) -> bool:
    """Whether a survey needs no work, and was not set aside for another file, which may have changed."""
    return ledger.holds(name, input_, work) and ledger.entries[name].outcome.code not in _FOR_ANOTHER


def _unspelt(tasks: tuple[Task, ...], lang: Lang) -> dict[str, Outcome]:
    """Return what is said of surveys whose names no result could tell."""
    said = {
        task.name: opening.NAME_UNSPELT.at(Place(), name=task.name)
        for task in tasks
        if spelt(str(task.path)) != str(task.path)
    }
    return {name: Outcome("failed", one.code, one.text(lang)) for name, one in said.items()}


def _repeated(inputs: Mapping[str, str], lang: Lang) -> dict[str, Outcome]:
    """Return what is said of surveys that hold the same bytes as another before them by name."""
    first: dict[str, str] = {}
    for name in sorted(inputs):
        first.setdefault(inputs[name], name)
    said = {
        name: say.REPEATED.at(Place(), first=first[digest])
        for name, digest in inputs.items()
        if digest and first[digest] != name
    }
    return {name: Outcome("repeated", one.code, one.text(lang)) for name, one in said.items()}


def _sizes(tasks: tuple[Task, ...]) -> dict[str, int]:
    found = {}
    for task in tasks:
        try:
            found[task.name] = task.path.stat().st_size
        except OSError:
            found[task.name] = 0
    return found


def kept_beside(path: Path) -> Finding:
    """Rename a result that somebody edited, so that the new one does not replace it."""
    number = 1
    while (kept := path.with_stem(f"{path.stem}.da-sua-{number}")).exists():
        number += 1
    path.rename(kept)
    return say.RESULT_MOVED.at(Place(file=path.name), kept=kept.name)


def execute(job: Job, ready: Prepared, means: Means, tell: Told | None = None) -> None:
    """Work on what `prepare` found, and keep the ledger up to date.

    Raises Stop after an interrupt: what is done stays done.
    """
    make_folder(job.out)
    ledger, clock = ready.ledger, _Clock(ready, tell)
    ledger.write()

    def failure(kind: str) -> Outcome:
        found = {DIED: say.DIED.at(), LOST: say.LOST.at()}.get(kind, say.EXECUTOR.at(Place(), kind=kind))
        return Outcome("failed", found.code, found.text(job.lang))

    def done(task: Task, outcome: Outcome) -> None:
        ledger.put(Entry(task.name, ready.inputs[task.name], ready.works[task.name], outcome))
        if clock.tick(task):
            with suppress(Stop):  # somebody looks at it, or the disk is full: the last writing tells
                ledger.write()
            clock.wrote()

    try:
        run_all(ready.todo, means, done, failure)
    except KeyboardInterrupt:
        ledger.write()
        left = sum(task.name not in ledger.entries for task in job.plan.tasks)
        total = len(job.plan.tasks)
        raise Stop(say.STOPPED.at(Place(), done=total - left, total=total)) from None
    ledger.sweep()
    ledger.write()


class _Clock:
    """How far the work is, by the size of the surveys, and when the ledger was last written."""

    def __init__(self, ready: Prepared, tell: Told | None) -> None:
        self.tell = tell
        self.sizes = ready.sizes
        self.began = time.monotonic()
        self.due = self.began + _EVERY
        self.whole = sum(1 + ready.sizes[task.name] for task in ready.todo)
        self.all, self.did, self.size, self.at = len(ready.todo), 0, 0, self.began
        if tell:
            tell(0, self.all, None)

    def tick(self, task: Task) -> bool:
        """Note that a survey is done; return whether the ledger is due."""
        now = time.monotonic()
        self.did += 1
        self.size += 1 + self.sizes[task.name]
        if self.tell:
            self.tell(self.did, self.all, (now - self.began) * (self.whole - self.size) / self.size)
        self.at = now
        return now > self.due

    def wrote(self) -> None:
        """Note that the ledger was written since the last tick."""
        now = time.monotonic()
        self.due = now + max(_EVERY, _SHARE * (now - self.at))
