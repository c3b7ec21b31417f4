"""Does a row with the label of a total sum the list up, or is it a household whose head is called so?

`Tống Phương` and `Công Danh` are labels of totals once their accents are gone. A household tells itself by
its code, its running number and answers that are typed; a total by figures that sum up or count the rows
above it, or are more than a household may have. In doubt the row is a household.
"""

from dataclasses import dataclass

from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.columns import PLACE_NAMES, by_name
from ngheo_cli.survey.rows.labels import (
    Strength,
    is_index,
    is_section_title,
    is_sure_total,
    total_label,
    unit_label,
)
from ngheo_cli.survey.rows.look import (
    Cells,
    Look,
    code_in,
    is_no_count,
    numbered,
    texts_of,
    where_labels_stand,
)
from ngheo_cli.survey.rows.sums import number_in
from ngheo_cli.survey.rows.words import is_figure, totalled
from ngheo_cli.survey.sheet import Cell

_PERSON = frozenset({"head_sex", "head_birth", "head_national_id"})
_NO_ANSWERS = frozenset({*PLACE_NAMES, "household_id", "head_name", "size", "review_date"})
_FIGURES = frozenset({"count", "score", "money", "quantity", "code"})
_ASKED = frozenset({"score", "money"})
_BORN, _YEAR, _ID_DIGITS = 1900, 4, 9


@dataclass(frozen=True, slots=True)
class _Signs:
    """What tells a household: `code` as no count is written, `count` (a code that may be one), its running
    number, cells of a person, answers, and answers in words or marks."""

    code: bool
    count: bool
    number: bool
    person: bool
    answers: bool
    words: bool

    @property
    def sure(self) -> bool:
        """Whether they leave no doubt."""
        coded = self.code or (self.count and self.number)
        return self.person or (coded and self.answers) or (self.number and self.words)


def is_total(cells: Cells, look: Look) -> bool:
    """Whether a row is a total, an average or a sum carried over."""
    label, strength = _label(cells, look)
    if label is None or not strength:
        return False
    others = [cell for c, cell in cells.items() if c != label]
    figures = all(is_figure(cell) or is_index(str(cell)) or total_label(str(cell)) for cell in others)
    if not where_labels_stand(label, look):
        return figures and not (look.id in cells or look.name in cells or numbered(cells, look))
    name = cells.get(look.name, "") if look.name is not None else ""
    if label in {look.running, look.id}:
        coded = any(map(str.isdigit, code_in(cells, look))) and name != "" and label != look.id
        return figures or (strength == "strong" and ((name == "" and not coded) or is_figure(name)))
    if label != look.name and name != "" and not is_figure(name):
        return False
    if strength == "weak" and not figures:
        return False
    return not _is_household(str(cells[label]), strength, cells, look)


def doubtful(cells: Cells, look: Look) -> bool:
    """Whether a household has the label of a total or a title in the place of its head, and no sure sign
    besides."""
    name = cells.get(look.name, "") if look.name is not None else ""
    if not isinstance(name, str):
        return False
    labelled = total_label(name) or unit_label(name) == "strong" or is_section_title(name)
    return bool(labelled) and not _signs(cells, look).sure


def of_a_person(cells: Cells, look: Look) -> bool:
    """Whether a row says what only one person has: sex, birth or national ID."""
    return any(_of_a_person(use, cells[c]) for c, use in look.uses.items() if use in _PERSON and c in cells)


def may_answer(cells: Cells, look: Look) -> bool:
    """Whether a row has a score or an income as one household may have, and nothing beyond that."""
    kinds = by_name()
    asked = [c for c, use in look.uses.items() if c in cells and use in kinds and kinds[use].kind in _ASKED]
    answered = any(number_in(cells[c]) is not None for c in asked)
    return answered and not _beyond_a_household(cells, look) and not _summed(cells, look, 1)


