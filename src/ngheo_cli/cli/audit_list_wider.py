"""What does a list answer of the other standards that its record may follow?"""

from functools import partial
from typing import TYPE_CHECKING

from ngheo_cli.cli.masking import masked_read
from ngheo_cli.cli.reading import Loaded, Request, read_options
from ngheo_cli.messages import Stop

if TYPE_CHECKING:
    from ngheo_cli.audit.list.wider import Wider
    from ngheo_cli.criteria.model import Criteria
    from ngheo_cli.survey.model import Survey


def wider_of(one: Loaded, request: Request) -> "Wider":
    """Return what gives a file's survey with its answers to another standard's indicators.

    The file is read again only where it has columns that were not used, and only when asked for.
    """
    return partial(_wider, one, request)


def _wider(one: Loaded, request: Request, criteria: "Criteria") -> "Survey":
    from ngheo_cli.audit.list.wider import widened
    from ngheo_cli.criteria.settings import with_nationals
    from ngheo_cli.survey.read import read_survey

    survey = one.survey
    if all(column.canonical for column in survey.columns) or all(map(survey.has, criteria.indicator_ids)):
        return survey
    standards = (*with_nationals(one.choice.criteria), criteria)
    try:
        again = read_survey([one.path], read_options(request), lambda *_: standards, members=request.members)
    except Stop:
        # What the list is compared with beside its own standard is no reason to stop.
        return survey
    return widened(survey, masked_read(again, (), request)[0], criteria)
