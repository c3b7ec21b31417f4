"""Are the committed samples those that the script makes?"""

import re
import zipfile
from pathlib import Path

from openpyxl import load_workbook

SAMPLES = Path(__file__).parents[2] / "samples"


def parts(path: Path) -> dict[str, bytes]:
    """Unzipped, for the compression of a zip may differ between platforms; other files are one part."""
    if not zipfile.is_zipfile(path):
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def without_version(content: bytes) -> bytes:
    return re.sub(rb"ODFPY/[\d.]+\S*?(?=<)", b"", content)


def test_a_committed_sample_is_the_one_that_the_script_makes(sample: str, made_again: Path) -> None:
    committed, made = parts(SAMPLES / sample), parts(made_again / sample)
    assert list(committed) == list(made)
    for name, content in committed.items():
        assert without_version(content) == without_version(made[name]), name


def test_expected_counts_are_those_that_the_script_makes(made_again: Path) -> None:
    assert (SAMPLES / "expected.yaml").read_bytes() == (made_again / "expected.yaml").read_bytes()


def test_zip_entries_carry_no_day_of_making(sample: str, made_again: Path) -> None:
    path = made_again / sample
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    else:
        assert path.suffix in {".csv", ".xls"}


def test_every_sample_stands_in_the_readme(sample: str) -> None:
    assert f"ngheo classify samples/{sample}" in (SAMPLES / "README.md").read_text(encoding="utf-8")


def test_the_readme_commands_set_what_the_counts_assume(sample: str, expected: dict[str, object]) -> None:
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    command = re.search(rf"`ngheo classify samples/{re.escape(sample)}( [^`]*)?`", text)
    assert command
    options = (command[1] or "").replace('"', "")
    values = expected.get("set", {})
    assert isinstance(values, dict)
    assert all(f"--set {name}={value}" in options for name, value in values.items())
    assert ("--criteria 2016-2020" in options) == (expected.get("criteria") == "2016-2020")


def test_no_sample_bears_an_identity_number_that_a_province_could_issue(sample: str) -> None:
    path = SAMPLES / sample
    if path.suffix == ".csv":
        text = path.read_text(encoding="utf-8-sig")
    elif path.suffix == ".xlsx":
        cells = (cell for sheet in load_workbook(path).worksheets for row in sheet.values for cell in row)
        text = " ".join(str(cell).replace(" ", "").rjust(12, "0") for cell in cells if cell is not None)
    else:
        return
    numbers = re.findall(r"(?<!\d)\d{12}(?!\d)", text)
    assert all(number.startswith("099") or int(number) < 10**9 for number in numbers)
