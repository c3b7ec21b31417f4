"""`ngheo compare --during` tells a decision that it cannot tie, and takes a crosswalk over a merger."""

import json
from pathlib import Path

import pytest

from .commandline import Ngheo

LIST = "commune,village,household_id,head_name,head_birth,size,recorded_class\n" + "".join(
    f"Xã Cũ,Thôn 1,{i},Người Mẫu {i},{1950 + i},3,Hộ nghèo\n" for i in range(3)
)
HEAD = "Ngày quyết định,Xã,Thôn,Mã hộ,Họ và tên chủ hộ,Ngày sinh chủ hộ,Kết quả\n"
OF_BOTH = """10/03/2025,Xã Cũ,Thôn 1,0,Người Mẫu 0,1950,Hộ không nghèo
10/08/2025,Xã Mới,Thôn 1,1,Người Mẫu 1,1951,Hộ cận nghèo
"""
OF_ANOTHER = "10/03/2025,Xã Cũ,Thôn 1,0,Người Mẫu 0,1990,Hộ không nghèo\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {"y.csv": LIST, "qd.csv": HEAD + OF_BOTH, "x.csv": "Xã cũ,Xã mới\nXã Cũ,Xã Mới\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_decision_under_the_new_name_needs_the_crosswalk(ngheo: Ngheo, folder: Path) -> None:
    asked = ("compare", folder / "y.csv", "--during", folder / "qd.csv", "--class", "recorded")
    words = (*asked, "--at", "2025-12-31")
    assert "decision_alike" in (bare := ngheo(*words)).out
    assert bare.status == 1
    done = ngheo(*words, "--crosswalk", folder / "x.csv", "--json")
    assert done.status == 0
    rows = json.loads(done.out)["rows"]
    assert [
        (row["unit"], row["table"], row["c1"], row["c2"], row["c3"], row["c5"], row["c9"])
        for row in rows
        if (row["level"], row["count"]) == ("commune", "households")
    ] == [("Xã Mới", "poor", 3, 1, 1, 0, 1), ("Xã Mới", "near_poor", 0, 0, 0, 1, 1)]


def test_a_decision_on_another_head_is_told_and_names_nobody(ngheo: Ngheo, folder: Path) -> None:
    (folder / "qd.csv").write_text(HEAD + OF_ANOTHER, encoding="utf-8")
    done = ngheo("compare", folder / "y.csv", "--during", folder / "qd.csv", "--class", "recorded")
    assert done.status == 1
    assert "decision_other_head" in done.out
    assert "Mẫu" not in done.out
    assert "1990" not in done.out
