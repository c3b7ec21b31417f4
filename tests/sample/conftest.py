import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.commandline import Ngheo, runner

Sample = Callable[..., dict[str, Any]]


@pytest.fixture
def ngheo(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ngheo:
    monkeypatch.delenv("NGHEO_LANG", raising=False)
    return runner(capsys)


@pytest.fixture
def sample(ngheo: Ngheo, tmp_path: Path) -> Sample:
    """Write a sample below the test's folder, and return what is told of it."""

    def make(out: str, *options: object) -> dict[str, Any]:
        done = ngheo("sample", "--out", tmp_path / out, "--json", *options)
        assert done.status == 0, done.err
        document: dict[str, Any] = json.loads(done.out)
        return document

    return make
