"""Which tests run only when they are asked for? Long ones: `pytest -m deep`."""

import pytest

DEEP = "deep: long runs and fuzzers, whose figures stand in docs/reliability.md; run with `-m deep`"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", DEEP)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave deep tests out unless the expression after `-m` names them."""
    if "deep" in str(config.getoption("markexpr")):
        return
    left = [item for item in items if item.get_closest_marker("deep")]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if not item.get_closest_marker("deep")]
