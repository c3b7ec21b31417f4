"""An id stands for one standard: in a run, and in every table that it writes."""

from pathlib import Path

import pytest

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.choose import choose
from ngheo_cli.messages import Finding, Stop

MINE = """\
schema: ngheo.criteria/1
id: {id}
extends: {base}
title: {{vi: Chuẩn tỉnh, en: Provincial standard}}
revision: 1
applies: {{from: 2022-01-01, to: 2025-12-31, source: nq, status: secondary}}
documents:
  nq: {{number: 0/2022/NQ-HĐND, title: {{vi: NQ, en: R}}, title_status: unknown, status: secondary}}
"""
NATIONAL = (shipped.folder() / "2021-2025.yaml").read_text(encoding="utf-8")


def a_file(path: Path, id_: str, base: str = "2021-2025", more: str = "") -> Path:
    path.write_text(MINE.format(id=id_, base=base) + more, encoding="utf-8")
    return path


def stopped(*names: object) -> list[Finding]:
    with pytest.raises(Stop) as caught:
        choose([], ",".join(map(str, names)))
    return list(caught.value.findings)


def test_two_files_of_one_id_are_refused_and_both_are_named(tmp_path: Path) -> None:
    one, other = a_file(tmp_path / "a.yaml", "mau"), a_file(tmp_path / "b.yaml", "mau", more="# khác\n")
    for first, second in ((one, other), (other, one)):
        [found] = stopped(first, second, second)
        assert found.code == "criteria_same_id"
        assert found.values == {"id": "mau", "first": str(first), "second": str(second)}


def test_one_standard_named_twice_is_one_in_the_order_of_first_naming(tmp_path: Path) -> None:
    one, other = a_file(tmp_path / "a.yaml", "mau"), a_file(tmp_path / "b.yaml", "khac")
    again = tmp_path / "c.yaml"
    again.write_bytes(one.read_bytes())
    chosen = choose([], f"{one},{other},{again},{one}").criteria
    assert [criteria.id for criteria in chosen] == ["mau", "khac"]


def test_a_file_under_the_id_of_a_shipped_standard_is_refused_at_its_id(tmp_path: Path) -> None:
    path = a_file(tmp_path / "tinh.yaml", "2016-2020")
    for names in ((path,), ("2016-2020", path), (path, path)):
        [found] = stopped(*names)
        assert (found.code, found.place.file, found.place.row) == ("criteria_shipped_id", "tinh.yaml", 2)
        assert found.values["id"] == "2016-2020"


@pytest.mark.parametrize("id_", ["2016-2020", "ha-noi-2022-2025"])
def test_a_copy_of_a_shipped_standard_is_that_standard(tmp_path: Path, id_: str) -> None:
    [path] = shipped.folder().rglob(f"{id_}.yaml")
    copy = tmp_path / "ban-sao.yaml"
    copy.write_bytes(path.read_bytes())
    assert [criteria.id for criteria in choose([], f"{copy},{id_}").criteria] == [id_]


def test_a_changed_copy_is_refused_as_the_base_of_another_file(tmp_path: Path) -> None:
    changed = NATIONAL.replace("rural: 1500000", "rural: 1600000", 1)
    assert changed != NATIONAL
    (tmp_path / "goc.yaml").write_text(changed, encoding="utf-8")
    [found] = stopped(a_file(tmp_path / "tinh.yaml", "tinh", "goc.yaml"))
    assert (found.code, found.place.file, found.values["file"]) == (
        "criteria_shipped_id",
        "goc.yaml",
        "goc.yaml",
    )


def test_national_standards_of_one_id_are_told_apart_as_files_are(tmp_path: Path) -> None:
    own = NATIONAL.replace("id: 2021-2025\n", "id: goc\n", 1)
    (tmp_path / "goc.yaml").write_text(own, encoding="utf-8")
    other = tmp_path / "goc-khac.yaml"
    other.write_text(own.replace("rural: 1500000", "rural: 1600000", 1), encoding="utf-8")
    mine = a_file(tmp_path / "tinh.yaml", "tinh", "goc.yaml")
    [found] = stopped(mine, other)
    assert found.values == {"id": "goc", "first": "goc.yaml", "second": str(other)}
