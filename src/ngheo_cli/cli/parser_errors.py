"""What was wrong with the command line, in the words of the user and not of the parser?

The parser's exceptions are known by their class names, for they stand in different modules in different
versions of it; what its English texts quote is taken out and said anew.
"""

import re
from collections.abc import Iterable
from typing import Any

from ngheo_cli.criteria.near import near_hint
from ngheo_cli.messages import Finding, usage

SHOWN = 40
"""How many letters of what the user typed a message repeats."""
_NOT_ONE_OF = re.compile(r"['\"](?P<value>.*)['\"] is not one of (?P<choices>.+)$", re.DOTALL)
_EXTRA = re.compile(r"unexpected extra argument(?:s|\(s\))? \((?P<words>.*)\)", re.DOTALL)
_NO_COMMAND = re.compile(r"No such command ['\"](?P<name>.*?)['\"]\.", re.DOTALL)


def keep_context(command: Any) -> Any:
    """Make the parser's errors know their command: one that lacks a value after an option does not."""
    parse = command.parse_args

    def parse_args(context: Any, args: list[str]) -> Any:
        try:
            return parse(context, args)
        except Exception as problem:
            if hasattr(problem, "ctx") and problem.ctx is None:
                problem.ctx = context
            raise

    command.parse_args = parse_args
    for child in getattr(command, "commands", {}).values():
        keep_context(child)
    return command


def usage_finding(problem: Any, names: set[str]) -> Finding:
    """Return what to say of a usage error; `names` are the classes of the exception."""
    context = getattr(problem, "ctx", None)
    command = str(getattr(context, "command_path", "ngheo"))
    message = str(getattr(problem, "message", "") or problem)
    if "NoSuchOption" in names:
        option = str(problem.option_name)
        near = near_hint(option, _options(context), lead="--")
        return usage.NO_SUCH_OPTION.at(option=option[:SHOWN], command=command, near=near)
    if "BadOptionUsage" in names:
        return _value_wanted(problem, context, command, message)
    if "BadParameter" in names:
        return _bad_parameter(problem, names, command, message)
    if found := _NO_COMMAND.match(message):
        near = near_hint(found["name"], getattr(getattr(context, "command", None), "commands", ()))
        return usage.NO_SUCH_COMMAND.at(name=found["name"][:SHOWN], command=command, near=near)
    if found := _EXTRA.search(message):
        return usage.EXTRA_ARGUMENT.at(value=found["words"][:SHOWN], command=command)
    return usage.USAGE_WRONG.at(command=command)


def _bad_parameter(problem: Any, names: set[str], command: str, message: str) -> Finding:
    name = _name(problem)
    if "MissingParameter" in names:
        return usage.MISSING_ARGUMENT.at(name=name, what=_help(problem), command=command)
    if found := _NOT_ONE_OF.search(message):
        choices = ", ".join(re.findall(r"'([^']*)'", found["choices"]))
        return usage.NOT_A_CHOICE.at(name=name, value=found["value"][:SHOWN], choices=choices)
    return usage.BAD_VALUE.at(name=name, command=command)


def _value_wanted(problem: Any, context: Any, command: str, message: str) -> Finding:
    option = str(problem.option_name)
    if "does not take" in message:
        return usage.NO_VALUE_TAKEN.at(option=option, command=command)
    wanted = next((one for one in _parameters(context) if option in getattr(one, "opts", ())), None)
    return usage.VALUE_MISSING.at(option=option, value=_metavar(wanted, context), command=command)


def _parameters(context: Any) -> Iterable[Any]:
    return () if context is None else context.command.get_params(context)


def _options(context: Any) -> list[str]:
    """Return the long options of the command that was typed, and of no other."""
    names = [name for one in _parameters(context) for name in getattr(one, "opts", ())]
    return [name for name in names if name.startswith("--")]


def _metavar(parameter: Any, context: Any) -> str:
    """Return what stands after an option in the help: `D`, `no|unknown`."""
    try:
        text = str(parameter.metavar or parameter.make_metavar(context))
    except (AttributeError, TypeError):
        text = "…"
    return text.strip("<>[]")


def _name(problem: Any) -> str:
    """Name a parameter as the user types it."""
    parameter = getattr(problem, "param", None)
    if parameter is None:
        return str(getattr(problem, "param_hint", None) or "?")
    options = [name for name in getattr(parameter, "opts", ()) if name.startswith("-")]
    return str(options[-1] if options else parameter.metavar or str(parameter.name).upper())


def _help(problem: Any) -> str:
    text = str(getattr(getattr(problem, "param", None), "help", None) or "").rstrip(".")
    return f": {text[:1].lower()}{text[1:]}" if text else ""
