"""Work that ends in every way a process can end; light, for each process imports it."""

import os
import time
from hashlib import sha256
from pathlib import Path

from ngheo_cli.batch.model import Outcome, Output, Task


def copied(out: str, task: Task) -> Outcome:
    """Work that copies a survey; what the survey says makes its process end otherwise."""
    said = task.path.read_text(encoding="utf-8").strip()
    if said == "die":
        os._exit(9)
    if said == "hang":
        time.sleep(600)
    if said == "fail":
        raise ValueError("Nguyễn Văn Thật")
    place = Path(out) / task.result
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(said, encoding="utf-8")
    return Outcome("done", outputs=(Output(task.result, sha256(said.encode()).hexdigest()),), clean=True)
