"""Which rows that name a person alike are of one person?"""

from collections.abc import Sequence

MOST_ALIKE = 200
"""Rows of one code and name among which a household given twice is sought; more are no households of one
code, and none of them is taken for another."""


def same_persons(rows: Sequence[int], told: Sequence[Sequence[str]]) -> list[list[int]]:
    """Split rows of one name by person: a birth, sex or ID that contradicts is of another person.

    `told[r]` are the texts of a row that are compared, each with its like. A row that tells less is of the
    first person, by what is told, that it does not contradict: the order of the rows decides nothing.
    """
    if len(rows) > MOST_ALIKE:
        return [[row] for row in rows]
    persons: list[list[int]] = []
    for row in sorted(rows, key=lambda r: (-sum(map(len, told[r])), tuple(told[r]), r)):
        for person in persons:
            if not any(map(contradict, told[row], told[person[0]])):
                person.append(row)
                break
        else:
            persons.append([row])
    return sorted(sorted(person) for person in persons)


def contradict(one: str, other: str) -> bool:
    """Whether one text is not the beginning of the other, as a blank is and a year of a day."""
    return not one.startswith(other) and not other.startswith(one)
