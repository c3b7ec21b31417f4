"""Run command lines, one a line of standard input as JSON, in a process that may not open the network.

Prints one JSON line: the exit status of each, and what tried to reach the network.
"""

import contextlib
import io
import json
import socket
import sys
from typing import Any

from ngheo_cli.__main__ import run

_NETWORK = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname",
            "urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect")  # fmt: skip
_LOCAL = getattr(socket, "AF_UNIX", None)
tried: list[str] = []


def _watch(event: str, given: tuple[Any, ...]) -> None:
    if event not in _NETWORK:
        return
    if event.startswith("socket.") and isinstance(given[0], socket.socket) and given[0].family == _LOCAL:
        return  # between the processes of one run
    tried.append(f"{event} {given[1:]}")
    raise OSError("no network here")


def main() -> None:
    sys.addaudithook(_watch)
    found = []
    for line in sys.stdin:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            found.append(run(json.loads(line)))
    print(json.dumps({"status": found, "tried": tried}))


if __name__ == "__main__":
    main()
