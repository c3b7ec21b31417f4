"""Run command lines, one a line of standard input as JSON, in one process; prints the statuses as JSON."""

import contextlib
import io
import json
import sys

from ngheo_cli.__main__ import run


def main() -> None:
    found = []
    for line in sys.stdin:
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            found.append(run(json.loads(line)))
        if found[-1] not in {0, 1}:
            print(line, said.getvalue(), file=sys.stderr)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
