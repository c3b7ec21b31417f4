import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"


@cache
def expectations() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(
        (SAMPLES / "expected.yaml").read_text(encoding="utf-8")
    )
    return loaded


@pytest.fixture(scope="session")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples as the script makes them now."""
    out = tmp_path_factory.mktemp("samples")
    subprocess.run([sys.executable, str(SAMPLES / "make_samples.py"), "--out", str(out)], check=True)
    return out


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`sample` is every file of expected.yaml, `survey_sample` those that are surveys."""
    if "sample" in metafunc.fixturenames:
        metafunc.parametrize("sample", list(expectations()))
    if "survey_sample" in metafunc.fixturenames:
        surveys = [name for name, entry in expectations().items() if entry["survey"]]
        metafunc.parametrize("survey_sample", surveys)


@pytest.fixture
def expected(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The entry of expected.yaml of the test's sample."""
    name = request.node.callspec.params.get("sample") or request.node.callspec.params["survey_sample"]
    return expectations()[name]
