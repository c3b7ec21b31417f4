"""Do the readers of texts and numbers hold what they promise, whatever a cell says?

Under a coverage-guided fuzzer, which is installed apart (`pip install atheris`, Linux):

    python tests/deep/readers.py -max_total_time=600
"""

import re
import sys
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    with atheris.instrument_imports(include=["ngheo_cli"]):
        import ngheo_cli.survey.csv_file
        import ngheo_cli.survey.ethnicity
        import ngheo_cli.survey.old_fonts.letters
        import ngheo_cli.survey.old_fonts.syllables
        import ngheo_cli.survey.text
        import ngheo_cli.survey.values.answers
        import ngheo_cli.survey.values.money
        import ngheo_cli.survey.values.numbers
        import ngheo_cli.survey.values.quantities
        import ngheo_cli.survey.values.texts  # noqa: F401

from ngheo_cli.limits import limits
from ngheo_cli.messages import Finding, Place, Stop
from ngheo_cli.messages.text import Lang
from ngheo_cli.numbers import BLANK, NO, QUANTITY_SCALE, UNKNOWN, YES, whole_up
from ngheo_cli.survey.choices import code_of
from ngheo_cli.survey.column import Column
from ngheo_cli.survey.columns import by_name
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.csv_file import csv_rows
from ngheo_cli.survey.ethnicity import of_minority
from ngheo_cli.survey.national_ids import whole_id
from ngheo_cli.survey.old_fonts.letters import to_unicode
from ngheo_cli.survey.old_fonts.syllables import is_syllable
from ngheo_cli.survey.sheet import Cell
from ngheo_cli.survey.text import clean, key, loose, lost_diacritics
from ngheo_cli.survey.values.answers import MARK, UNSAID, read_answer
from ngheo_cli.survey.values.columns import Parsed, Reader, is_nothing, plain, read_cells
from ngheo_cli.survey.values.money import parse_amount
from ngheo_cli.survey.values.numbers import date_reader, whole_reader
from ngheo_cli.survey.values.quantities import quantity_reader
from ngheo_cli.survey.values.texts import choice_reader, read_code, read_text

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}-[0-9]{2})?")
_COLUMNS = {**by_name(), **member_columns()}
LANGS: tuple[Lang, ...] = ("vi", "en")
_ANSWERS = {YES, NO, BLANK, MARK, UNSAID}


def _sayable(parsed: Parsed) -> object:
    """Return the value; what is said of it must be sayable in both languages."""
    value, trouble = parsed
    if trouble is not None:
        finding = Finding(trouble.message, Place(), trouble.values)
        for lang in LANGS:
            assert finding.text(lang)
            finding.advice(lang)
    return value


def _bounds(column: Column) -> tuple[int, int]:
    return column.low or 0, column.high or 10**6


def check_numbers(cell: Cell) -> None:
    """Whole numbers, quantities, dates and amounts are within their limits, or unknown."""
    for name in ("size", "score_income", "score_deprivation"):
        low, high = _bounds(_COLUMNS[name])
        value = _sayable(whole_reader(_COLUMNS[name])(cell))
        assert type(value) is int
        assert value == UNKNOWN or low <= value <= high
    low, high = _bounds(_COLUMNS["floor_area_m2"])
    value = _sayable(quantity_reader(_COLUMNS["floor_area_m2"])(cell))
    assert type(value) is int
    assert value == UNKNOWN or low * QUANTITY_SCALE <= value <= high * QUANTITY_SCALE
    for name in ("review_date", "head_birth", "birth"):
        told = _sayable(date_reader(_COLUMNS[name])(cell))
        assert isinstance(told, str)
        assert not told or _DATE.fullmatch(told), told
        if len(told) == 10:
            date.fromisoformat(told)
    amount = parse_amount(cell)
    if amount is not None:
        assert len(amount.readings) == (2 if amount.separator else 1)
        for reading in amount.readings:
            assert isinstance(reading, Fraction)
            assert 0 <= whole_up(reading) - reading < 1


def check_answers(cell: Cell) -> None:
    """Answers, choices, codes and texts are of their kind, and only one that is told is unknown."""
    assert _sayable(read_answer(cell)) in _ANSWERS
    for name in ("area", "recorded_class", "movement", "head_sex"):
        value = _sayable(choice_reader(_COLUMNS[name].closed, {})(cell))
        assert value in {BLANK, 0, 1} if name == "area" else isinstance(value, str)
    assert isinstance(_sayable(read_code(cell)), str)
    assert isinstance(_sayable(read_text(cell)), str)


def check_text(text: str) -> None:
    """The views of a text are stable, and say the same of its composed and decomposed form."""
    for view in (clean, key, loose):
        assert view(view(text)) == view(text), view.__name__
    assert key(clean(text)) == key(text)
    assert loose(key(text)) == loose(text)
    lost_diacritics(text), of_minority(text), is_syllable(text), whole_id(text), code_of("area", text)
    to_unicode(text, "tcvn3"), to_unicode(text, "vni", capitals=True)


def check_blanks(text: str) -> None:
    """Blanks around a cell change nothing."""
    readers: tuple[Reader, ...] = (
        whole_reader(_COLUMNS["size"]),
        quantity_reader(_COLUMNS["floor_area_m2"]),
        date_reader(_COLUMNS["review_date"]),
        read_answer,
        choice_reader(_COLUMNS["recorded_class"].closed, {}),
    )
    for reader in readers:
        bare, padded = read_cells([text, f"\u00a0 {text} \u00a0"], reader).values
        assert bare == padded or is_nothing(plain(text))


def check_bytes(data: bytes) -> None:
    """A csv is read or refused, and its cells are texts."""
    try:
        records = csv_rows(data, "x.csv", limits())
    except Stop:
        return
    assert all(isinstance(cell, str) for row in records.rows for cell in row)


def check_cell(cell: Cell) -> None:
    """Everything that is promised of one cell."""
    cell = plain(cell)
    check_numbers(cell)
    check_answers(cell)


def check_all(text: str) -> None:
    """Everything that is promised of one text."""
    check_text(text)
    check_cell(text)
    check_blanks(text)


def one_input(data: bytes) -> None:
    """What the fuzzer calls: the first byte chooses what the others are."""
    way, rest = data[:1], data[1:]
    if way < b"\x40":
        check_bytes(rest)
    elif way < b"\x60" and len(rest) >= 8:
        import struct  # noqa: PLC0415

        number: float = struct.unpack("d", rest[:8])[0]
        check_cell(number)
        check_cell(int.from_bytes(rest[:8], "big", signed=True))
        day = datetime(1900, 1, 1) + timedelta(days=rest[0] * 256 + rest[1])
        check_cell(day)
    else:
        check_all(rest.decode("utf-8", "replace"))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
