"""Small provinces to recompute, and ways to run them."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from hashlib import sha256
from pathlib import Path

from ngheo_cli.batch.job import Job, execute, prepare
from ngheo_cli.batch.ledger import Ledger
from ngheo_cli.batch.model import Outcome, Task
from ngheo_cli.batch.plan import Leave, plan_of
from ngheo_cli.batch.pools import LocalPool, Pool
from ngheo_cli.batch.run import Means

HEADER = (
    "province,commune,village,household_id,head_name,head_ethnicity,size,area,score_income,"
    "score_deprivation,head_national_id"
)


def a_commune(path: Path, commune: str, rows: Sequence[str] | None = None, header: str = HEADER) -> Path:
    """Write the survey of a commune: two poor households, one near-poor, one not poor."""
    own = sum(commune.encode())
    told = rows or [
        f"Tỉnh Mẫu,{commune},Thôn 1,1,Người Mẫu Một,Mông,3,rural,100,40,0010{own:08}",
        f"Tỉnh Mẫu,{commune},Thôn 1,2,Người Mẫu Hai,Kinh,2,rural,100,30,0020{own:08}",
        f"Tỉnh Mẫu,{commune},Thôn 2,3,Người Mẫu Ba,Tày,4,urban,150,10,0030{own:08}",
        f"Tỉnh Mẫu,{commune},Thôn 2,4,Người Mẫu Bốn,Kinh,5,rural,200,0,0040{own:08}",
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([header, *told]) + "\n", encoding="utf-8")
    return path


def a_province(folder: Path, communes: str = "ABC") -> Path:
    """Write a folder of surveys, a commune each."""
    for name in communes:
        a_commune(folder / f"Xã {name}" / "ra-soat.csv", f"Xã {name}")
    return folder


def contents(folder: Path) -> dict[str, str]:
    """Return every file below a folder by path, with its digest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix(): sha256(p.read_bytes()).hexdigest() for p in files}


def a_job(folder: Path, out: Path, *, force: bool = False, tool: str = "1") -> Job:
    facts = {"tool": tool, "lang": "vi", "options": [], "files": [], "standards": {}}
    return Job(plan_of([folder], Leave(out)), out, facts, None, "vi", force)


def recompute(
    job: Job, work: Callable[[Task], Outcome], pool: Pool | None = None, limit: float = 60
) -> tuple[Ledger, list[str]]:
    """Run a job, in threads if nothing else is said, and return the ledger and the surveys worked on."""
    ready = prepare(job)
    execute(job, ready, Means(work, pool or Threads(), limit))
    return ready.ledger, sorted(task.name for task in ready.todo)


class Threads:
    """Threads of this process, for what does not depend on where it runs."""

    workers = 2
    alone = False

    def open(self, workers: int) -> Executor:
        return ThreadPoolExecutor(workers)

    def starting(self) -> AbstractContextManager[None]:
        return nullcontext()

    def close(self, executor: Executor) -> None:
        executor.shutdown()

    def stop(self, executor: Executor) -> None:
        executor.shutdown(wait=False, cancel_futures=True)


def processes(workers: int = 2) -> Pool:
    return LocalPool(workers)
