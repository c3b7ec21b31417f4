import pytest

from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.survey.model import Survey

from .handmade import a_survey


@pytest.fixture
def survey() -> Survey:
    return a_survey()


@pytest.fixture
def decisions(survey: Survey) -> list[Decisions]:
    return [decide(survey, get("2021-2025"))]


@pytest.fixture
def run() -> RunInfo:
    return RunInfo("0.1.0", ("vì mặc định", "by default"), "vi", (("--criteria", "2021-2025"),))
