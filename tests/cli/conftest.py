from pathlib import Path

import pytest

from .commandline import Ngheo, a_csv, runner


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NGHEO_LANG", raising=False)
    monkeypatch.delenv("NGHEO_DEBUG", raising=False)


@pytest.fixture
def ngheo(capsys: pytest.CaptureFixture[str]) -> Ngheo:
    return runner(capsys)


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return a_csv(tmp_path / "ra-soat.csv")
