"""What is said of columns in an old font: which ones, by what evidence, and which are in doubt?

Values are letters of columns, fonts, signs and titles, never a name.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ngheo_cli.messages import Finding, Pair, Place
from ngheo_cli.messages import old_fonts as say
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.old_fonts.evidence import EXCLUSIVE
from ngheo_cli.survey.old_fonts.judge import Judged, cells_of, known
from ngheo_cli.survey.old_fonts.letters import ENCODINGS, NAMES, Encoding
from ngheo_cli.survey.sheet import Sheet

_SHOWN = 5
_UNSEEN = "\u00ad"
"""A sign that no screen shows."""


def findings_of(sheet: Sheet, turned: Sheet, found: Sequence[Judged]) -> Iterator[Finding]:
    """Tell the columns of a sheet that were turned, by encoding, and those in doubt."""
    for encoding in ENCODINGS:
        done = [one for one in found if one.encoding == encoding]
        changed = [(one, _changed(sheet, turned, one)) for one in done]
        changed = [(one, rows) for one, rows in changed if rows]
        if changed:
            yield _told(sheet, turned, encoding, changed)
    for one in found:
        if one.doubt is not None:
            yield _unclear(sheet, one, one.doubt)


def _changed(sheet: Sheet, turned: Sheet, one: Judged) -> list[int]:
    column = one.group.column
    return [r for r, text, _ in cells_of(sheet, one) if turned.rows[r][column] != text]


def _told(
    sheet: Sheet, turned: Sheet, encoding: Encoding, changed: Sequence[tuple[Judged, list[int]]]
) -> Finding:
    first, rows = changed[0]
    place = Place(sheet.file, sheet.name, f"{letter_of(first.group.column)}{rows[0] + 1}", row=rows[0] + 1)
    return say.OLD_FONT.at(
        place,
        encoding=NAMES[encoding],
        columns=_columns(sheet, changed),
        count=sum(len(rows) for _, rows in changed),
        example=_example(sheet, turned, changed),
        letter=letter_of(first.group.column),
    )


def _columns(sheet: Sheet, changed: Sequence[tuple[Judged, list[int]]]) -> Pair:
    """Write columns by what told them: `cột A, B (phông .VnTime); cột D (theo các cột khác)`."""
    kinds: dict[tuple[str, str], list[tuple[Judged, list[int]]]] = {}
    for one, rows in changed:
        fonts = ", ".join(sorted(one.group.fonts)) if one.why == "font" else ""
        kinds.setdefault((one.why, fonts), []).append((one, rows))
    vi: list[str] = []
    en: list[str] = []
    for (why, fonts), columns in kinds.items():
        evidence = _evidence(sheet, why, fonts, columns)
        letters = _letters({one.group.column for one, _ in columns})
        for texts, lang in ((vi, 0), (en, 1)):
            texts.append(say.COLUMN[lang].format(letters=letters, evidence=evidence[lang]))
    return "; ".join(vi), "; ".join(en)


def _letters(columns: Iterable[int]) -> str:
    """Write columns as a person does: A–D, F."""
    runs: list[list[int]] = []
    for column in sorted(columns):
        if runs and column == runs[-1][1] + 1:
            runs[-1][1] = column
        else:
            runs.append([column, column])
    shown = (letter_of(a) if a == b else f"{letter_of(a)}–{letter_of(b)}" for a, b in runs)
    return ", ".join(shown)


def _evidence(sheet: Sheet, why: str, fonts: str, columns: Sequence[tuple[Judged, list[int]]]) -> Pair:
    if why == "font":
        return say.BY_FONT[0].format(fonts=fonts), say.BY_FONT[1].format(fonts=fonts)
    if why != "signs":
        return say.BY_OPTION if why == "option" else say.BY_CONTEXT
    signs: Counter[str] = Counter()
    cells = 0
    for one, rows in columns:
        for r in rows:
            found = set(EXCLUSIVE.findall(str(sheet.rows[r][one.group.column]))) - {_UNSEEN}
            signs.update(found)
            cells += bool(found)
    shown = " ".join(sign for sign, _ in sorted(signs.items(), key=lambda s: (-s[1], s[0]))[:_SHOWN])
    vi, en = say.BY_SIGNS
    return vi.format(cells=cells, signs=shown), en.replace("{cells:cell|cells}", "{cells} cells").format(
        cells=cells, signs=shown
    )


def _example(sheet: Sheet, turned: Sheet, changed: Sequence[tuple[Judged, list[int]]]) -> Pair:
    """Show one title as typed and as read; nothing else of a sheet may be shown."""
    for one, rows in changed:
        column = one.group.column
        for r in rows[:_SHOWN]:
            typed, read = str(sheet.rows[r][column]), str(turned.rows[r][column])
            if known(read) and _UNSEEN not in typed:
                vi, en = say.EXAMPLE_TITLE
                return vi.format(typed=typed, read=read), en.format(typed=typed, read=read)
    return say.EXAMPLE_NONE


def _unclear(sheet: Sheet, one: Judged, doubt: Pair) -> Finding:
    letter = letter_of(one.group.column)
    row = one.group.open_rows[0]
    proof = [r for r in one.group.open_rows if EXCLUSIVE.search(str(sheet.rows[r][one.group.column]))]
    row = proof[0] if proof else row
    encoding = one.why if one.why in ENCODINGS else one.group.font or one.scores.best
    fonts = ", ".join(sorted(one.group.fonts))
    cell = f"{letter}{row + 1}"
    vi, en = (half.format(encoding=NAMES[encoding], fonts=fonts, cell=cell) for half in doubt)
    return say.OLD_FONT_UNCLEAR.at(
        Place(sheet.file, sheet.name, cell, row=row + 1),
        columns=(f"cột {letter}", f"column {letter}"),
        encoding=NAMES[encoding],
        option=encoding,
        reason=(vi, en),
        letter=letter,
    )
