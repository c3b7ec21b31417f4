"""Do the tests notice when a line that decides is changed?

    python tests/deep/code_mutants.py --share 100

A sample of all small changes of the deciding and rating modules (another comparison, and for or, another
sign, a number more, a condition or a mask turned round) is made in memory, one by one, each in a process
of its own that runs the tests of its room until one fails. What no test notices is printed. POSIX only.
"""

import argparse
import ast
import contextlib
import importlib.machinery
import io
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import CodeType

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "ngheo_cli"
_LAW = ("tests/law", "tests/classify/test_provincial.py", "tests/classify/test_engine.py")
_CLASSIFY = (*_LAW, "tests/classify/test_pairs.py", "tests/classify/test_settle.py", "tests/classify")
_RATES = (
    "tests/review/test_rates.py",
    "tests/review/test_published_rates.py",
    "tests/review/test_rate_details.py",
)
TESTS = {
    **{
        f"classify/{name}.py": _CLASSIFY
        for name in (
            "engine",
            "bands",
            "cuts",
            "pairs",
            "ladder",
            "conditions",
            "joint",
            "average",
            "deprivation",
        )
    },
    **{
        f"review/{name}.py": (*_RATES, "tests/review")
        for name in ("rates", "counting", "denominators", "rate_changes")
    },
}
"""The modules that decide and rate, with the tests that hold them, the quickest first."""
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.FloorDiv: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_SECONDS = 240
"""Of the processor; the tests of a room need a quarter of it."""
Change = Callable[[], None]


def changes(tree: ast.AST) -> Iterator[tuple[int, str, Change]]:
    """Give the line, what it is and the making of every change of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARED:
            yield node.lineno, f"comparison of {ast.unparse(node)}", lambda n=node: _compare(n)  # type: ignore[misc]
        elif isinstance(node, ast.BoolOp):
            yield node.lineno, f"and/or of {ast.unparse(node)}", lambda n=node: _either(n)  # type: ignore[misc]
        elif isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in _COMPUTED:
            yield node.lineno, f"sign of {ast.unparse(node)}", lambda n=node: _compute(n)  # type: ignore[misc]
        elif isinstance(node, ast.Constant) and type(node.value) in {int, bool}:
            yield node.lineno, f"value {node.value!r}", lambda n=node: _count(n)  # type: ignore[misc]
        elif isinstance(node, ast.If | ast.IfExp | ast.While):
            yield node.lineno, f"turned {ast.unparse(node.test)}", lambda n=node: _turn(n)  # type: ignore[misc]
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert | ast.Not):
            yield node.lineno, f"plain {ast.unparse(node)}", lambda n=node: _plain(n)  # type: ignore[misc]


def _compare(node: ast.Compare) -> None:
    node.ops[0] = _COMPARED[type(node.ops[0])]()


def _either(node: ast.BoolOp) -> None:
    node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()


def _compute(node: ast.BinOp | ast.AugAssign) -> None:
    node.op = _COMPUTED[type(node.op)]()


def _count(node: ast.Constant) -> None:
    if isinstance(node.value, bool):
        node.value = not node.value
    elif isinstance(node.value, int):
        node.value += 1


def _turn(node: ast.If | ast.IfExp | ast.While) -> None:
    node.test = ast.UnaryOp(ast.Not(), node.test)


def _plain(node: ast.UnaryOp) -> None:
    node.operand = ast.UnaryOp(node.op, node.operand)


def changed(source: str, number: int) -> tuple[int, str, ast.Module]:
    """Return a module with one of its changes."""
    tree = ast.parse(source)
    line, what, change = list(changes(tree))[number]
    change()
    return line, what, ast.fix_missing_locations(tree)


def noticed(path: Path, tree: ast.Module, tests: Sequence[str]) -> bool:
    """Whether the tests fail, or do not end, with a module changed."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    code = compile(tree, str(path), "exec")
    usual = importlib.machinery.SourceFileLoader.get_code

    def get_code(self: importlib.machinery.SourceFileLoader, name: str) -> CodeType | None:
        return code if Path(self.path) == path else usual(self, name)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]
    import pytest  # noqa: PLC0415

    status = 1
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        words = [
            "-x",
            "-q",
            "-p",
            "no:cacheprovider",
            "--rootdir",
            str(ROOT),
            "-c",
            str(ROOT / "pyproject.toml"),
        ]
        status = int(pytest.main([*words, *tests]))
    os._exit(status)


def main() -> int:
    """Change, run and print the share of changes that were noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--share", type=int, default=100, help="how many of the changes, drawn evenly; 0 for all"
    )
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=600)
    asked = parser.parse_args()
    os.chdir(ROOT)
    import openpyxl  # noqa: F401, PLC0415 - heavy, and the same for every change
    import pandas as pd  # noqa: F401, PLC0415
    import pydantic  # noqa: F401, PLC0415
    import typer  # noqa: F401, PLC0415

    every = [
        (name, number)
        for name in TESTS
        for number in range(len(list(changes(ast.parse((PACKAGE / name).read_text(encoding="utf-8"))))))
    ]
    random.Random(asked.seed).shuffle(every)  # noqa: S311
    for name in ("classify/engine.py", "review/rates.py"):
        if noticed(PACKAGE / name, ast.parse((PACKAGE / name).read_text(encoding="utf-8")), TESTS[name]):
            raise SystemExit(f"the tests of {name} fail without any change")
    until, told, missed = time.monotonic() + asked.minutes * 60, 0, 0
    for name, number in every[: asked.share or None]:
        path = PACKAGE / name
        line, what, tree = changed(path.read_text(encoding="utf-8"), number)
        found = noticed(path, tree, TESTS[name])
        told, missed = told + 1, missed + (not found)
        print("noticed" if found else "MISSED ", f"{name}:{line}", " ".join(what.split())[:90], flush=True)
        if time.monotonic() > until:
            break
    print(f"{told - missed} of {told} changes noticed, of {len(every)} that there are")
    return 0


if __name__ == "__main__":
    sys.exit(main())
