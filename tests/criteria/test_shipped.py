"""The standards that come with the package load, and fit together."""

import hashlib
from pathlib import Path

import pytest

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.load import between, get, load_all, shipped_ids
from ngheo_cli.messages import Stop

from .standard import load


def test_overlapping_periods_are_found_between_standards(tmp_path: Path) -> None:
    first = load(tmp_path)
    second = load(tmp_path, ("id: thu", "id: hai"), ("from: 2040-01-01", "from: 2040-12-31"), name="hai.yaml")
    third = load(
        tmp_path,
        ("id: thu", "id: ba"),
        ("from: 2040-01-01, to: 2040-12-31", "from: 2041-01-01, to: 2041-12-31"),
        name="ba.yaml",
    )
    [finding] = between([third, second, first])
    assert finding.code == "criteria_overlap"
    assert "31/12/2040" in finding.text("vi")
    assert finding.place.file == "hai.yaml"


def test_two_defaults_and_a_misnamed_file_are_found(tmp_path: Path) -> None:
    first = load(tmp_path, ("revision: 1", "revision: 1\ndefault: true"))
    second = load(
        tmp_path,
        ("revision: 1", "revision: 1\ndefault: true"),
        ("from: 2040-01-01, to: 2040-12-31", "from: 2041-01-01, to: 2041-12-31"),
        name="hai.yaml",
    )
    assert {f.code for f in between([first, second])} == {"criteria_one_default", "criteria_id_not_file"}


def test_shipped_standards_load_in_order_of_period() -> None:
    assert shipped_ids() == ("2016-2020", "2021-2025", "2026-2030")
    assert [c.default for c in load_all()] == [False, True, False]
    for criteria in load_all():
        raw = (shipped.folder() / criteria.file).read_bytes()
        assert criteria.digest == hashlib.sha256(raw.replace(b"\r\n", b"\n")).hexdigest()
        assert get(criteria.id) is criteria


def test_an_unknown_id_gives_the_near_one() -> None:
    with pytest.raises(Stop) as caught:
        get("2016")
    assert "2016-2020" in caught.value.findings[0].text("vi")
