"""A sample depends on its seed and options alone."""

import zipfile
from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from pyarrow import csv, parquet

from ngheo_cli.criteria.load import get
from ngheo_cli.criteria.model import Condition, CountBound
from ngheo_cli.messages import Stop
from ngheo_cli.sample import plan as planning
from ngheo_cli.sample.cells import household_columns
from ngheo_cli.sample.classes import Classes, refuse_shape
from ngheo_cli.sample.columns import rows_taken
from ngheo_cli.sample.homes import MOVED_IN
from ngheo_cli.sample.movements import MovementCount
from ngheo_cli.sample.names import commune_name, village_name
from ngheo_cli.sample.parquet import ParquetFile
from ngheo_cli.sample.plan import Block, Plan, Shape, blocks_of, review_days
from ngheo_cli.sample.years import Year, years_of
from ngheo_cli.survey.unit_names import parts_of

from .conftest import Sample

STANDARD = get("2021-2025")


def plan(seed: int = 1, households: int = 300, communes: int = 1, **more: object) -> Plan:
    days = review_days(STANDARD, int(str(more.pop("years", 1))), None)
    shape = more.pop("shape", Shape.INDICATORS)
    assert isinstance(shape, Shape)
    return Plan(STANDARD, seed, households, communes, shape, bool(more.pop("members", False)), days)


def drawn(of: Plan) -> list[Year]:
    classes = Classes(of.criteria, of.shape)
    blocks = [block for commune in range(of.communes) for block in blocks_of(of, commune)]
    return [years_of(of, classes, block)[1][-1] for block in blocks]


def parts(path: Path) -> dict[str, bytes]:
    if not zipfile.is_zipfile(path):
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("ending", ["xlsx", "csv", "parquet"])
def test_the_same_seed_gives_the_same_bytes_and_another_does_not(
    sample: Sample, tmp_path: Path, ending: str
) -> None:
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        (tmp_path / name).mkdir()
        sample(f"{name}/mau.{ending}", "--seed", seed)
    one, same, other = (parts(tmp_path / name / f"mau.{ending}") for name in "abc")
    assert one == same
    assert one != other


def test_a_file_of_all_communes_holds_the_households_of_the_files_of_each(
    sample: Sample, tmp_path: Path
) -> None:
    options = ("--households", 100, "--communes", 3, "--format", "csv")
    sample("tat-ca.csv", *options)
    told = sample("tung-xa", *options)
    whole = (tmp_path / "tat-ca.csv").read_text(encoding="utf-8-sig").splitlines()
    each = [(tmp_path / "tung-xa" / r["file"]).read_text("utf-8-sig").splitlines() for r in told["rows"]]
    assert whole == [each[0][0], *(line for lines in each for line in lines[1:])]


def test_a_block_is_the_same_whichever_is_drawn_first() -> None:
    of = plan(households=500, communes=4)
    classes = Classes(of.criteria, of.shape)
    blocks = [block for commune in range(4) for block in blocks_of(of, commune)]
    onward = [years_of(of, classes, block)[1][0].rows for block in blocks]
    backward = [years_of(of, classes, block)[1][0].rows for block in reversed(blocks)][::-1]
    for one, other in zip(onward, backward, strict=True):
        assert all((one[name] == other[name]).all() for name in one)


def test_parquet_has_the_same_bytes_in_whatever_pieces_rows_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ngheo_cli.sample.parquet.ROW_GROUP", 64)
    of = plan(households=300)
    rows = drawn(of)[0].rows
    for name, size in (("a", 300), ("b", 7), ("c", 64)):
        file = ParquetFile(tmp_path / name, household_columns(of, Classes(of.criteria, of.shape)))
        for start in range(0, 300, size):
            file.add(rows_taken(rows, np.arange(start, min(start + size, 300))))
        file.close()
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == (tmp_path / "c").read_bytes()


def test_parquet_says_the_same_as_csv(sample: Sample, tmp_path: Path) -> None:
    options = ("--households", 200, "--shape", "facts")
    sample("mau.csv", *options)
    sample("bang.parquet", *options)
    for ending in ("", ".thanh-vien"):
        table = parquet.read_table(tmp_path / f"bang{ending}.parquet")
        text = csv.ConvertOptions(column_types=table.schema, strings_can_be_null=True)
        assert csv.read_csv(tmp_path / f"mau{ending}.csv", convert_options=text).equals(table)


def test_blocks_hold_every_household_of_every_commune_once() -> None:
    of = plan(households=25_003, communes=2)
    blocks = [block for commune in range(2) for block in blocks_of(of, commune)]
    assert [block.households for block in blocks if block.commune == 0] == [7999, 4503]
    assert [block.start for block in blocks] == [0, 7999, 12_502, 20_500]
    assert sum(block.households for block in blocks) == 25_003


