"""`ngheo compare` asks for links to the review before that would make a new household a relapsed one."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo

HEADER = (
    "Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Năm sinh chủ hộ,CCCD chủ hộ,Số nhân khẩu,Kết quả rà soát,previous_class"
)
OLD_HEAD, WIFE = "1,Lò Một,1950,001050000017,4", "1,Quàng Thị Hai,1955,,4"


def review(path: Path, *rows: str) -> Path:
    path.write_text("\n".join([HEADER, *(f"Xã A,Thôn 1,{row}" for row in rows)]) + "\n", encoding="utf-8")
    return path


def columns(out: str, table: str) -> tuple[int, int]:
    """Return relapsed and new of the commune."""
    rows = json.loads(out)["rows"]
    [row] = [r for r in rows if (r["table"], r["count"], r["level"]) == (table, "households", "commune")]
    return row["c6"], row["c7"]


@pytest.mark.parametrize(
    ("earlier", "classes", "asked"),
    [
        ("", ("Hộ không nghèo,poor", "Hộ nghèo"), True),
        ("", ("Hộ không nghèo,near_poor", "Hộ cận nghèo"), True),
        ("", ("Hộ không nghèo,near_poor", "Hộ nghèo"), False),
        ("", ("Hộ không nghèo,", "Hộ nghèo"), False),
        ("Hộ nghèo,", ("Hộ không nghèo,", "Hộ nghèo"), True),
        ("Hộ không nghèo,poor", ("Hộ không nghèo,", "Hộ nghèo"), True),
        ("Hộ nghèo,", ("Hộ cận nghèo,", "Hộ nghèo"), False),
        ("Hộ nghèo,", ("Hộ nghèo,", "Hộ nghèo"), False),
        ("Hộ nghèo,", ("Hộ không nghèo,", "Hộ không nghèo"), False),
    ],
)
def test_a_link_to_the_review_before_is_asked_for_where_confirming_it_makes_a_relapse(
    ngheo: Ngheo, tmp_path: Path, earlier: str, classes: tuple[str, str], asked: bool
) -> None:
    was, is_now = classes
    words: list[object] = [review(tmp_path / "truoc.csv", f"{OLD_HEAD},{was}")]
    words.append(review(tmp_path / "nay.csv", f"{WIFE},{is_now},"))
    if earlier:
        # Another code then: the history hangs together with the review before by the head's number only.
        words += ["--history", review(tmp_path / "cu.csv", f"{OLD_HEAD.replace('1', '9', 1)},{earlier}")]
    words += ["--class", "recorded", "--criteria", "2021-2025"]
    table = "near_poor" if "cận" in is_now else "poor"
    done = ngheo("compare", *words, "--out", tmp_path / "kq")
    assert ("history_unsure" in done.out) == asked
    new = columns(ngheo("compare", *words, "--json").out, table)
    [links] = [
        path for path in (tmp_path / "kq").iterdir() if "confirm" in path.read_text(encoding="utf-8-sig")
    ]
    head, row = links.read_text(encoding="utf-8-sig").splitlines()
    links.write_text(f"{head}\nCó{row}\n", encoding="utf-8")
    confirmed = ngheo("compare", *words, "--links", links, "--json")
    relapsed = columns(confirmed.out, table)
    assert (new == (0, 1) and relapsed == (1, 0)) == asked
    assert not asked or (done.status, confirmed.status) == (1, 0)
