"""On a real Dask scheduler and two worker processes a batch gives the bytes of a local one."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from cli.commandline import Ngheo
from ngheo_cli.batch.pools import ClusterPool

from .provinces import a_job, a_province, contents, recompute
from .works import copied

pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")
TESTS = str(Path(__file__).parents[1])


def begun(folder: Path, kind: str, *words: str) -> "subprocess.Popen[bytes]":
    with (folder / f"{kind}.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{kind}", *words, "--no-dashboard"],
            stdout=log,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PYTHONPATH": TESTS},
            cwd=folder,
        )


class Cluster:
    """A scheduler and two workers on loopback."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "scheduler.json"
        host = ("--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(self.file))
        self.scheduler = begun(folder, "scheduler", *host)
        while not self.file.exists():
            assert self.scheduler.poll() is None, (folder / "scheduler.log").read_text(encoding="utf-8")
            time.sleep(0.05)
        self.address = json.loads(self.file.read_text(encoding="utf-8"))["address"]
        self.workers = [self.worker(), self.worker()]

    def worker(self) -> "subprocess.Popen[bytes]":
        words = ("--nthreads", "1", "--no-nanny", "--local-directory", str(self.folder))
        return begun(self.folder, "worker", self.address, *words)

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    yield made
    made.end()


def test_cluster_that_loses_a_worker_half_way_gives_the_bytes_of_a_local_run(
    ngheo: Ngheo, cluster: Cluster, tmp_path: Path
) -> None:
    folder, out = a_province(tmp_path / "in", "ABCDEFGH"), tmp_path / "cluster"
    (folder / "hong.xlsx").write_text("none", encoding="utf-8")
    command = ("batch", str(folder), "--out", str(out), "--scheduler", cluster.address)
    run = subprocess.Popen([sys.executable, "-m", "ngheo_cli", *command], stderr=subprocess.PIPE, text=True)
    while len(list((out / "ket-qua").rglob("*.xlsx"))) < 2:
        assert run.poll() is None
        time.sleep(0.02)
    cluster.workers[0].kill()
    said = run.communicate(timeout=120)[1]
    assert (run.returncode, said) == (1, "")
    assert ngheo("batch", folder, "--out", tmp_path / "local").status == 1
    assert contents(out) == contents(tmp_path / "local")


def test_file_that_the_cluster_loses_ends_in_the_ledger_within_the_limit(
    cluster: Cluster, tmp_path: Path
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for name, text in {"a": "1", "b": "die", "c": "3"}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    pool = ClusterPool(cluster.address).connect()
    ledger, _ = recompute(a_job(folder, out), partial(copied, str(out)), pool, limit=3)
    states = {name: (entry.outcome.status, entry.outcome.code) for name, entry in ledger.entries.items()}
    assert states["b.csv"] == ("failed", "batch_time_limit")
    assert len(states) == 3


def test_address_where_no_scheduler_answers_stops(
    ngheo: Ngheo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ngheo_cli.batch.pools.ANSWER", 0.5)
    words = ("batch", a_province(tmp_path / "in"), "--out", tmp_path / "out", "--scheduler")
    done = ngheo(*words, "tcp://127.0.0.1:9")
    assert done.status == 2
    assert "[batch_no_scheduler]" in done.err
    assert ngheo(*words, "khong-phai").status == 2
    assert not (tmp_path / "out").exists()
