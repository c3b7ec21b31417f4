"""The papers in an office program: real LibreOffice opens each, and its pages hold together."""

import shutil
import subprocess

import pytest

from ngheo_cli.__main__ import run
from ngheo_cli.messages.titles import MOTTO, MOTTO_STATE
from ngheo_cli.reports.papers.kinds import KINDS

from .commandline import a_csv
from .test_papers import EVERY, HEAD

SOFFICE, TO_TEXT = shutil.which("soffice"), shutil.which("pdftotext")
HOUSEHOLDS = 30
"""So many that a list is longer than a page."""
ASKED = ("001", "002", "003", "004", "005", "100", "101")
"""Whose certificates and letters are made; 003 and 005 are not certified."""

OF_HOUSEHOLDS = ("certificate", "letter")


def many() -> list[str]:
    """Return households of two villages, the poor first, beside those of the other tests."""
    rows = [
        f"Tỉnh Mẫu,Xã Mẫu,Thôn Ba,{100 + number},Nguyễn Thị Người Mẫu {number},4,rural,140,"
        f"{30 if number % 2 else 20},{'Hộ nghèo' if number % 2 else 'Hộ cận nghèo'},Hộ nghèo,2025-10-02"
        for number in range(HOUSEHOLDS)
    ]
    return [*EVERY, *rows]


pytestmark = pytest.mark.skipif(
    not (SOFFICE and TO_TEXT), reason="LibreOffice or pdftotext is missing: papers were not opened by them"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return the text of every page of every paper, by the name of its file."""
    folder = tmp_path_factory.mktemp("van-phong")
    survey = a_csv(folder / "nay.csv", many(), HEAD)
    out = folder / "van-ban"
    words = ["report", survey, "--documents", "--class", "recorded", "--out", out, "--quiet"]
    of_few = [word for code in ASKED for word in ("--household", code)]
    of_all = [word for kind in KINDS if kind.name not in OF_HOUSEHOLDS for word in ("--paper", kind.name)]
    for asked in (of_few, of_all):
        run([str(word) for word in (*words, *asked)])
    assert len(list(out.iterdir())) == len(KINDS)
    subprocess.run(
        [
            str(SOFFICE), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to", "pdf", "--outdir", str(folder / "pdf"), *(str(path) for path in out.iterdir()),
        ],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    found = {}
    for kind in KINDS:
        pdf = folder / "pdf" / f"{kind.stem}.pdf"
        told = subprocess.run([str(TO_TEXT), "-layout", str(pdf), "-"], check=True, capture_output=True)
        found[kind.name] = told.stdout.decode("utf-8").split("\f")[:-1]
    return found


def test_every_paper_becomes_pages_without_a_step_of_its_template(pages: dict[str, list[str]]) -> None:
    assert list(pages) == [kind.name for kind in KINDS]
    for name, each in pages.items():
        assert each, name
        assert not [page for page in each if "{{" in page or "{%" in page or "}}" in page], name
        assert all(page.strip() for page in each), f"{name} has an empty page"
        assert f"{MOTTO_STATE[0]}\n" in each[0], f"the name of the state wraps in {name}"
        assert f"{MOTTO[0]}\n" in each[0], name


def test_a_signature_never_stands_alone_on_a_page(pages: dict[str, list[str]]) -> None:
    signed = [page for each in pages.values() for page in each if "(Ký, ghi rõ họ tên)" in page]
    assert len(signed) >= 5
    for page in signed:
        lines = [line for line in page.splitlines() if line.strip() and not line.strip().isdecimal()]
        above = next(number for number, line in enumerate(lines) if "(Ký, ghi rõ họ tên)" in line)
        assert above >= 3, page


def test_titles_of_lists_come_again_on_every_page(pages: dict[str, list[str]]) -> None:
    listed = [page for page in pages["posted"] if "Người Mẫu" in page]
    assert len(listed) >= 2
    assert all("Họ và tên chủ hộ" in page for page in listed)


def test_a_certificate_of_a_usual_family_is_one_page(pages: dict[str, list[str]]) -> None:
    assert len(pages["certificate"]) == len(ASKED) - 2
    assert all(page.count("GIẤY CHỨNG NHẬN") == 1 for page in pages["certificate"])


def test_pages_of_each_letter_are_counted_anew(pages: dict[str, list[str]]) -> None:
    first = [page for page in pages["letter"] if "THÔNG BÁO" in page]
    assert len(first) == len(ASKED)
    numbers = {page.strip().split("\n")[0].strip() for page in pages["letter"] if "THÔNG BÁO" not in page}
    assert numbers <= {"2", "3"}
