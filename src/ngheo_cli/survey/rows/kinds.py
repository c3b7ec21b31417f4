"""What kind of row is this one: a household, or a total, title, legend, number or signature?

A row is something else than a household only if all its cells agree: the words stand where labels stand, and
nothing beside them looks like the answers of a household.
"""

from collections.abc import Callable

from ngheo_cli.survey.header_text import text_of
from ngheo_cli.survey.place_titles import area_in
from ngheo_cli.survey.rows.labels import is_index, is_list_line, is_section_title, unit_label
from ngheo_cli.survey.rows.look import (
    PREFILLED,
    Cells,
    Look,
    answers,
    code_in,
    is_data,
    is_name_like,
    is_no_count,
    numbered,
    texts_of,
    where_labels_stand,
)
from ngheo_cli.survey.rows.row import Kind
from ngheo_cli.survey.rows.totals import is_total, may_answer, of_a_person
from ngheo_cli.survey.rows.words import (
    goes_on,
    is_figure,
    is_hints,
    is_legend,
    is_note,
    is_nothing,
    is_numbering,
    is_remark,
    numbers_a_block,
    signature,
    whole_number,
)
from ngheo_cli.survey.samples import is_sample
from ngheo_cli.survey.text import key

_LONG, _WIDE, _FULL = 20, 3, 4
_SIGNERS, _USED = 5, 2
_NO_SURNAME = "bản "
"""A word for a village that is no surname with these accents (Bàn is)."""


def kind_of_row(index: int, cells: Cells, held: bool, look: Look) -> Kind:
    """Decide a row; the order goes from the surest sign to the least sure.

    `held`: the row has formulas without a stored value or errors besides: what they say is unknown.
    """
    signs: tuple[tuple[Kind, Callable[[], bool]], ...] = (
        ("header", lambda: _repeats_header(cells, look)),
        ("sample", lambda: look.name is not None and is_sample(cells.get(look.name, ""))),
        ("numbering", lambda: _numbers_columns(cells, look)),
        ("signature", lambda: index in look.boards),
        ("unit_title", lambda: index in look.bare_titles),
        ("total", lambda: is_total(cells, look)),
        ("household", lambda: _is_coded(cells, look)),
        ("list_title", lambda: _is_list_title(cells, look)),
        ("legend", lambda: (not look.started and is_hints(list(cells.values()))) or _is_legend(cells, look)),
        ("unit_title", lambda: _is_area_title(cells, look) or _is_unit_title(index, cells, look)),
        ("prenumbered", lambda: not held and _is_prenumbered(cells, look)),
        ("signature", lambda: _is_signature(cells, look)),
        ("list_title", lambda: not held and is_lone_title(index, cells, look)),
    )
    keyed = look.id in cells or look.name in cells
    return next((kind for kind, holds in signs if cells and holds()), "household" if keyed else "no_key")


def _repeats_header(cells: Cells, look: Look) -> bool:
    return len(cells) >= 2 and all(key(text_of(v)) in look.headings.get(c, ()) for c, v in cells.items())


def _numbers_columns(cells: Cells, look: Look) -> bool:
    """Whether a row numbers the columns: every one, the head's too, or those of a block from 1 on."""
    together = max(cells) - min(cells) + 1 == len(cells)
    if not together or not is_numbering(list(cells.values())):
        return False
    if look.name is not None and look.name not in cells:
        return look.id not in cells and not numbered(cells, look) and numbers_a_block(list(cells.values()))
    return not look.started or len(cells) * 2 > len(look.headings)


def _is_coded(cells: Cells, look: Look) -> bool:
    """Whether a row has a head, and sex or birth of a person, or a code and an answer: then no word in it
    makes it anything else."""
    if look.name not in cells or is_figure(cells[look.name]):
        return False
    if of_a_person(cells, look):
        return True
    if look.id not in cells:
        return False
    if len(cells) >= _FULL:
        return True
    name, code = cells[look.name], code_in(cells, look)
    counts = not is_no_count(code) and unit_label(str(name)) == "strong"
    asked = answers(cells, look) or any(use == "size" and c in cells for c, use in look.uses.items())
    return asked and any(map(str.isdigit, code)) and not counts


def _is_list_title(cells: Cells, look: Look) -> bool:
    """Whether a row is the title of a list, of a page, or of a group of households."""
    texts = texts_of(cells)
    if not texts or numbered(cells, look):
        return False
    if all(is_list_line(str(cells[c])) for c in texts):
        return True
    if any(is_list_line(str(cells[c])) for c in texts) and look.name not in cells:
        return all(is_list_line(str(v)) or signature(str(v)) for v in cells.values() if isinstance(v, str))
    titled = where_labels_stand(texts[0], look) and is_section_title(str(cells[texts[0]]))
    return titled and len(texts) == 1 and not may_answer(cells, look)


def _is_legend(cells: Cells, look: Look) -> bool:
    """Whether a row explains codes or remarks on the list, and says nothing else."""
    if numbered(cells, look) or not all(isinstance(cell, str) for cell in cells.values()):
        return False
    first = next(iter(cells))
    alone = str(cells[first]) if len(cells) == 1 else ""
    if alone and first == look.name and alone.lstrip()[:1] in look.dashes and not goes_on(alone):
        return False
    if alone and not signature(alone) and (is_remark(alone) or (look.noted and goes_on(alone))):
        return True
    told = [c for c, cell in cells.items() if is_legend([cell]) or is_note(str(cell))]
    if not told or any(c not in told and len(str(cell)) <= _LONG for c, cell in cells.items()):
        return False
    if any(c is not None and c in cells and c not in told for c in (look.id, look.name)):
        return False
    return where_labels_stand(first, look) or not look.started


