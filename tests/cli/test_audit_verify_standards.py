"""Standards of one file name are told apart by what they held, as surveys are."""

import itertools
from pathlib import Path

import pytest

from .commandline import Ngheo, a_csv
from .test_audit_verify import WRITTEN, a_standard, folder_of, found, result_of


def standards_of_one_name(folder: Path) -> list[Path]:
    """Write two standards of one name: mot/x.yaml, hai/x.yaml."""
    made = [a_standard(folder_of(folder, name), f"{name}.yaml") for name in ("mot", "hai")]
    return [path.rename(path.with_name("x.yaml")) for path in made]


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("named", ["{0},{1}", "{1},{0}", "{0},2021-2025", "2021-2025,{1}"])
def test_standards_of_one_name_are_told_apart(ngheo: Ngheo, tmp_path: Path, kind: str, named: str) -> None:
    paths = standards_of_one_name(tmp_path)
    result = result_of(ngheo, a_csv(tmp_path / "s.csv"), kind, "--criteria", named.format(*paths))
    for one, other in itertools.permutations([path.parent for path in paths]):
        assert found(ngheo, result, "--in", one, "--in", other) == (0, [])


def test_a_changed_standard_beside_another_of_its_name_is_named(ngheo: Ngheo, tmp_path: Path) -> None:
    paths = standards_of_one_name(tmp_path)
    result = result_of(ngheo, a_csv(tmp_path / "s.csv"), "json", "--criteria", f"{paths[0]},{paths[1]}")
    paths[0].write_text(paths[0].read_text(encoding="utf-8") + "# khác\n", encoding="utf-8")
    for one, other in itertools.permutations([path.parent for path in paths]):
        _, rows = found(ngheo, result, "--in", one, "--in", other)
        changed = [row["message"] for row in rows if row["code"] == "verify_criteria_changed"]
        assert len(changed) == 1
        assert "mot" in changed[0]


def test_a_standard_named_twice_is_one(ngheo: Ngheo, tmp_path: Path) -> None:
    mine, other = standards_of_one_name(tmp_path)
    result = result_of(ngheo, a_csv(tmp_path / "s.csv"), "json", "--criteria", f"{mine},{mine}")
    assert found(ngheo, result, "--in", other.parent, "--in", mine.parent) == (0, [])


def test_a_broken_file_of_the_name_is_passed_over(ngheo: Ngheo, tmp_path: Path) -> None:
    mine, other = standards_of_one_name(tmp_path)
    result = result_of(ngheo, a_csv(tmp_path / "s.csv"), "json", "--criteria", mine)
    other.write_text("schema: [", encoding="utf-8")
    assert found(ngheo, result, "--in", other.parent, "--in", mine.parent) == (0, [])
