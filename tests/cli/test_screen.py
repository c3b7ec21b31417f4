"""What does an officer see: every column in few lines, and what needs attention, the gravest first?"""

from pathlib import Path

import pytest

from ngheo_cli.cli.attention import KINDS, show_attention
from ngheo_cli.cli.console import print_table
from ngheo_cli.criteria.load import get
from ngheo_cli.messages import Message, Place, Severity

from .commandline import CLEAN, HEADER, NEAR_POOR, POOR, Ngheo, a_csv, flat

INDICATORS = get("2021-2025").indicators
ASKED = ",".join(f"Thiếu hụt: {indicator.title.vi}" for indicator in INDICATORS)


def with_indicators(path: Path, answers: str = ",".join("x" * 12)) -> Path:
    blank = "," * 11
    return a_csv(path, [f"{POOR},{answers}", f"{NEAR_POOR},{blank}"], f"{HEADER},{ASKED}")


def test_indicators_that_are_read_alike_share_a_line_with_their_letters_and_names(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    out = ngheo("classify", with_indicators(tmp_path / "a.csv")).out
    assert "H–S   12 chỉ số thiếu hụt: x = thiếu hụt; ô trống = không" in out
    told = flat(out)
    letters = "HIJKLMNOPQRS"
    for letter, indicator in zip(letters, INDICATORS, strict=True):
        assert f"{letter} {indicator.title.vi}" in told
    lines = out.splitlines()
    assert len(lines[: lines.index(next(line for line in lines if "dòng đã đọc" in line))]) <= 18


def test_an_indicator_that_is_read_otherwise_has_a_line_of_its_own(ngheo: Ngheo, tmp_path: Path) -> None:
    out = ngheo("classify", with_indicators(tmp_path / "a.csv", "Có" + ",x" * 11)).out
    assert "H     Thiếu hụt: Việc làm; Có/1 = thiếu hụt; ô trống = chưa biết" in out
    assert "I–S   11 chỉ số thiếu hụt: x = thiếu hụt; ô trống = không" in out


def test_a_title_is_shown_only_where_it_says_something_else(ngheo: Ngheo, survey: Path) -> None:
    out = ngheo("classify", survey).out
    assert "A     Thôn/tổ dân phố (“Thôn”)\n" in out
    assert "D     Số nhân khẩu\n" in out


def test_what_was_set_makes_no_empty_block(ngheo: Ngheo, survey: Path) -> None:
    out = ngheo("classify", survey, "--set", "commune=Xã Mẫu").out
    assert out.count("Các cột đã đọc") == 1
    assert "Người dùng điền: commune = Xã Mẫu" in out


def test_one_sheet_is_named_at_the_top_and_not_at_every_place(
    ngheo: Ngheo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = Path(__file__).parents[2] / "samples" / "danh-sach-thon.xlsx"
    out = flat(ngheo("classify", sample, "--set", "area=rural", "--out", tmp_path / "kq.csv").out)
    assert "Các cột đã đọc – danh-sach-thon.xlsx, trang Danh sách" in out
    assert "Tại: G15 (… – Số CCCD, 004)" in out
    assert out.count("Danh sách") == 1


def test_sheets_of_one_shape_are_shown_once_with_their_names(ngheo: Ngheo, tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "samples" / "nhieu-thon.xlsx"
    out = flat(ngheo("classify", sample, "--set", "area=rural", "--out", tmp_path / "kq.csv").out)
    assert out.count("Các cột đã đọc") == 1
    assert " trang: " in out


def test_ids_that_lost_one_zero_or_two_are_told_apart(ngheo: Ngheo, tmp_path: Path) -> None:
    rows = [f"{row},{number}" for row, number in zip(CLEAN, ("1" * 10, "2" * 11, "3" * 11), strict=True)]
    out = flat(ngheo("classify", a_csv(tmp_path / "a.csv", rows, HEADER + ",Số CCCD")).out)
    assert "chỉ có 10 chữ số, có thể đã mất số 0 ở đầu; giữ nguyên như đã ghi. (1 chỗ: H2" in out
    assert "chỉ có 11 chữ số, có thể đã mất số 0 ở đầu; giữ nguyên như đã ghi. (2 chỗ: H3" in out


def test_no_more_kinds_than_a_screen_holds_are_told_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    severities = [Severity.NOTE] * 9 + [Severity.WARNING] * 4 + [Severity.ERROR]
    findings = [
        Message(f"kind_{i:02}", severity, f"Nội dung {i}.", "x", f"Việc cần làm {i}.", "x").at(
            Place(cell="A1")
        )
        for i, severity in enumerate(severities)
    ]
    show_attention(findings, sheet=True)
    out = capsys.readouterr().out
    assert out.count("→") == KINDS
    assert out.index("kind_13") < out.index("kind_09") < out.index("kind_00")
    assert "Còn 2 loại khác: kind_07 (1), kind_08 (1)" in out


def test_titles_without_households_are_status_1(ngheo: Ngheo, tmp_path: Path) -> None:
    done = ngheo("classify", a_csv(tmp_path / "a.csv", []))
    assert done.status == 1
    assert "no_households" in done.out


def test_undetermined_households_without_findings_are_never_called_clean(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    header = "Mã hộ,Chủ hộ,Khu vực,Số khẩu,Thu nhập BQ/người/tháng (đồng),B2"
    rows = ["1,A Văn,NT,3,1500000,30", "2,B Văn,NT,3,,30"]
    done = ngheo("classify", a_csv(tmp_path / "a.csv", rows, header))
    out = flat(done.out)
    assert done.status == 1
    assert "Không có điểm nào cần xem lại" not in out
    assert "đã nêu ở trên (các hộ chưa xác định)" in out
    assert "Để xác định được 1 hộ còn lại" in out
    assert "XONG, còn điểm cần xem lại (mã thoát 1)" in out


def test_notes_alone_are_called_notes(capsys: pytest.CaptureFixture[str]) -> None:
    note = Message("kind_a", Severity.NOTE, "Nội dung.", "x", "Việc cần làm.", "x").at(Place(cell="A1"))
    show_attention([note])
    told = capsys.readouterr().out
    assert "Lưu ý khi đọc tệp (không phải lỗi)" in told
    assert "Cần người xem lại" not in told
    show_attention([note], attention=True)
    assert "các hộ chưa xác định" in flat(capsys.readouterr().out)


def test_persons_that_no_size_tells_are_said_to_be_missing(ngheo: Ngheo, tmp_path: Path) -> None:
    titled = a_csv(tmp_path / "a.csv", ["01,Lò Văn Mẫu,rural,100,30"], "Mã hộ,Chủ hộ,Khu vực,B1,B2")
    told = "Số nhân khẩu chưa gồm 1 hộ chưa ghi số nhân khẩu."
    assert told in ngheo("classify", titled).out
    sized = a_csv(tmp_path / "b.csv", ["01,Lò Văn Mẫu,rural,100,30,4"], "Mã hộ,Chủ hộ,Khu vực,B1,B2,Số khẩu")
    assert told not in ngheo("classify", sized).out


def test_a_row_that_stands_in_keeps_its_place_where_it_wraps(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("Kết quả", "Số hộ"), [("Hộ nghèo", "7"), ("  " + "trong " * 15, "5")])
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()[2:]]
    assert lines[0].startswith("Hộ nghèo")
    assert [line[:7] for line in lines[1:3]] == ["  trong"] * 2
