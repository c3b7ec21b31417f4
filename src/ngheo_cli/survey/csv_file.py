"""What are the records of a csv file, whatever its encoding and separator?

UTF-8 with or without BOM, UTF-16 with BOM, or Windows-1258 where it decodes into Vietnamese; else the
letters of Windows-1252, which is how Excel saves text in TCVN3 and VNI fonts. Comma, semicolon or tab, or
what a first line `sep=;` says. Every cell is a text. Records are counted as Excel
would, which does not show a `sep=` line.
"""

import re
import unicodedata
from dataclasses import replace

from ngheo_cli.limits import Limits
from ngheo_cli.messages import Place, Stop, opening
from ngheo_cli.survey.csv_records import Records, records_of
from ngheo_cli.survey.guard.facts import both

_SEP_LINE = re.compile(r"\s*\"?sep=(.)\"?[ \t]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_GUARDED = re.compile(r"'[=+\-@\t\r]")
_SEPARATORS = ",;\t|"
_VIETNAMESE = frozenset("àáâãèéêìíòóôõùúýăđĩũơư₫–—‘’“”…•™©®°²³½¼¾×÷±§«»· ") | {
    chr(code) for code in range(0x1EA0, 0x1EFA)
}
_SAMPLE = 64 * 1024


def csv_rows(data: bytes, file: str, limits: Limits) -> Records:
    """Return the records, ragged as they stand, with the ' that ngheo wrote before = + - @ taken away.

    Raises Stop for NUL bytes, an unknown encoding, and lines or files beyond the limits.
    """
    place = Place(file=file)
    _refuse_endless(data, place, limits)
    text, raw = decode(data, file)
    if "\0" in text:
        raise Stop(opening.NUL_BYTES.at(place))
    first = _SEP_LINE.match(text)
    separator = first[1] if first else separator_of(text)
    body = text[first.end() :] if first else text
    found = replace(records_of(body, separator, place, limits), raw=raw)
    if _GUARDED.search(body):
        for row in found.rows:
            row[:] = [cell[1:] if _GUARDED.match(cell) else cell for cell in row if isinstance(cell, str)]
    return found


def _refuse_endless(data: bytes, place: Place, limits: Limits) -> None:
    """Raise Stop for more lines, or a longer one, than a survey has, before they fill memory as texts."""
    lines = max(data.count(b"\n"), data.count(b"\r"))
    if lines > limits.csv_rows:
        raise limits.too_large("csv_rows", lines, place)
    begun = 0
    while len(data) - begun > limits.line_bytes:
        ends = (data.rfind(end, begun, begun + limits.line_bytes) for end in (b"\n", b"\r"))
        begun, last = max(ends) + 1, begun
        if not begun:
            raise Stop(opening.ENDLESS_LINE.at(place, record=both(data.count(b"\n", 0, last) + 1)))


def decode(data: bytes, file: str) -> tuple[str, bool]:
    """Return the text of the bytes, and whether it may be Vietnamese only in an old font.

    Raises Stop where no encoding gives text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    elif b"\0" in data:
        raise Stop(opening.NUL_BYTES.at(Place(file=file)))
    else:
        encodings = ("utf-8-sig",)
    try:
        return data.decode(encodings[0]), False
    except UnicodeDecodeError:
        marked = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
    text = None if marked else _windows(data)
    if text is not None:
        return text, False
    try:
        if not marked:
            return data.decode("cp1252"), True
    except UnicodeDecodeError:
        pass
    raise Stop(opening.ENCODING.at(Place(file=file)))


def _windows(data: bytes) -> str | None:
    """Decode Windows-1258, whose tones are combining marks; None unless every letter is Vietnamese then."""
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    foreign = {letter for letter in set(text.lower()) if letter > "\x7f"} - _VIETNAMESE
    return None if foreign else text


def separator_of(text: str) -> str:
    """Return the separator: the one that most of the first records hold equally often outside quotes."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    plain = re.sub(r'"(?:[^"]|"")*"', "", sample)
    lines = [line for line in re.split(r"\r\n|\r|\n", plain) if line.strip()][:50]
    best, best_score = ",", (0, 0)
    for separator in _SEPARATORS:
        counts = [line.count(separator) for line in lines]
        usual = max(set(counts), key=lambda count: (counts.count(count) * (count > 0), count), default=0)
        score = (counts.count(usual) if usual else 0, usual)
        if score > best_score:
            best, best_score = separator, score
    return best
