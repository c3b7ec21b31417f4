"""The file that `criteria new` writes loads as it is, says the same as its base, and so do its comments."""

from pathlib import Path

import pytest

from cli.commandline import Ngheo, flat, runner
from ngheo_cli.criteria.load import every_id, get, load_file
from ngheo_cli.criteria.starter import starter
from ngheo_cli.messages import Lang

WHAT_IT_IS = {"id", "title", "revision", "default", "applies", "documents"}


@pytest.fixture
def ngheo(capsys: pytest.CaptureFixture[str]) -> Ngheo:
    return runner(capsys)


@pytest.mark.parametrize("name", every_id())
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_file_says_the_same_as_its_base(tmp_path: Path, name: str, lang: Lang) -> None:
    path = tmp_path / "quang-ninh.yaml"
    path.write_text(starter(get(name), path.stem, lang), encoding="utf-8")
    criteria, base = load_file(path), get(name)
    assert criteria.id == "quang-ninh"
    assert criteria.model_dump(exclude=WHAT_IT_IS) == base.model_dump(exclude=WHAT_IT_IS)


@pytest.mark.parametrize("name", every_id())
def test_its_comments_are_the_values_of_the_base(tmp_path: Path, name: str) -> None:
    path, base = tmp_path / "a.yaml", get(name)
    lines = starter(base, path.stem, "vi").splitlines()
    path.write_text("\n".join(line.removeprefix("# ") for line in lines), encoding="utf-8")
    criteria = load_file(path)
    assert {name: (line.rural, line.urban, line.period) for name, line in criteria.income_lines.items()} == {
        name: (line.rural, line.urban, line.period) for name, line in base.income_lines.items()
    }
    for block in ("classes", "score_classes"):
        rows = [[(row.id, row.branch, row.when) for row in getattr(one, block)] for one in (criteria, base)]
        assert rows[0] == rows[1]
    assert {line.status for line in criteria.income_lines.values()} == {"unknown"}
    assert criteria.certified is None


def test_the_command_writes_a_file_that_the_check_accepts(ngheo: Ngheo, tmp_path: Path) -> None:
    out = tmp_path / "bac-giang.yaml"
    done = ngheo("criteria", "new", "--extends", "2021-2025", "--out", out)
    assert (done.status, done.err) == (0, "")
    assert f"ngheo criteria check {out}" in done.out
    checked = ngheo("criteria", "check", out)
    assert checked.status == 0
    assert "Mở rộng từ 2021-2025" in flat(checked.out)
    assert ngheo("criteria", "new", "--extends", "2021-2025", "--out", out).status == 2


def test_a_file_may_extend_another_file_in_another_folder(ngheo: Ngheo, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    base, out = tmp_path / "goc.yaml", tmp_path / "sub" / "moi.yaml"
    assert ngheo("criteria", "new", "--extends", "2021-2025", "--out", base).status == 0
    assert ngheo("criteria", "new", "--extends", base, "--out", out).status == 0
    assert "extends: ../goc.yaml" in out.read_text(encoding="utf-8")
    assert load_file(out).national is get("2021-2025")


def test_without_out_the_file_is_printed(ngheo: Ngheo) -> None:
    done = ngheo("criteria", "new", "--extends", "ha-noi-2022-2025", "--lang", "en")
    assert done.out.startswith("## A standard that extends ha-noi-2022-2025")
    assert "id: chuan-cua-tinh" in done.out
