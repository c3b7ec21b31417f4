"""What becomes of a workbook whose zip or whose parts are damaged?"""

import io
import warnings
import zipfile
from pathlib import Path
from random import Random

from deep.judge import Verdict, run_file
from deep.pages import Book, write_book
from ngheo_cli.messages import Stop

_SWAPS = (
    (b'r="A', b'r="ZZ'),
    (b'<c r="', b'<c x="'),
    (b"<row r=", b"<row s="),
    (b't="s"', b't="n"'),
    (b"<v>", b"<v>-"),
    (b"<v>", b"<v>9999999999"),
    (b"sheet1", b"sheet9"),
    (b"<dimension ref=", b'<dimension ref="A1:XFD1048576" x='),
    (b"mergeCell ref=", b"mergeCell fer="),
    (b"</row>", b""),
    (b"UTF-8", b"UTF-16"),
    (b"<t>", b"<t>&#0;"),
    (b"<si>", b"<si><si>"),
    (b'r="B', b'r="A'),
    (b"numFmtId=", b'numFmtId="99999" y='),
    (b' s="', b' s="999'),
    (b"<sheetData>", b"<sheetData/><sheetData>"),
)


def spoil_parts(book: Book, path: Path, chance: Random) -> Verdict:
    """Damage the file of an unspoilt book; a run must end with a message or with every row counted once."""
    write_book(book, path)
    data = path.read_bytes()
    way = chance.choice(
        ("cut", "flip", "part gone", "part empty", "part twice", "text", "text", "text", "order")
    )
    path.write_bytes(_bytes(data, chance, way) if way in {"cut", "flip"} else _parts(data, chance, way))
    try:
        run = run_file(path, book)
    except Stop:
        return Verdict("parts, stopped")
    except BaseException as problem:
        if isinstance(problem, KeyboardInterrupt):
            raise
        return Verdict("crashed", wrong=[f"{way}: {type(problem).__name__}: {problem}"])
    counts = run.survey.counts
    if not counts.balanced or counts.rows_read != len(run.rows) + sum(counts.not_households.values()):
        return Verdict("unbalanced", wrong=[f"{way}: {counts}"])
    return Verdict("parts, read")


def _bytes(data: bytes, chance: Random, way: str) -> bytes:
    if way == "cut":
        return data[: chance.randrange(len(data))]
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 3, 30))):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _parts(data: bytes, chance: Random, way: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    at = chance.randrange(len(parts))
    name, text = parts[at]
    if way == "part gone":
        del parts[at]
    elif way == "part empty":
        parts[at] = (name, b"")
    elif way == "part twice":
        parts.append((name, text[: chance.randrange(len(text) + 1)]))
    elif way == "order":
        chance.shuffle(parts)
    else:
        old, new = chance.choice(_SWAPS)
        most = chance.choice((1, 3, -1))
        parts = [(n, t.replace(old, new, most)) for n, t in parts]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for one, content in parts:
            archive.writestr(one, content)
    return out.getvalue()
