"""By which names is a village told from another of the same name, and where is each household?"""

from typing import TYPE_CHECKING

from ngheo_cli.survey.text import key

if TYPE_CHECKING:
    from ngheo_cli.survey.model import Survey

UPPER = ("commune", "district", "province")
"""Names above the village, the nearest first."""


def several(survey: "Survey") -> tuple[str, ...]:
    """Return those upper units of which the survey names more than one, the nearest first."""
    return tuple(
        name
        for name in UPPER
        if survey.has(name) and len({key(value) for value in set(survey.frame[name].tolist())}) > 1
    )


def only(survey: "Survey", column: str) -> str:
    """Return the one value that a text column has, as first typed; "" for none or several."""
    if not survey.has(column):
        return ""
    values = {key(value): value for value in reversed(survey.frame[column].tolist()) if value}
    return str(next(iter(values.values()))) if len(values) == 1 else ""


def villages(survey: "Survey") -> tuple[list[int], list[tuple[str, str]]]:
    """Number the villages in the order in which they come.

    Returns:
        the village of every row, and of each village its name as first typed ("" where none is given) and,
        where the survey has several communes, the names above it.
    """
    names = (*(["village"] if survey.has("village") else []), *several(survey))
    columns = [survey.frame[name].tolist() for name in names]
    numbers: dict[tuple[str, ...], int] = {}
    labels: list[tuple[str, ...]] = []
    codes = []
    for typed in zip(*columns, strict=True):
        known = tuple(map(key, typed))
        if known not in numbers:
            numbers[known] = len(labels)
            labels.append(typed)
        codes.append(numbers[known])
    split = len(names) - len(several(survey))
    return codes, [("".join(label[:split]), ", ".join(filter(None, label[split:]))) for label in labels]