def _is_unit_title(index: int, cells: Cells, look: Look) -> bool:
    texts = _titles_in(cells)
    if not texts or not all(is_figure(cells[c]) for c in texts[1:]):
        return False
    label, text = texts[0], text_of(cells[texts[0]])
    if not where_labels_stand(label, look) or signature(text):
        return False
    if index in look.roman_titles or (len(cells) == 1 and key(text) in look.alone):
        return True
    strength = unit_label(text)
    if not strength and key(text) in look.villages:
        strength = "weak"
    in_place = look.uses.get(label) in {"village", "commune"}
    if in_place or (numbered(cells, look) and label != look.running):
        data = answers(cells, look) or (look.id in cells and label != look.id)
        return bool(strength) and not data and not (in_place and numbered(cells, look))
    if strength == "strong":
        return not (label == look.name and may_answer(cells, look))
    return strength == "weak" and _is_weak_title(label, cells, look)


def _is_area_title(cells: Cells, look: Look) -> bool:
    """Whether a row names an area and nothing else but counts, where a household has its head or its code."""
    label, *others = _titles_in(cells) or [-1]
    if label < 0 or others or not area_in(text_of(cells[label])):
        return False
    keys = {look.running, look.id, look.name}
    stands = label in keys or (len(cells) == 1 and where_labels_stand(label, look))
    coded = look.id in cells and label != look.id
    return stands and not (coded or look.uses.get(label) in PREFILLED or answers(cells, look, counts=False))


def _is_weak_title(label: int, cells: Cells, look: Look) -> bool:
    """Whether a row of a label that may be a person's name (`Bản Mẫu`) titles a village: no person is called
    in the place of the running number or the code."""
    coded = look.id in cells and label != look.id
    if label in {look.running, look.id} and look.name not in cells and not coded:
        return not answers(cells, look, counts=False)
    no_surname = key(text_of(cells[label])).startswith(_NO_SURNAME)
    told = look.titled or no_surname or any(isinstance(c, str) and is_index(c) for c in cells.values())
    counted = told and look.running is not None and not answers(cells, look, counts=False)
    return (counted or not answers(cells, look)) and not (look.id in cells and label == look.name)


def is_lone_title(index: int, cells: Cells, look: Look) -> bool:
    """Whether a row has one text alone where no household's answer stands: across columns, or as a running
    number. It titles something unknown."""
    if len(cells) != 1 or look.signed:
        return False
    ((column, cell),) = cells.items()
    if not isinstance(cell, str) or whole_number(cell) or not any(map(str.isalpha, cell)):
        return False
    return column == look.running or look.merged_rows.get(index, 1) >= _WIDE


def title_text(cells: Cells) -> str:
    """Return the text of a title row: its first that is neither number nor Roman numeral."""
    return text_of(cells[(_titles_in(cells) or texts_of(cells))[0]])


def _titles_in(cells: Cells) -> list[int]:
    """Return the columns of texts that are no mottos and page numbers, which stand beside a unit's name."""
    return [c for c in texts_of(cells) if not is_list_line(str(cells[c]))]


def _is_signature(cells: Cells, look: Look) -> bool:
    if numbered(cells, look) or not all(isinstance(cell, str) for cell in cells.values()):
        return False
    signs = signs_of(cells)
    others = {c: cell for c, cell in cells.items() if c not in signs}
    if any(is_data(cell, look.uses.get(c)) or not is_name_like(cell) for c, cell in others.items()):
        return False
    if signs:
        return look.id not in others and (look.signed or look.name not in others)
    return look.signed and len(cells) <= _SIGNERS


def signs_of(cells: Cells) -> set[int]:
    """Return the columns of words of a signature block; the names below them have none."""
    return {c for c, cell in cells.items() if isinstance(cell, str) and signature(cell)}


def _is_prenumbered(cells: Cells, look: Look) -> bool:
    """Whether a row has nothing but its running number, zeros, dashes, and what is typed in beforehand."""
    if all(map(is_nothing, cells.values())):
        return True
    keyed = any(c in cells and not is_nothing(cells[c]) for c in (look.id, look.name))
    rest = [
        c
        for c, cell in cells.items()
        if look.uses.get(c) not in PREFILLED and (keyed or not is_nothing(cell))
    ]
    if look.running in cells:
        return rest == [look.running] and whole_number(cells[look.running])
    return look.running is None and rest == [0] and 0 not in look.uses and whole_number(cells[0])


def sure(cells: Cells, look: Look) -> bool:
    """Whether a household row is surely one: it has a number or a code, or answers beside its name."""
    return numbered(cells, look) or any(map(str.isdigit, code_in(cells, look))) or answers(cells, look)


def only_words(cells: Cells, look: Look) -> bool:
    """Whether a household's row has a head and nothing else, or a size that may count a village's people."""
    if look.name not in cells or len(look.uses) < _USED:
        return False
    keyed = look.running is not None or look.id is not None
    return all(c == look.name or (keyed and look.uses.get(c) == "size") for c in cells)
