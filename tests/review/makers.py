"""Reviews made from CSV texts, read and decided as a user's files would be."""

from pathlib import Path

from ngheo_cli.classify.decide import decide
from ngheo_cli.criteria.load import get
from ngheo_cli.review.households import Households, Source, households_of
from ngheo_cli.survey.read import ReadOptions, read_survey


def households(
    folder: Path,
    csv: str,
    criteria: str = "2021-2025",
    source: Source = "computed",
    name: str = "khao-sat.csv",
) -> Households:
    path = folder / name
    path.write_text(csv, encoding="utf-8")
    standard = get(criteria)
    survey = read_survey([path], ReadOptions({}, {}, {}, "no"), lambda _dates: (standard,))
    return households_of([(survey, decide(survey, standard))], source)
