"""What do the settings and the point table that a user gives make of the standards chosen?"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Stop, usage
from ngheo_cli.messages import settings as say

if TYPE_CHECKING:
    from pathlib import Path

    from ngheo_cli.criteria.choose import Choice

OPTION = "--setting"


def settled(choice: "Choice", project: Mapping[str, str], options: Sequence[str]) -> "Choice":
    """Return the standards with the settings given, an option before the project file, and the reason so.

    Raises:
        Stop: for options that are no pairs, and settings that no standard chosen has or that it cannot have.
    """
    from ngheo_cli.criteria.choose import Choice
    from ngheo_cli.criteria.settings import set_by_user, with_settings_all

    values = {**project, **_pairs(options)}
    if not values:
        return choice
    standards = with_settings_all(choice.criteria, values)
    given = {name: value for criteria in standards for name, value in set_by_user(criteria).items()}
    text = ", ".join(f"{name} = {value}" for name, value in given.items())
    vi, en = (
        half.format(reason=reason, settings=text)
        for half, reason in zip(say.REASON, choice.reason, strict=True)
    )
    return Choice(standards, (vi, en))


def pointed(choice: "Choice", path: "Path | None") -> "Choice":
    """Return the standards with the point table of `--points`, and the reason so.

    Raises:
        Stop: for a table that does not load, is incomplete, or is for other standards.
    """
    if path is None:
        return choice
    from ngheo_cli.criteria.choose import Choice
    from ngheo_cli.criteria.points import load_points, with_points
    from ngheo_cli.messages import points_help as help_
    from ngheo_cli.survey.columns import columns_of
    from ngheo_cli.survey.columns_facts import member_columns
    from ngheo_cli.survey.columns_points import refuse_taken

    table = load_points(path)
    refuse_taken(table, {*columns_of(choice.criteria), *member_columns()})
    standards = tuple(with_points(criteria, table) for criteria in choice.criteria)
    halves = zip(help_.REASON, choice.reason, strict=True)
    vi, en = (half.format(reason=reason, id=table.id, revision=table.revision) for half, reason in halves)
    return Choice(standards, (vi, en))


def _pairs(options: Sequence[str]) -> dict[str, str]:
    findings: list[Finding] = []
    pairs: dict[str, str] = {}
    for option in options:
        name, sign, value = (part.strip() for part in option.partition("="))
        if not (name and sign and value):
            findings.append(
                usage.PAIR_MALFORMED.at(
                    option=OPTION, value=name, shape=say.SETTING_FORM, example=f"{OPTION} elderly_age=60"
                )
            )
        elif pairs.setdefault(name, value) != value:
            findings.append(usage.KEY_TWICE.at(option=OPTION, name=name))
    if findings:
        raise Stop(findings)
    return pairs
