"""Which strata has a filled form of a re-check, and do their households hold against the list?

Every row of a form repeats the households of its stratum. Cells that contradict the others, or the list, are
told; the list's own count is used where its households fall into the form's strata, else what most rows say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ngheo_cli.audit.list.error_rate import Checked
from ngheo_cli.messages import Finding, Place
from ngheo_cli.messages import audit_sample as words

_CODED = re.compile(r"T\d+: ")
"""The number of a stratum before its label: those at risk share the label of the others."""

Labels = Mapping[str, str]
"""The stratum's label of each household of the list that has a class on record, by mark."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A household of the form: classes by code, "" for one that was not found again."""

    mark: str
    recorded: str
    rechecked: str
    stratum: str
    households: int | None
    """Of the stratum, as the row says; None where that is no number."""
    row: int


def checked_strata(
    answers: Sequence[Answer], labelings: Sequence[Labels], place: Place
) -> tuple[tuple[Checked, ...], list[Finding]]:
    """Return the strata for the estimate, and the sizes that contradict each other or the list.

    Args:
        answers: the households of the form that are on the list, each once.
        labelings: the ways in which the list may have been parted, all of the same households.
        place: file and sheet of the form.
    """
    strata: dict[str, list[Answer]] = {}
    for one in answers:
        strata.setdefault(one.stratum, []).append(one)
    sizes = {label: _told(many) for label, many in strata.items()}
    listed = len(labelings[0])
    if sum(sizes.values()) != listed:
        sizes |= _own(answers, labelings)
    findings = list(_contradicted(strata, sizes, place))
    if (total := sum(sizes.values())) != listed:
        findings.append(words.STRATA_SUM.at(place, total=total, listed=listed))
    return tuple(_checked(label, sizes[label], many) for label, many in strata.items()), findings


def _told(many: Sequence[Answer]) -> int:
    """Return the size that most rows of a stratum name; never less than the households drawn."""
    told = Counter(one.households for one in many if one.households is not None)
    return max([len(many), *(size for size, _ in told.most_common(1))])


def _own(answers: Sequence[Answer], labelings: Sequence[Labels]) -> dict[str, int]:
    """Return the list's own count of each stratum, but of those that share a label; {} where the form's
    households fall into its strata in none of the known ways."""
    label = {one.stratum: _CODED.sub("", one.stratum, count=1) for one in answers}
    shared = Counter(label.values())
    for labels in labelings:
        if all(labels.get(one.mark) == label[one.stratum] for one in answers):
            counts = Counter(labels.values())
            return {stratum: counts[name] for stratum, name in label.items() if shared[name] == 1}
    return {}


def _contradicted(
    strata: Mapping[str, Sequence[Answer]], sizes: Mapping[str, int], place: Place
) -> Iterator[Finding]:
    for label, many in strata.items():
        for one in many:
            if one.households != sizes[label]:
                here = replace(place, row=one.row)
                yield words.STRATUM_SIZE_WRONG.at(here, column=words.STRATUM_SIZE, used=sizes[label])


def _checked(label: str, households: int, many: Sequence[Answer]) -> Checked:
    again = [one for one in many if one.rechecked]
    return Checked(label, households, len(again), sum(one.rechecked != one.recorded for one in again))
