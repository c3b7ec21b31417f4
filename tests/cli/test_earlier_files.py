"""A row that is refused or set aside in an earlier file asks for attention in every command that reads it."""

from pathlib import Path

import pytest

from .commandline import Ngheo, flat

HEAD = (
    "commune,village,household_id,head_name,size,review_date,area,registered_to_escape,"
    "income_per_person,score_deprivation,recorded_class\n"
)
REJECTED = "Xã A,Thôn 1,,,3,{year}-10-15,rural,yes,1000000,40,Hộ nghèo\n"
TWICE = "Xã A,Thôn 1,1,Người Mẫu Một,3,{year}-10-15,rural,yes,1000000,40,Hộ nghèo\n"
EARLIER = "truoc.csv"
COMMANDS: dict[str, list[str]] = {
    "compare": ["compare", EARLIER, "nay.csv"],
    "compare with a history": ["compare", "giua.csv", "nay.csv", "--history", EARLIER],
    "during": ["compare", EARLIER, "--during", "qd.csv"],
    "report": ["report", "nay.csv", "--form", "7.3", "--before", EARLIER, "--out", "bieu.xlsx"],
    "report with a history": [
        "report", "nay.csv", "--form", "7.3", "--before", "giua.csv", "--history", EARLIER,
        "--out", "bieu.xlsx",
    ],
    "list": ["list", "nay.csv", "--newly-escaped", "--history", EARLIER],
    "escape": ["rates", "nay.csv", "--table", "escape", "--before", EARLIER],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, year, told in (
        (EARLIER, 2022, "1000000,40,Hộ nghèo"),
        ("giua.csv", 2023, "3000000,0,Hộ không nghèo"),
        ("nay.csv", 2024, "3000000,0,Hộ không nghèo"),
    ):
        row = f"Xã A,Thôn 1,1,Người Mẫu Một,3,{year}-10-15,rural,yes,{told}\n"
        (tmp_path / name).write_text(HEAD + row, encoding="utf-8")
    (tmp_path / "qd.csv").write_text(
        "Ngày quyết định,Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Kết quả\n"
        "15/03/2023,Xã A,Thôn 1,1,Người Mẫu Một,Hộ không nghèo\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_an_earlier_file_with_a_row_left_out_is_named_and_gives_status_1(
    ngheo: Ngheo, folder: Path, words: list[str]
) -> None:
    more = ("--class", "recorded", *(("--force",) if "report" in words else ()))
    clean = ngheo(*words, *more)
    assert clean.status == 0
    assert f"({EARLIER})" not in clean.out
    text = (folder / EARLIER).read_text(encoding="utf-8")
    for row in (REJECTED, TWICE):
        (folder / EARLIER).write_text(text + row.format(year=2022), encoding="utf-8")
        done = ngheo(*words, *more)
        assert done.status == 1
        assert f"cần xem lại ({EARLIER})" in flat(done.out)
        assert "XONG, CẦN XEM LẠI:" in done.out
