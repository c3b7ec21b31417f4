"""A file that was cut off or whose bits flipped is read or refused, never more."""

import random
import sys
from pathlib import Path

import pytest

from .bounded import Bounded
from .cases import SAMPLES
from .test_hostile import assert_bounded

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are of other systems")
NAMES = ("xa-mau.xlsx", "cu.xls", "phuong.ods", "khao-sat.csv")
SEEDS, QUICK_SEEDS, MOST_FLIPS = 200, 3, 20


def read(bounded: Bounded, folder: Path, name: str, data: bytes) -> int:
    """Give damaged bytes to `check` and return the exit status."""
    path = folder / name
    path.write_bytes(data)
    taken = bounded(folder, "check", path, "--json", "--criteria", "2021-2025")
    assert_bounded(taken)
    return taken.status


def flipped(data: bytes, seed: int) -> bytes:
    """Return data with up to 20 bits turned round."""
    chance = random.Random(seed)  # noqa: S311
    wrong = bytearray(data)
    for _ in range(chance.randint(1, MOST_FLIPS)):
        wrong[chance.randrange(len(wrong))] ^= 1 << chance.randrange(8)
    return bytes(wrong)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "share",
    [pytest.param(tenth / 10, marks=[] if tenth in {1, 9} else [pytest.mark.deep]) for tenth in range(1, 10)],
)
def test_file_that_was_cut_off_is_refused(tmp_path: Path, bounded: Bounded, name: str, share: float) -> None:
    data = (SAMPLES / name).read_bytes()
    status = read(bounded, tmp_path, name, data[: int(len(data) * share)])
    assert status == 2 or name.endswith(".csv")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "seed",
    [pytest.param(s, marks=[] if s < QUICK_SEEDS else [pytest.mark.deep]) for s in range(SEEDS)],
)
def test_file_of_which_bits_flipped_is_read_or_refused(
    tmp_path: Path, bounded: Bounded, name: str, seed: int
) -> None:
    read(bounded, tmp_path, name, flipped((SAMPLES / name).read_bytes(), seed))
