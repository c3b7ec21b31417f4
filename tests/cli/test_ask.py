"""`ngheo` alone on a terminal asks, runs, and prints the command; off a terminal it shows its help."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from ngheo_cli.cli.ask_file import surveys_in, typed_path

from .commandline import Ngheo, a_csv, flat

HEADER = "Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Thu nhập bình quân đầu người tháng,Điểm B2"
THOUSANDS = ("Bản Mẫu,001,Người Mẫu Một,4,1200,30", "Bản Mẫu,002,Người Mẫu Hai,3,1800,20")

on_a_terminal = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind"
)

if sys.platform != "win32":
    from .pseudo_terminal import CTRL_C, CTRL_D, PseudoTerminal


def last_command(screen: str) -> list[str]:
    """Return the words of the command that the screen shows last, its wrapped lines joined by no one."""
    return shlex.split(screen.rpartition("ngheo classify")[2].strip())


@on_a_terminal
def test_what_the_file_needs_is_asked_and_the_command_can_be_repeated(tmp_path: Path, ngheo: Ngheo) -> None:
    survey = a_csv(tmp_path / "ra soat.csv", THOUSANDS, HEADER)
    with PseudoTerminal(tmp_path) as terminal:
        terminal.expect("1. ra soat.csv")
        terminal.answer("Tệp: ", "7")
        terminal.expect("Trong danh sách không có số 7.")
        terminal.answer("Tệp: ", "'khong-co.csv'")
        terminal.expect("[file_not_found]")
        terminal.answer("Tệp: ", f"'{survey}'")
        terminal.expect("chuẩn 2021-2025 được dùng mặc định")
        terminal.answer("Chuẩn [2021-2025]: ", "2022-2025")
        terminal.expect("[unknown_standard]")
        terminal.answer("Chuẩn [2021-2025]: ", "")
        terminal.expect("tính bằng gì?")
        terminal.answer("Đơn vị: ", "nghìn")
        terminal.expect("Gõ một trong: 1, 2, 3, 0")
        terminal.answer("Đơn vị: ", "2")
        terminal.expect("Tệp không có cột khu vực.")
        terminal.answer("Khu vực: ", "2")
        terminal.expect("XONG")
        assert terminal.end() == 0
    words = last_command(terminal.screen)
    assert words == [
        str(survey),
        "--criteria",
        "2021-2025",
        "--unit",
        "income_per_person=thousand",
        "--set",
        "area=urban",
    ]
    first = (tmp_path / "ra soat.ket-qua.xlsx").read_bytes()
    assert ngheo("classify", *words, "--force").status == 0
    assert (tmp_path / "ra soat.ket-qua.xlsx").read_bytes() == first


@on_a_terminal
def test_a_file_that_needs_nothing_is_asked_for_its_standard_only_and_nothing_is_overwritten(
    tmp_path: Path,
) -> None:
    a_csv(tmp_path / "xa.csv")
    (tmp_path / "xa.ket-qua.xlsx").write_bytes(b"old")
    with PseudoTerminal(tmp_path, "--lang", "en") as terminal:
        terminal.answer("File: ", "1")
        terminal.answer("Standard [2021-2025]: ", "2016-2020")
        terminal.answer("Overwrite [0]: ", "")
        terminal.expect("The command that was run")
        assert terminal.end() == 0
    assert last_command(terminal.screen) == [
        "xa.csv", "--criteria", "2016-2020", "--out", "xa.ket-qua-2.xlsx", "--lang", "en"
    ]  # fmt: skip
    assert (tmp_path / "xa.ket-qua.xlsx").read_bytes() == b"old"
    assert (tmp_path / "xa.ket-qua-2.xlsx").stat().st_size > 5_000
    assert "Where are" not in terminal.screen


@on_a_terminal
def test_an_enter_alone_is_told_what_is_asked_where_it_takes_no_answer(tmp_path: Path) -> None:
    a_csv(tmp_path / "xa.csv", ["Bản Mẫu,001,Người Mẫu Một,4,140,30,05/10/2021"],
          "Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Điểm B1,Điểm B2,Ngày rà soát")  # fmt: skip
    with PseudoTerminal(tmp_path) as terminal:
        terminal.answer("Tệp: ", "")
        terminal.expect("Tệp rà soát nào? Gõ số trong danh sách")
        terminal.answer("Tệp: ", "1")
        terminal.answer("Chuẩn: ", "")
        terminal.expect("Gõ một trong: 2016-2020, 2021-2025")
        terminal.answer("Chuẩn: ", "2021-2025")
        terminal.answer("Khu vực: ", "")
        terminal.expect("Gõ một trong: 1, 2, 0")
        terminal.answer("Khu vực: ", "1")
        terminal.expect("XONG")
        assert terminal.end() == 0


@on_a_terminal
def test_an_autumn_between_two_standards_has_no_default(tmp_path: Path) -> None:
    a_csv(tmp_path / "xa.csv", ["Bản Mẫu,001,Người Mẫu Một,4,nông thôn,140,30,05/10/2021"],
          "Thôn,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,Khu vực,Điểm B1,Điểm B2,Ngày rà soát")  # fmt: skip
    with PseudoTerminal(tmp_path) as terminal:
        terminal.answer("Tệp: ", str(tmp_path))
        terminal.expect(f"Tệp trong {tmp_path.name}:")
        terminal.answer("Tệp: ", "1")
        terminal.expect("chọn theo ngày")
        terminal.answer("Chuẩn: ", "2016-2020")
        terminal.expect("XONG")
        assert terminal.end() == 0
    assert last_command(terminal.screen)[1:] == ["--criteria", "2016-2020"]


@on_a_terminal
@pytest.mark.parametrize("key", [CTRL_C, CTRL_D] if sys.platform != "win32" else [])
def test_leaving_writes_nothing_and_shows_no_traceback(tmp_path: Path, key: str) -> None:
    a_csv(tmp_path / "xa.csv")
    with PseudoTerminal(tmp_path) as terminal:
        terminal.expect("Tệp: ")
        assert terminal.leave(key) == 2
    assert "\nLỗi [interrupted]: Đã dừng theo yêu cầu" in terminal.screen
    assert "Traceback" not in terminal.screen
    assert sorted(path.name for path in tmp_path.iterdir()) == ["xa.csv"]


def test_off_a_terminal_the_help_is_shown_and_nothing_is_asked(ngheo: Ngheo) -> None:
    for words in ((), ("--lang", "vi"), ("--quiet",)):
        done = ngheo(*words)
        assert done.status == 2
        assert done.out.startswith("Cách dùng: ngheo [TÙY CHỌN] LỆNH")
        assert "Tệp: " not in flat(done.out)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("xa.csv", "xa.csv"),
        ("  '/a b/xa.csv'  ", "/a b/xa.csv"),
        ('"/a b/xa.csv"', "/a b/xa.csv"),
        ("& '/a b/xa.csv'", "/a b/xa.csv"),
        ("file:///a%20b/x%C3%A3.csv", "/a b/xã.csv"),
        ("~/xa.csv", os.path.expanduser("~/xa.csv")),  # noqa: PTH111 - what a shell makes of it
        ("it's.csv", "it's.csv"),
    ],
)
def test_a_dragged_file_is_understood_as_every_terminal_writes_it(typed: str, path: str) -> None:
    assert typed_path(typed) == Path(path)


def test_backslashes_hide_spaces_but_part_folders_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed_path(r"/a\ b/x\(1\).csv") == Path("/a b/x(1).csv")
    assert typed_path("\\it's.csv") == Path("\\it's.csv"), "a quote that does not close is a letter"
    with monkeypatch.context() as windows:
        windows.setattr("ngheo_cli.cli.ask_file.os.name", "nt")
        windows.setattr("ngheo_cli.cli.ask_file.Path", str)
        assert str(typed_path(r'"C:\xa mau\xa.csv"')) == r"C:\xa mau\xa.csv"
        assert str(typed_path(r"C:\xa\xa.csv")) == r"C:\xa\xa.csv"


def test_a_folder_offers_surveys_and_none_of_our_own_files(tmp_path: Path) -> None:
    names = (
        "b.xlsx",
        "A.CSV",
        "xa.ket-qua.xlsx",
        "xa.kiem-tra.xlsx",
        "~$b.xlsx",
        ".c.csv",
        "d.docx",
        "e.json",
    )
    for name in names:
        (tmp_path / name).touch()
    (tmp_path / "f.csv").mkdir()
    assert [path.name for path in surveys_in(tmp_path)] == ["A.CSV", "b.xlsx"]
    assert surveys_in(tmp_path / "nowhere") == []
