"""Which standard does the user mean, where a date leaves two: asked on a terminal, two commands elsewhere?"""

import sys

from ngheo_cli.cli.failure import tell
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.typed import again
from ngheo_cli.messages import Finding, Stop, choosing


def ask(stop: Stop) -> str | None:
    """Ask on a terminal which standard to take; None where there is no choice or nobody can answer."""
    choices = offered(stop)
    if not choices or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    for finding in stop.findings:
        tell(finding.text(language()))
    while True:
        print(say(choosing.ASK).format(choices=" / ".join(choices)), end="", file=sys.stderr)
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer:
            return None
        if answer.strip() in choices:
            return answer.strip()


def offered(stop: Stop) -> list[str]:
    """Return the standards that the findings leave to choose from, each once."""
    return list(dict.fromkeys(name for finding in stop.findings for name in _choices(finding)))


def with_commands(stop: Stop) -> Stop:
    """Give findings that offer standards the whole commands to choose from, a line each."""
    return Stop([_with_commands(finding) for finding in stop.findings])


def _with_commands(finding: Finding) -> Finding:
    if not (choices := _choices(finding)):
        return finding
    commands = "".join(f"\n    {again('--criteria', name)}" for name in choices)
    return finding.message.at(finding.place, **{**finding.values, "commands": commands})


def _choices(finding: Finding) -> list[str]:
    choices = finding.values.get("choices")
    return choices if isinstance(choices, list) else []
