"""Does the class under another standard count the indicators that only that standard has?"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cli.commandline import runner
from ngheo_cli.audit.list.wider import widened
from ngheo_cli.cli.reading import Request, load
from ngheo_cli.criteria.load import get
from ngheo_cli.numbers import BLANK, NO, YES
from ngheo_cli.survey.model import Survey

from .planted import INDICATORS, a_list, listing

OLD, NEW = get("2016-2020"), get("2021-2025")
BOTH = tuple(dict.fromkeys((*INDICATORS, *OLD.indicator_ids)))
OWN_OF_NEW = [name for name in INDICATORS if name not in OLD.indicator_ids]
HEADER = f"village,household_id,head_name,size,area,income_per_person,{','.join(BOTH)},recorded_class"


def a_row(number: int, income: int, yes: list[str], recorded: str) -> str:
    answers = ",".join("yes" if name in yes else "no" for name in BOTH)
    return f"Bản 1,{number:03d},Người Mẫu {number},4,rural,{income},{answers},{recorded}"


def both_lists(folder: Path) -> Path:
    rows = (
        a_row(1, 464_000, ["telecom"], "near_poor"),
        a_row(2, 950_000, OWN_OF_NEW[:3], "poor"),
        a_row(3, 950_000, OWN_OF_NEW[:2], "poor"),
        a_row(4, 650_000, ["healthcare_access"], "poor"),
    )
    return a_list(folder, *rows, header=HEADER)


def test_a_record_by_indicators_that_only_the_other_standard_has_is_other_standard(tmp_path: Path) -> None:
    listed = listing(both_lists(tmp_path), "2016-2020")
    assert listed.verdict.tolist() == ["other_standard", "other_standard", "differs", "agrees"]
    assert [listed.explained(row)[0].detail for row in (0, 1)] == ["2021-2025", "2021-2025"]


def test_the_older_standard_is_tried_with_its_own_indicators_too(tmp_path: Path) -> None:
    path = a_list(tmp_path, a_row(1, 950_000, ["healthcare_access", "telecom", "information_assets"], "poor"),
                  a_row(2, 950_000, ["healthcare_access", "telecom"], "poor"), header=HEADER)  # fmt: skip
    listed = listing(path, "2021-2025")
    assert listed.verdict.tolist() == ["other_standard", "differs"]
    assert listed.explained(0)[0].detail == "2016-2020"


def test_what_is_read_beside_changes_neither_columns_nor_findings_nor_counts(tmp_path: Path) -> None:
    path = both_lists(tmp_path)
    alone = load(path, Request(criteria="2016-2020")).survey
    (checked,) = listing(path, "2016-2020").rechecks
    assert list(checked.survey.frame.columns) == list(alone.frame.columns)
    assert checked.survey.findings == alone.findings
    assert checked.survey.counts == alone.counts
    assert "employment" not in alone.frame.columns


def read_by_both(path: Path) -> tuple[Survey, Survey]:
    alone, both = (load(path, Request(criteria=name)).survey for name in ("2016-2020", "2016-2020,2021-2025"))
    return alone, both


def test_only_what_is_missing_is_taken_and_rows_meet_by_place(tmp_path: Path) -> None:
    alone, both = read_by_both(both_lists(tmp_path))
    turned = replace(both, frame=both.frame.iloc[[3, 1]].assign(telecom=YES))
    found = widened(alone, turned, NEW).frame
    assert [name for name in found.columns if name not in alone.frame.columns] == OWN_OF_NEW
    assert found[OWN_OF_NEW[0]].tolist() == [BLANK, YES, BLANK, NO]
    assert found["telecom"].tolist() == alone.frame["telecom"].tolist()


def test_a_survey_that_holds_all_of_it_stays_as_it_is(tmp_path: Path) -> None:
    alone, both = read_by_both(both_lists(tmp_path))
    assert widened(both, both, NEW) is both
    assert widened(alone, alone, NEW) is alone


def test_a_masked_list_finds_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path, ngheo = both_lists(tmp_path), runner(capsys)
    plain, masked = (
        json.loads(ngheo("audit", "list", path, "--criteria", "2016-2020", "--json", *more).out)
        for more in ((), ("--mask",))
    )
    assert masked["verdicts"] == {"agrees": 1, "differs": 1, "other_standard": 2, "cannot_check": 0}
    assert masked["verdicts"] == plain["verdicts"]
