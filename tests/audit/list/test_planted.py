"""Among 5 000 households every planted difference is found and named, and nothing else is."""

import pytest

from ngheo_cli.audit.list.listing import Listing

from .planted import EACH, PLANTS, Plant, listing, planted

Found = tuple[Listing, dict[int, Plant]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    path, plants = planted(tmp_path_factory.mktemp("planted"))
    return listing(path), plants


def rows_of(found: Found) -> dict[int, int]:
    """Sheet row to the row of the listing."""
    listed = found[0]
    return {int(number): i for i, number in enumerate(listed.frame["row"].tolist())}


def test_every_planted_difference_is_found_and_named(found: Found) -> None:
    listed, plants = found
    rows = rows_of(found)
    told = {
        number: (plant.name, listed.verdict[rows[number]], listed.cause(rows[number]) or "")
        for number, plant in plants.items()
    }
    assert told == {number: (plant.name, plant.verdict, plant.cause) for number, plant in plants.items()}
    assert len(told) == EACH * (len(PLANTS) + 2)


def test_no_other_household_is_touched(found: Found) -> None:
    listed, plants = found
    rows = rows_of(found)
    planted_rows = {rows[number] for number in plants}
    others = {str(listed.verdict[row]) for row in range(len(listed)) if row not in planted_rows}
    assert others == {"agrees"}
    assert len(listed) == 5_000 + 3 * EACH


def test_a_form_that_was_replaced_is_no_household(found: Found) -> None:
    listed, _ = found
    [recheck] = listed.rechecks
    assert int((recheck.verdict == "").sum()) == EACH
    assert (recheck.verdict != "").sum() == len(listed)


def test_what_shows_the_cause_is_named(found: Found) -> None:
    listed, plants = found
    rows = rows_of(found)
    details = {
        plant.name: listed.explained(rows[number])[0].detail
        for number, plant in plants.items()
        if plant.cause
    }
    assert details["urban lines in a rural village"] == "area"
    assert details["2016-2020 in 2023"] == "2016-2020"
    assert details["B2 added up wrongly"] == "indicators"
    assert details["B2 followed, indicators say more"] == "score_deprivation"
    assert details["on the line of B1"] == "score_income"
    assert details["exactly three deprivations"] == "deprivations"
    assert details["income of a year as a month's"] == "year_as_month"


def test_the_other_form_of_a_household_is_named(found: Found) -> None:
    listed, plants = found
    rows = rows_of(found)
    for number, plant in plants.items():
        if plant.cause in {"duplicate", "superseded"}:
            of, _ = listed.at(rows[number])
            other = listed.explained(rows[number])[0].row
            assert other is not None
            assert of.survey.place(other).row == number - 1


def test_counts_of_verdicts_and_causes_add_up(found: Found) -> None:
    listed, _ = found
    verdicts = listed.verdicts()
    assert sum(verdicts.values()) == len(listed)
    assert verdicts["other_standard"] == 2 * EACH
    assert verdicts["cannot_check"] == EACH
    assert sum(listed.causes().values()) == verdicts["differs"] + verdicts["other_standard"]
