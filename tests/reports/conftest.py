from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook as Opened

from ngheo_cli.classify.decide import decide
from ngheo_cli.classify.model import Decisions
from ngheo_cli.criteria.load import get
from ngheo_cli.reports.run import RunInfo
from ngheo_cli.reports.workbook import write_workbook
from ngheo_cli.survey.model import Survey

from .handmade import Write, a_survey


@pytest.fixture
def survey() -> Survey:
    return a_survey()


@pytest.fixture
def decisions(survey: Survey) -> list[Decisions]:
    return [decide(survey, get("2021-2025"))]


@pytest.fixture
def run() -> RunInfo:
    return RunInfo("0.1.0", ("vì mặc định", "by default"), "vi", (("--criteria", "2021-2025"),))


@pytest.fixture
def written(tmp_path: Path, run: RunInfo) -> Write:
    def write(survey: Survey, *ids: str, info: RunInfo = run) -> Opened:
        path = tmp_path / "ket-qua.xlsx"
        write_workbook(
            path, survey, [decide(survey, get(name)) for name in ids or ("2021-2025",)], info, force=True
        )
        return load_workbook(path)

    return write
