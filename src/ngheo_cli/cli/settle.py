"""What do the settings and the point table that a user gives make of the standards chosen?"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Stop, usage
from ngheo_cli.messages import results as result_says
from ngheo_cli.messages import settings as say

if TYPE_CHECKING:
    from pathlib import Path

    from ngheo_cli.cli.reading import Loaded
    from ngheo_cli.criteria.choose import Choice

OPTION = "--setting"


def settled(
    choice: "Choice", project: Mapping[str, str], options: Sequence[str], made_with: Sequence[str] = ()
) -> "tuple[Choice, tuple[Finding, ...]]":
    """Return the standards with the settings given and the reason so, and what is to be said of them.

    An option counts before the project file, and that before those of a result that is read: `made_with` are
    the texts with which its rows were decided, "" for none.

    Raises:
        Stop: for options that are no pairs, settings that no standard chosen has or that it cannot have, and
            rows decided with different values of a setting that the user does not name.
    """
    from ngheo_cli.criteria.choose import Choice
    from ngheo_cli.criteria.settings import read_back, set_by_user, with_settings_all

    made = [read_back(text) for text in made_with]
    own = {s.id: s.value for criteria in choice.criteria for s in criteria.settings}
    given = {**project, **_pairs(options)}
    taken = _taken([{n: v for n, v in one.items() if n in own and n not in given} for one in made])
    if not (given or taken):
        return choice, ()
    standards = with_settings_all(choice.criteria, {**taken, **given})
    now = {name: value for criteria in standards for name, value in set_by_user(criteria).items()}
    reason = choice.reason
    for told, names in ((say.REASON_MADE, taken), (say.REASON, given)):
        text = ", ".join(f"{name} = {value}" for name, value in now.items() if name in names)
        vi, en = (half.format(reason=why, settings=text) for half, why in zip(told, reason, strict=True))
        reason = (vi, en) if text else reason
    were = dict.fromkeys((name, one.get(name, own[name])) for name in given for one in made)
    said = (_other(name, was, now[name]) for name, was in were if str(was) != now[name])
    return Choice(standards, reason), tuple(said)


def _taken(made: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Return the settings of a result; raise Stop for those of which rows have different values."""
    taken, findings = dict[str, str](), list[Finding]()
    for name in dict.fromkeys(name for one in made for name in one):
        values = list(dict.fromkeys(one.get(name) for one in made))
        taken[name] = values[0] or ""
        if len(values) > 1:
            shown = ", ".join(value for value in values if value)
            findings.append(result_says.SETTINGS_MIXED.at(name=name, values=shown))
    if findings:
        raise Stop(findings)
    return taken


def _other(name: str, made: str | int | None, now: str) -> Finding:
    """Return that a result was decided with another value of a setting than the user names."""
    was = result_says.SETTING_OPEN if made is None else (str(made), str(made))
    return result_says.SETTING_OTHER.at(name=name, made=was, now=now)


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


def settings_findings(loaded: "Sequence[Loaded]") -> list[Finding]:
    """Return what is said of the settings with which the files of one review are decided."""
    from ngheo_cli.criteria.settings import written

    told = [f for one in loaded for f in one.survey.findings if f.code == result_says.SETTING_OTHER.code]
    files: dict[str, list[str]] = {}
    for one in loaded:
        files.setdefault(written(one.choice.criteria), []).append(one.survey.sources[0].file)
    if len(files) > 1:
        none = result_says.SETTINGS_NONE
        shown = [
            (f"{names[0]} (+{len(names) - 1})" if names[1:] else names[0], t) for t, names in files.items()
        ]
        vi, en = ("; ".join(f"{name}: {text or none[half]}" for name, text in shown) for half in (0, 1))
        told.append(result_says.SETTINGS_APART.at(found=(vi, en)))
    return told


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
