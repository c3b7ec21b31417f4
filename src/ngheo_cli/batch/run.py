"""How are the surveys worked on so that one bad file never stops the rest, also when it kills its process?

Written once against `concurrent.futures.Executor`. Only so many files are handed over as keep the workers
busy, so that when a process dies it is known which files it may have been: those are tried one by one, each
in a process of its own, and nothing else is ever tried twice here. A file that never comes back ends as
failed when nothing else has come back for the time limit either.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass

from ngheo_cli.batch.model import Outcome, Task
from ngheo_cli.batch.pools import Pool

Work = Callable[[Task], Outcome]
"""Must be picklable; returns an outcome for whatever happens that does not kill its process."""
Done = Callable[[Task, Outcome], None]
Failure = Callable[[str], Outcome]
_GLANCE = 0.5
"""Seconds between looks at the clock; an interrupt is heard at each on every system."""
_AHEAD = 2
"""Files handed over for each worker: the next one is there when it has finished."""

DIED, LOST = "process_died", "time_limit"
"""Why a file has no outcome of its own."""
_DEATHS = ("KilledWorker",)
"""Errors by which an executor says that a file killed its processes."""


@dataclass(frozen=True, slots=True)
class Means:
    """What is done with each file, where, and after how many seconds of silence it is given up."""

    work: Work
    pool: Pool
    limit: float


def run_all(tasks: Sequence[Task], means: Means, done: Done, failure: Failure) -> None:
    """Work on every task and tell each outcome as it comes.

    `failure` makes the outcome of a file that has none: `DIED`, `LOST`, or the name of an error of the
    executor. Whatever ends this early (an interrupt) ends the workers too.
    """
    waiting = deque(tasks)
    while waiting:
        lost = _Round(means, done, failure).run(waiting)
        if not means.pool.alone:
            for task in (*lost, *waiting):
                done(task, failure(LOST))
            return
        for task in lost:
            done(task, _alone(task, means, failure))


def _alone(task: Task, means: Means, failure: Failure) -> Outcome:
    """Return the outcome of a file in a process of its own."""
    outcomes: list[Outcome] = []
    one = _Round(means, lambda _, outcome: outcomes.append(outcome), failure)
    one.run(deque([task]), workers=1)
    return outcomes[0] if outcomes else failure(LOST if one.timed_out else DIED)


class _Round:
    """Work in one pool until it is done, broken, or silent for too long."""

    def __init__(self, means: Means, done: Done, failure: Failure) -> None:
        self.pool = means.pool
        self.work = means.work
        self.limit = means.limit
        self.done = done
        self.failure = failure
        self.timed_out = False

    def run(self, waiting: deque[Task], workers: int | None = None) -> list[Task]:
        """Take tasks off `waiting` until none is left, and return those in flight when the pool broke."""
        flying: dict[Future[Outcome], Task] = {}
        broken, heard = False, time.monotonic()
        with self._executor(workers or self.pool.workers) as executor:
            most = _AHEAD * (workers or self.pool.workers)
            while (waiting or flying) and not broken:
                broken = self._hand_over(executor, waiting, flying, most)
                landed, _ = wait(flying, _GLANCE, FIRST_COMPLETED)
                for future in landed:
                    broken |= self._land(future, flying)
                heard = time.monotonic() if landed else heard
                self.timed_out = time.monotonic() - heard > self.limit
                broken |= self.timed_out
            if broken:
                self.pool.stop(executor)
            return list(flying.values())

    def _hand_over(
        self, executor: Executor, waiting: deque[Task], flying: dict[Future[Outcome], Task], most: int
    ) -> bool:
        """Hand over as many files as keep the workers busy; return whether the pool broke."""
        while waiting and len(flying) < most:
            try:
                with self.pool.starting():
                    future = executor.submit(self.work, waiting[0])
            except Exception as problem:
                if self.pool.alone and not isinstance(problem, BrokenExecutor):
                    raise
                return True
            flying[future] = waiting.popleft()
        return False

    def _land(self, future: Future[Outcome], flying: dict[Future[Outcome], Task]) -> bool:
        """Tell the outcome of a file that came back; return whether it came back because the pool broke."""
        try:
            outcome = future.result()
        except BrokenExecutor:
            return True
        except Exception as problem:
            kind = type(problem).__name__
            outcome = self.failure(DIED if kind in _DEATHS else kind)
        self.done(flying.pop(future), outcome)
        return False

    @contextmanager
    def _executor(self, workers: int) -> Iterator[Executor]:
        executor = self.pool.open(workers)
        try:
            yield executor
        except BaseException:
            self.pool.stop(executor)
            raise
        self.pool.close(executor)
