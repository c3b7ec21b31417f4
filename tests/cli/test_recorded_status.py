"""A list of recognised classes alone needs nobody's attention for what only the computed classes ask."""

from pathlib import Path

import pytest

from .commandline import Ngheo, flat

HEAD = "commune,village,household_id,head_name,size,review_date,area,recorded_class\n"
ROWS = (
    "Xã A,Thôn 1,1,Lò Một,4,2024-10-10,rural,Hộ nghèo\nXã A,Thôn 1,{id},Lò Hai,3,2024-10-10,{area},{class_}\n"
)
COMMANDS = {
    "rates": ["rates", "ds.csv", "--totals", "tong.csv"],
    "list": ["list", "ds.csv", "--where", "class=poor"],
    "form": ["report", "ds.csv", "--form", "7.2", "--totals", "tong.csv", "--out", "bieu.xlsx", "--force"],
    "page": ["report", "ds.csv", "--html", "--totals", "tong.csv", "--out", "trang.html", "--force"],
}


def status(ngheo: Ngheo, words: list[str], **row: str) -> tuple[int, str]:
    given = {"id": "2", "area": "rural", "class_": "Hộ không nghèo"} | row
    Path("ds.csv").write_text(HEAD + ROWS.format(**given), encoding="utf-8")
    Path("tong.csv").write_text("commune,village,households,persons\nXã A,Thôn 1,20,80\n", encoding="utf-8")
    done = ngheo(*words, "--class", "recorded")
    return done.status, flat(done.out + done.err)


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_what_only_decisions_ask_gives_status_1_to_computed_classes_alone(
    ngheo: Ngheo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert status(ngheo, words)[0] == 0
    assert status(ngheo, words, area="")[0] == 0
    assert ngheo("check", "ds.csv").status == 1


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("row", [{"id": "1"}, {"class_": "?"}], ids=["a code of two heads", "no class"])
def test_who_is_counted_and_as_what_gives_status_1_to_recorded_classes_too(
    ngheo: Ngheo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], row: dict[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    ended, text = status(ngheo, words, **row)
    assert ended in {1, 2}, text
    if "id" in row:
        assert ended == 1
        assert "(ds.csv)" in text
