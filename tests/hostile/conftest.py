from collections.abc import Iterator

import pytest

from .bounded import Bounded


@pytest.fixture(scope="session")
def bounded() -> Iterator[Bounded]:
    pytest.importorskip("resource", reason="limits of a process are of other systems")
    runs = Bounded()
    yield runs
    runs.close()
