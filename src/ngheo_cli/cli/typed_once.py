"""Does a command line say each single thing once? What is typed twice would be dropped without a word."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ngheo_cli.messages import Finding, Stop, usage_typed


def typed_once(command: Any) -> Any:
    """Make a command, and those below it, refuse options of one value that are given several, and `--out -`.

    The parser tells every option in the order typed, a repeated one repeatedly. Raises Stop with all reasons.
    """
    make = command.make_parser

    def make_parser(context: Any) -> Any:
        parser = make(context)
        parse = parser.parse_args

        def parse_args(args: list[str]) -> tuple[dict[str, Any], list[str], list[Any]]:
            values, rest, order = parse(args)
            if reasons := [*_twice(order), *_dashes(values)]:
                raise Stop(reasons)
            return values, rest, order

        parser.parse_args = parse_args
        return parser

    command.make_parser = make_parser
    for child in getattr(command, "commands", {}).values():
        typed_once(child)
    return command


def _twice(order: Sequence[Any]) -> Iterator[Finding]:
    """Yield what is said of options of one value; a flag given twice says the same."""
    counts = Counter(
        one.opts[-1]
        for one in order
        if getattr(one, "param_type_name", "") == "option" and not (one.multiple or one.is_flag or one.count)
    )
    for name, count in counts.items():
        more = usage_typed.SEVERAL_STANDARDS if name == "--criteria" else ("", "")
        if count > 1:
            yield usage_typed.OPTION_TWICE.at(option=name, count=count, more=more)


def _dashes(values: Mapping[str, Any]) -> Iterator[Finding]:
    if values.get("out") == "-":
        yield usage_typed.OUT_DASH.at()