def test_keys_of_households_occur_once() -> None:
    rows = [year.rows for year in drawn(plan(households=9_000, communes=2, years=2))]
    names = ("commune", "village", "household_id")
    keys = Counter(key for one in rows for key in zip(*(one[name] for name in names), strict=True))
    assert max(keys.values()) == 1
    assert len(keys) == sum(len(one["size"]) for one in rows)


def test_large_samples_number_people_without_sex_and_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ngheo_cli.sample.persons._SHORT", 100)
    ids = drawn(plan(households=400))[0].rows["head_national_id"]
    assert len(set(ids.tolist())) == 400
    assert all(len(one) == 12 and one.startswith("099") for one in ids)


def test_invented_units_of_one_level_are_never_one_name_written_in_two_ways() -> None:
    for level, name in (("commune", commune_name), ("village", village_name)):
        for urban in (False, True):
            assert len({parts_of(level, name(number, urban)) for number in range(500)}) == 500


@pytest.mark.parametrize("shape", list(Shape))
def test_movements_that_are_told_balance(shape: Shape) -> None:
    of = plan(households=2_000, years=2, shape=shape)
    count = MovementCount()
    for block in blocks_of(of, 0):
        homes, years = years_of(of, Classes(of.criteria, shape), block)
        assert int((homes.kind >= MOVED_IN).sum()) == 100
        count.add("Xã", homes, years)
    for row in count.rows():
        c = {number: int(str(row[f"c{number}"])) for number in range(1, 10)}
        assert c[9] == c[1] - c[2] - c[3] - c[4] + c[5] + c[6] + c[7] + c[8]
        assert min(c.values()) > 0
    tables = {(row["table"], row["count"]): row for row in count.rows() if row["path"] is None}
    assert tables["poor", "persons"]["c2"] == tables["near_poor", "persons"]["c5"]


def test_incomes_lie_on_lines_and_beside_them() -> None:
    rows = drawn(plan(households=8_000))[0].rows
    incomes = Counter(rows["income_per_person"].tolist())
    line = STANDARD.income_lines["poverty"].rural
    assert incomes[line] > 10
    assert incomes[line + 1] > 10
    assert incomes[line - 1] == 0


def test_scores_pass_their_lines_where_incomes_do() -> None:
    classes = Classes(get("2016-2020"), Shape.INDICATORS)
    for area in (0, 1):
        lines, scores = classes.lines(area), classes.scores(area)
        near = np.array([line + more for line in lines[: len(scores)] for more in (-1, 0, 1)], dtype=np.int64)
        found = classes.b1(area, near).reshape(-1, 3)
        assert found[:, 1].tolist() == scores
        assert (found[:, 0] <= scores).all()
        assert (found[:, 2] == np.array(scores) + 1).all()


def test_reviews_lie_in_the_season_before_the_last_list_of_the_standard() -> None:
    assert review_days(STANDARD, 2, None) == (date(2024, 9, 15), date(2025, 9, 15))
    assert review_days(STANDARD, 2, date(2024, 2, 29)) == (date(2023, 2, 28), date(2024, 2, 29))
    assert Block(0, 0, 0, ((0, 3), (1, 4))).households == 7
    assert planning.VILLAGE < 100


def test_a_standard_with_lines_of_months_and_of_years_stops() -> None:
    lines = STANDARD.income_lines
    mixed = lines | {"average": lines["average"].model_copy(update={"period": "year"})}
    with pytest.raises(Stop) as stopped:
        _ = Classes(STANDARD.model_copy(update={"income_lines": mixed}), Shape.INCOMES).months
    assert [finding.code for finding in stopped.value.findings] == ["sample_line_periods"]


def test_a_standard_of_differing_weights_stops() -> None:
    weighted = Condition(weighted_deprivations=CountBound(at_least=Fraction(3)))
    poor = STANDARD.classes[0].model_copy(update={"when": weighted})
    heavy = STANDARD.indicators[0].model_copy(update={"weight": Fraction(2)})
    rules = {"classes": (poor, *STANDARD.classes[1:])}
    refuse_shape(STANDARD.model_copy(update=rules), Shape.INCOMES)
    changed = rules | {"indicators": (heavy, *STANDARD.indicators[1:])}
    with pytest.raises(Stop) as stopped:
        refuse_shape(STANDARD.model_copy(update=changed), Shape.INCOMES)
    assert [finding.code for finding in stopped.value.findings] == ["sample_weights"]
