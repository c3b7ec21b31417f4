"""Which options say how a survey is read? Written once, for every command that reads one."""

import functools
import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ngheo_cli.cli import options as o
from ngheo_cli.cli.masking import with_key

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Request


def _options(
    criteria: o.CriteriaOption = None,
    review_date: o.ReviewDateOption = None,
    set_: o.SetOption = None,
    unit: o.UnitOption = None,
    column: o.ColumnOption = None,
    map_: o.MapOption = None,
    marks: o.MarksOption = o.Marks.NO,
    encoding: o.EncodingOption = None,
    sheet: o.SheetOption = None,
    members: o.MembersOption = None,
    units: o.UnitsOption = None,
    points: o.PointsOption = None,
    setting: o.SettingOption = None,
    project: o.ProjectOption = None,
    mask: o.MaskOption = False,
    mask_key: o.MaskKeyOption = None,
) -> "Request":
    """Return what the user asked about reading and the standard, as typed."""
    from ngheo_cli.cli.reading import Request

    return Request(
        criteria,
        review_date,
        set_ or (),
        unit or (),
        column or (),
        map_,
        marks.value,
        project=project,
        encoding=encoding or (),
        setting=setting or (),
        members=members or (),
        units=units,
        points=points,
        sheet=sheet or (),
        mask=mask or mask_key is not None,
        mask_key=mask_key,
    )


def reads_surveys(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options of reading in place of its parameter `request`.

    A question may be asked on a terminal unless the command runs with `json` or `quiet`.
    """
    return _reading(command, inspect.signature(_options))


def reads_under_one(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command that follows a single standard the options of reading."""
    reading = inspect.signature(_options)
    parameters = [
        one.replace(annotation=o.OneCriteriaOption) if one.name == "criteria" else one
        for one in reading.parameters.values()
    ]
    return _reading(command, reading.replace(parameters=parameters))


def reads_under(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command that names its standards itself the other options of reading."""
    reading = inspect.signature(_options)
    kept = [one for one in reading.parameters.values() if one.name not in {"criteria", "review_date"}]
    return _reading(command, reading.replace(parameters=kept))


def _reading(command: Callable[..., int], reading: inspect.Signature) -> Callable[..., int]:
    own = inspect.signature(command)

    @functools.wraps(command)
    def run(**given: Any) -> int:
        request = _options(**{name: given.pop(name) for name in reading.parameters})
        if request.mask:
            request = with_key(request, given)
        may_ask = not (given.get("json") or given.get("quiet"))
        return command(**given, request=request.asking(may_ask))

    parameters: list[inspect.Parameter] = []
    for parameter in own.parameters.values():
        parameters += reading.parameters.values() if parameter.name == "request" else [parameter]
    vars(run).pop("__wrapped__")
    keyword = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in parameters]
    run.__signature__ = own.replace(parameters=keyword)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run
