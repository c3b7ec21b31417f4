"""Where does the work run: in processes of this machine, or on the workers of a cluster?

Both are executors of `concurrent.futures`; nothing is scheduled or shuffled here.
"""

import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from multiprocessing.connection import wait as wait_for
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import batch as say

ANSWER = 20
"""Seconds in which a scheduler has to answer."""
MOST_WINDOWS = 61
"""So many processes one pool may have on Windows."""


class Pool(Protocol):
    """Makes executors, and ends them at once whatever they are doing."""

    workers: int
    """How many files are worked on at once."""
    alone: bool
    """Whether a file can be tried in a process of its own, to find the one that kills it."""

    def open(self, workers: int) -> Executor:
        """Return an executor of so many workers."""

    def starting(self) -> Any:
        """Return a context in which work is handed over."""

    def close(self, executor: Executor) -> None:
        """End an executor that has nothing left to do, or was stopped."""

    def stop(self, executor: Executor) -> None:
        """End an executor at once; what it was doing is lost."""


def default_workers() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(slots=True)
class LocalPool:
    """Processes of this machine, started afresh (spawn) on every system."""

    workers: int
    alone: bool = True
    _before: dict[int, set[BaseProcess]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if sys.platform == "win32":
            self.workers = min(self.workers, MOST_WINDOWS)

    def open(self, workers: int) -> Executor:
        """Return a pool of processes."""
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(workers, context, initializer=_begin)
        self._before[id(pool)] = set(multiprocessing.active_children())
        return pool

    @contextmanager
    def starting(self) -> Iterator[None]:
        """Keep an interrupt from processes that are just starting: they would print a traceback each. It
        reaches this process when the block ends."""
        if not hasattr(signal, "pthread_sigmask"):
            yield
            return
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def close(self, executor: Executor) -> None:
        """Let the processes end."""
        executor.shutdown()

    def stop(self, executor: Executor) -> None:
        """End the processes; results are renamed into place, so that none is left half written."""
        executor.shutdown(wait=False, cancel_futures=True)
        before = self._before.pop(id(executor), set())
        mine = [child for child in multiprocessing.active_children() if child not in before]
        for child in mine:
            child.terminate()
        for child in mine:
            child.join()


@dataclass(slots=True)
class ClusterPool:
    """The workers of a Dask cluster, which have ngheo and the same folders. The cluster itself tries a file
    again elsewhere when a worker is lost, and gives it up after some."""

    address: str
    workers: int = 0
    alone: bool = False
    _client: Any = None

    def connect(self) -> "ClusterPool":
        """Find the scheduler. Raises Stop where none answers or `distributed` is not installed."""
        if find_spec("distributed") is None:
            raise Stop(say.CLUSTER_MISSING.at())
        distributed: Any = import_module("distributed")
        _hush("distributed")
        try:
            self._client = distributed.Client(self.address, timeout=ANSWER, set_as_default=False)
        except (OSError, ValueError) as problem:
            raise Stop(say.NO_SCHEDULER.at(Place(), address=self.address)) from problem
        self.workers = max(1, sum(self._client.nthreads().values()))
        return self

    def open(self, workers: int) -> Executor:  # noqa: ARG002 - the cluster says how many there are
        """Return the cluster's executor."""
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    @contextmanager
    def starting(self) -> Iterator[None]:
        """Nothing starts here."""
        yield

    def close(self, executor: Executor) -> None:
        """Leave the cluster."""
        self.stop(executor)

    def stop(self, executor: Executor) -> None:
        """Leave the cluster; it drops what nobody waits for."""
        executor.shutdown(wait=False)
        self._client.close()


def _hush(package: str) -> None:
    """Keep a library from writing to the screen what mends itself, such as a worker that is lost."""
    names = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] == package]
    for name in names:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _begin() -> None:
    """Leave interrupts to the process that started this one, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if os.environ.get("NGHEO_DEBUG") != "1":  # a full disk fails again when a half-written file is forgotten
        sys.unraisablehook = lambda _: None
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: Any) -> None:
    wait_for([sentinel])
    os._exit(1)
