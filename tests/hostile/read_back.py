"""What do the programs of an office make of an output: does any of its texts come to life?"""

import csv
import html.parser
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from openpyxl import load_workbook

from .injected import LIVE, PAYLOADS

_OURS = re.compile(r"=(?:SUM|ROUND|COUNTA?|COUNTIFS?|IF|IFERROR|HYPERLINK|SUMIFS?|SUBTOTAL)\(", re.IGNORECASE)
_CELLS_ONLY = re.compile(r"[A-Z$0-9:,()\s+*/.<>=\"'#!-]*")
_FIELD = re.compile(rb"<w:(?:instrText|fldSimple)[^>]*>([^<]*)")
_ESCAPES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def live_in_xlsx(path: Path) -> Iterator[str]:
    """Yield formulas that hold a payload, and links that lead out of the workbook."""
    book = load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and _holds_payload(str(cell.value)):
                    yield f"{sheet.title}!{cell.coordinate}: {cell.value}"
                if cell.hyperlink is not None and "192.0.2.1" in str(cell.hyperlink.target):
                    yield f"{sheet.title}!{cell.coordinate} links to {cell.hyperlink.target}"
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if "externalLink" in name or b"ddeLink" in parts.read(name):
                yield f"{name} leads out of the workbook"


def _holds_payload(formula: str) -> bool:
    plain = formula.replace(" ", "")
    return any(payload.strip("{}= \t\r").replace(" ", "") in plain for payload in PAYLOADS[:9])


def live_in_csv(path: Path) -> Iterator[str]:
    """Yield the cells that a spreadsheet would take for formulas."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        for number, row in enumerate(csv.reader(handle), start=1):
            for cell in row:
                if cell.lstrip("\t\r ").startswith(LIVE) or (cell[:1] in {"\t", "\r"} and len(cell) > 1):
                    yield f"row {number}: {cell}"


def live_in_json(path: Path) -> Iterator[str]:
    """Yield nothing: JSON has no formulas; it only has to be JSON, with the texts as they are."""
    json.loads(path.read_text(encoding="utf-8"))
    yield from ()


def live_in_parquet(path: Path) -> Iterator[str]:
    """Yield payloads that are not there as they are: Parquet has no formulas and guards nothing."""
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    names = parquet.read_table(path).column("head_name").to_pylist()
    yield from (text for text in PAYLOADS[:4] if not any(str(name).startswith(text) for name in names))


def live_in_html(path: Path) -> Iterator[str]:
    """Yield elements and attributes that a payload made."""
    yield from live_in_page(path.read_text(encoding="utf-8"))


def live_in_page(text: str) -> list[str]:
    """Return the elements and attributes of a page that a payload made."""
    page = _Page()
    page.feed(text)
    return page.found


def drawn(path: Path, chromium: str) -> str:
    """Return a page as Chromium holds it once its scripts have run."""
    words = [
        chromium,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=2000",
        "--dump-dom",
    ]
    return subprocess.run(
        [*words, path.as_uri()], check=True, capture_output=True, timeout=120
    ).stdout.decode()


class _Page(html.parser.HTMLParser):
    """Looks for what no page of ours has."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        self.found += [f"<{tag} {name}={value}>" for name, value in attrs if name.startswith("on")]
        self.found += [f"<{tag} src={value}>" for name, value in attrs if (name, value) == ("src", "x")]
        self.found += [f"<{tag}>" for _ in (1,) if tag in {"b"}]

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script and "alert(42)" in data and "<script>alert" not in data:
            self.found.append(f"script: {data[:40]}")


def live_in_docx(path: Path) -> Iterator[str]:
    """Yield fields that hold a payload, and templates that were worked out."""
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            raw = parts.read(name)
            if name.endswith(".xml"):
                yield from (f"{name}: {field!r}" for field in _FIELD.findall(raw) if b"1+41" in field)


READERS: Mapping[str, Callable[[Path], Iterator[str]]] = {
    ".xlsx": live_in_xlsx,
    ".csv": live_in_csv,
    ".json": live_in_json,
    ".parquet": live_in_parquet,
    ".html": live_in_html,
    ".docx": live_in_docx,
}
"""A new format needs one line here."""


def obeyed(text: str) -> list[str]:
    """Return the letters of a screen that a terminal would obey."""
    return _ESCAPES.findall(text)


def worked_out(folder: Path, files: list[Path]) -> dict[str, set[str]]:
    """Return for spreadsheets which texts LibreOffice sees in them, by file."""
    office = shutil.which("soffice")
    assert office
    target = folder / "worked-out"
    for i, file in enumerate(files):
        (folder / "given").mkdir(exist_ok=True)
        shutil.copy(file, folder / "given" / f"{i}{file.suffix}")
    kinds = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    given = [str(path) for path in sorted((folder / "given").iterdir())]
    command = [office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kinds]
    subprocess.run([*command, "--outdir", str(target), *given], check=True, capture_output=True, timeout=300)
    found: dict[str, set[str]] = {}
    for path in target.iterdir():
        name = files[int(re.split(r"[-.]", path.name)[0])].name
        text = path.read_text(encoding="utf-8")
        found.setdefault(name, set()).update(cell for row in csv.reader(io.StringIO(text)) for cell in row)
    return found