def _label(cells: Cells, look: Look) -> tuple[int | None, Strength]:
    label = next((c for c in texts_of(cells) if not is_figure(cells[c])), None)
    if label is None:
        return None, ""
    text = str(cells[label])
    alone = totalled(text) in look.alone and look.running not in cells
    return label, "strong" if alone else total_label(text)


def _is_household(text: str, strength: Strength, cells: Cells, look: Look) -> bool:
    """Weigh what tells a household against what tells a total, where a label stands among the keys."""
    signs, certain = _signs(cells, look), is_sure_total(text)
    if signs.person or (signs.code and (signs.number or signs.answers or not certain)):
        return True
    if _beyond_a_household(cells, look):
        return False
    if not (signs.code or signs.count or signs.number):
        keyed = look.id is not None or look.running is not None
        told = signs.words if keyed else signs.answers and not _summed(cells, look, 1)
        known = is_sure_total(text, unkeyed=True) or totalled(text) in look.alone
        if may_answer(cells, look):
            return signs.words or not known
        return told and strength == "strong" and not known
    if _summed(cells, look, 2):
        return False
    return strength == "weak" or signs.answers or (signs.number and (signs.count or not certain))


def _signs(cells: Cells, look: Look) -> _Signs:
    uses = {c: look.uses[c] for c in cells if c in look.uses}
    asked = {c: use for c, use in uses.items() if use not in _NO_ANSWERS and _says(cells[c])}
    code = code_in(cells, look)
    return _Signs(
        code=is_no_count(code),
        count=any(map(str.isdigit, code)) and not is_no_count(code),
        number=numbered(cells, look),
        person=of_a_person(cells, look),
        answers=any(use != "area" for use in asked.values()) or any(_words(cells[c]) for c in asked),
        words=any(_words(cells[c]) for c in asked),
    )


def _says(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(cell.strip(" -–—.…/"))


def _words(cell: Cell) -> bool:
    """Whether a cell answers in words or with a mark: it counts nothing."""
    return isinstance(cell, str) and not any(map(str.isdigit, cell))


def _of_a_person(use: str, cell: Cell) -> bool:
    """Whether a cell says what only one person has: sex, birth or national ID; a count and other words do
    not."""
    digits = "".join(filter(str.isdigit, str(cell)))
    if use == "head_national_id":
        return len(digits) >= _ID_DIGITS
    if use == "head_sex":
        return isinstance(cell, str) and bool(code_of(by_name()[use].choices, cell))
    number = number_in(cell)
    return number >= _BORN if number is not None else len(digits) >= _YEAR and not str(cell)[:1].isalpha()


def _beyond_a_household(cells: Cells, look: Look) -> bool:
    """Whether a figure is more than a household may have (`25 hộ`, a size of 100), or counts marks."""
    kinds = by_name()
    for c, cell in cells.items():
        use = look.uses.get(c, "")
        number = number_in(cell)
        if use == "household_id" and isinstance(cell, str) and not code_in(cells, look):
            return True
        if not use or number is None:
            continue
        column = kinds.get(use)
        high = column.high if column else None
        marked = column is None or column.kind == "answer"
        limited = column is not None and column.kind in {"count", "score"}
        if (limited and high is not None and number > high) or (marked and number > 1):
            return True
    return False


def _summed(cells: Cells, look: Look, least: int) -> bool:
    """Whether all figures of a row, but the running number, sum up the households above it."""
    figures: dict[int, float] = {}
    kinds = by_name()
    for c, use in look.uses.items():
        number = number_in(cells[c]) if c in cells and use != "head_name" else None
        if number is not None:
            figures[c] = number
        elif c in cells and use not in {"head_name", *PLACE_NAMES} and _says(cells[c]):
            return False
    counted = {c for c in figures if (k := kinds.get(look.uses[c])) is None or k.kind not in _FIGURES}
    counted |= {c for c in figures if look.uses[c] == "household_id"}
    return look.above.summed(figures, frozenset(counted), least)
