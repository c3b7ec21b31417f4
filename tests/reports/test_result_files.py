import os
from pathlib import Path

import pytest

from ngheo_cli.messages import Stop
from ngheo_cli.reports.files import placed, refuse_outputs


def codes(stop: pytest.ExceptionInfo[Stop]) -> list[str]:
    return [finding.code for finding in stop.value.findings]


def test_file_appears_whole_under_its_name_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.csv"
    with placed(target, force=False) as beside:
        beside.write_text("xong", encoding="utf-8")
        assert not target.exists()
    assert target.read_text(encoding="utf-8") == "xong"
    assert list(tmp_path.iterdir()) == [target]


def test_failure_leaves_the_old_file_and_no_rest(tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.csv"
    target.write_text("cũ", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError), placed(target, force=True) as beside:
        beside.write_text("dở", encoding="ascii")
    assert target.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [target]


def test_file_made_by_somebody_in_the_meantime_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.csv"
    with pytest.raises(Stop) as stop, placed(target, force=False) as beside:
        (beside.write_text("mới", encoding="utf-8"), target.write_text("của người khác", encoding="utf-8"))
    assert codes(stop) == ["output_exists"]
    assert target.read_text(encoding="utf-8") == "của người khác"


def test_without_hard_links_an_existing_file_still_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise OSError(1, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    target = tmp_path / "ket-qua.csv"
    with placed(target, force=False) as beside:
        beside.write_text("một", encoding="utf-8")
    assert target.read_text(encoding="utf-8") == "một"
    with pytest.raises(Stop) as stop, placed(target, force=False) as beside:
        beside.write_text("hai", encoding="utf-8")
    assert codes(stop) == ["output_exists"]
    assert target.read_text(encoding="utf-8") == "một"


def test_locked_file_says_close_it_in_excel(tmp_path: Path) -> None:
    with pytest.raises(Stop) as stop, placed(tmp_path / "a.xlsx", force=True):
        raise PermissionError
    assert codes(stop) == ["output_locked"]
    assert "Excel" in stop.value.findings[0].advice("vi")


def test_full_disk_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Stop) as stop, placed(tmp_path / "a.xlsx", force=True):
        raise OSError(28, "No space left on device")
    assert codes(stop) == ["output_failed"]


def test_existing_output_is_refused_unless_forced(tmp_path: Path) -> None:
    old = tmp_path / "a.xlsx"
    old.write_bytes(b"x")
    with pytest.raises(Stop) as stop:
        refuse_outputs([old], [], force=False)
    assert codes(stop) == ["output_exists"]
    refuse_outputs([old], [], force=True)
    assert old.read_bytes() == b"x"


def test_input_is_never_an_output_whatever_it_is_called(tmp_path: Path) -> None:
    survey = tmp_path / "a.xlsx"
    survey.write_bytes(b"x")
    link = tmp_path / "b.xlsx"
    try:
        link.symlink_to(survey)
    except OSError:
        os.link(survey, link)
    for output in (survey, link, tmp_path / "." / "a.xlsx"):
        with pytest.raises(Stop) as stop:
            refuse_outputs([output], [survey], force=True)
        assert codes(stop) == ["output_is_input"]


def test_every_reason_is_told_in_one_pass(tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    outputs = [
        tmp_path / "folder.xlsx",
        tmp_path / "nowhere" / "a.xlsx",
        tmp_path / "b.xlsx",
        tmp_path / "b.xlsx",
    ]
    with pytest.raises(Stop) as stop:
        refuse_outputs(outputs, [], force=False)
    assert codes(stop) == ["output_is_folder", "output_no_folder", "output_twice"]
