import pytest

from cli.commandline import Ngheo, runner


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NGHEO_LANG", raising=False)
    monkeypatch.delenv("NGHEO_DEBUG", raising=False)


@pytest.fixture
def ngheo(capsys: pytest.CaptureFixture[str]) -> Ngheo:
    return runner(capsys)
