"""Run the command line in this process, and make small surveys for it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from ngheo_cli.__main__ import run

HEADER = "Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Khu vực (nông thôn/thành thị),Điểm B1,Điểm B2"
POOR = "Bản Mẫu,001,Người Mẫu Một,4,nông thôn,140,30"
NEAR_POOR = "Bản Mẫu,002,Người Mẫu Hai,3,nông thôn,140,20"
NOT_POOR = "Bản Mẫu,003,Người Mẫu Ba,2,nông thôn,141,40"
OPEN = "Bản Mẫu,004,Người Mẫu Bốn,5,nông thôn,,30"
CLEAN = (POOR, NEAR_POOR, NOT_POOR)


class Outcome(NamedTuple):
    """Exit status, standard output and standard error."""

    status: int
    out: str
    err: str


Ngheo = Callable[..., Outcome]


def a_csv(path: Path, rows: Iterable[str] = CLEAN, header: str = HEADER) -> Path:
    """Write a survey by scores."""
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def runner(capsys: pytest.CaptureFixture[str]) -> Ngheo:
    """Return a function that runs one command line."""

    def ngheo(*argv: object) -> Outcome:
        status = run([str(word) for word in argv])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return ngheo


def flat(text: str) -> str:
    """Undo the wrapping at 80 columns."""
    return " ".join(text.split())
