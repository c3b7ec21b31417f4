"""Where does a batch keep what it writes, below its folder of results?"""

import re
import unicodedata
from hashlib import sha256
from pathlib import PurePosixPath

from ngheo_cli.survey.text import key

LEDGER = "batch.json"
RESULTS = "ket-qua"
DATASET = "decisions"
PARTS = "parts"
RATES = "rates.csv"
SUMMARY = "tong-hop.xlsx"
WHOLE = (RATES, SUMMARY)
"""The tables of all surveys together."""
KEY = "unit"
"""The column by which the dataset is partitioned."""
SUFFIX = ".ket-qua.xlsx"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f%/\\:*?"<>|=]|[. ]$|^\.')
_LONGEST = 180
"""Bytes of a partition's name: systems hold 255, and some store two bytes a letter."""


def task_id(name: str) -> str:
    """Return a short code of a survey's name, the same on every machine."""
    return sha256(unicodedata.normalize("NFC", name).encode()).hexdigest()[:12]


def part_path(id_: str) -> str:
    """Return where the counts of a survey stand."""
    return f"{PARTS}/{id_}.json"


def unit_value(unit: str) -> str:
    """Return the value of the partition of a unit; a path that is too long ends in a code of the whole."""
    name = unicodedata.normalize("NFC", unit)
    if len(_written(name)) <= _LONGEST:
        return name
    kept = name
    while len(_written(kept)) > _LONGEST - 13:
        kept = kept[:-1]
    return f"{kept}~{task_id(key(name))}"


def dataset_path(unit: str, id_: str) -> str:
    """Return where the decisions of a survey on one unit stand: `decisions/unit=Xã A/part-….parquet`.

    Signs that no file system or no reader of such folders takes are written as %XX, which readers undo.
    """
    return f"{DATASET}/{KEY}={_written(unit_value(unit)).decode()}/part-{id_}.parquet"


def result_path(name: str, *, whole: bool) -> str:
    """Return where the workbook of a survey goes; `whole` keeps its ending, where another has the rest."""
    path = PurePosixPath(name)
    return str(PurePosixPath(RESULTS) / path.with_name((path.name if whole else path.stem) + SUFFIX))


def _written(value: str) -> bytes:
    return _UNSAFE.sub(_escaped, value).encode()


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
