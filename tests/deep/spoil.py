"""How do the cells, rows, columns, titles and sheets of a workbook go wrong?"""

import unicodedata
from collections.abc import Callable
from random import Random

from deep.odd_cells import changed_cell
from deep.pages import Book, Line, Odd, Page, Value
from old_writing import tcvn3

Spoil = Callable[[Book, Random], None]


def _data_page(book: Book, chance: Random) -> Page:
    return chance.choice([page for page in book.pages if page.below()] or book.pages)


def cells(book: Book, chance: Random) -> None:
    """Some cells of some households."""
    page = _data_page(book, chance)
    column = chance.randrange(max(page.width, 1))
    lines = page.below()
    many = chance.choice((1, 1, 2, 5, max(1, len(lines) // 3)))
    for number in chance.sample(lines, min(many, len(lines))):
        line = page.lines[number]
        at = column if chance.random() < 0.7 else chance.randrange(page.width)
        line.cells += [""] * (at + 1 - len(line.cells))
        line.cells[at] = changed_cell(line.cells[at], chance)
        book.touched.add(line.home)


def titles(book: Book, chance: Random) -> None:
    """A title: typos, lost accents, another place, repeated, gone."""
    page = _data_page(book, chance)
    heads = page.titles()
    if not heads:
        return
    line = page.lines[chance.choice(heads[-3:])]
    filled = [i for i, cell in enumerate(line.cells) if cell != ""]
    one, other = chance.choice(filled), chance.randrange(len(line.cells))
    text = str(line.cells[one])
    cut = chance.randrange(len(text) + 1)
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    changed = (
        text[:cut] + text[cut + 1 :],
        plain.replace("đ", "d"),
        text.upper(),
        "",
        "  " + text.replace(" ", "\u00a0"),
        unicodedata.normalize("NFD", text),
        text + " (nghìn đồng)",
        text + " năm 2020",
        text[:cut],
        Odd("font", tcvn3(text)),
        "Không " + text,
        text.replace(" ", "\n"),
        "x" * 300,
    )
    way = chance.randrange(3)
    book.retitled |= way < 2
    if way == 0:
        line.cells[one], line.cells[other] = line.cells[other], line.cells[one]
    elif way == 1:
        line.cells[other] = line.cells[one]
    else:
        line.cells[one] = chance.choice(changed)


def merges(book: Book, chance: Random) -> None:
    """Cells merged over others, whose values go; or all merges undone."""
    page = _data_page(book, chance)
    if page.merged and chance.random() < 0.3:
        page.merged = []
        book.touched |= {line.home for line in page.lines}
        return
    top, left = chance.randrange(len(page.lines)), chance.randrange(max(page.width, 1))
    bottom = min(top + chance.choice((0, 1, 3)), len(page.lines) - 1)
    right = min(left + chance.choice((0, 1, 2)), page.width - 1)
    if (top, left) == (bottom, right):
        return
    page.merged.append((top, left, bottom, right))
    for number in range(top, bottom + 1):
        line = page.lines[number]
        book.touched.add(line.home)
        for column in range(left, min(right + 1, len(line.cells))):
            if (number, column) != (top, left):
                line.cells[column] = ""


def columns(book: Book, chance: Random) -> None:
    """Columns in another order, put in, taken out or repeated."""
    page = _data_page(book, chance)
    page.merged = [] if page.merged else page.merged
    width = page.width
    order = list(range(width))
    way = chance.choice(("shuffle", "swap", "blank", "notes", "gone", "twice"))
    at = chance.randrange(width + 1)
    if way == "shuffle":
        chance.shuffle(order)
    elif way == "swap" and width > 1:
        a, b = chance.sample(range(width), 2)
        order[a], order[b] = b, a
    elif way == "gone" and at < width:
        order.remove(at)
        book.touched |= {line.home for line in page.lines if any(map(str, line.cells[at : at + 1]))}
    elif way == "twice" and at < width:
        order.insert(chance.randrange(width), at)
    for line in page.lines:
        padded = line.cells + [""] * (width - len(line.cells))
        line.cells = [padded[i] for i in order]
        if way in {"blank", "notes"}:
            line.cells.insert(at, "")
    heads = page.titles()
    if way == "notes" and heads:
        page.lines[heads[-1]].cells[at] = "Ghi chú"
        for number in chance.sample(page.below(), len(page.below()) // 4):
            page.lines[number].cells[at] = chance.choice(("đã hỏi lại", "vắng nhà", "xem phiếu giấy"))


def rows(book: Book, chance: Random) -> None:
    """Rows put in, taken out, repeated or in another order."""
    page = _data_page(book, chance)
    lines, below = page.lines, page.below()
    if page.members:  # whose rows follow their head may hang on their order
        book.touched |= {line.home for line in lines}
    if not below:
        return
    at = chance.choice(below)
    way = chance.choice(
        ("out", "blank", "total", "village", "twice", "block", "swap", "header", "sign", "numbers")
    )
    if way == "out":
        book.gone.add(lines[at].home)
        del lines[at]
        page.shift(at, -1)
        return
    if way == "swap":
        other = chance.choice(below)
        lines[at], lines[other] = lines[other], lines[at]
        if (
            any(top <= r <= bottom for r in (at, other) for top, _, bottom, _ in page.merged)
            or len(below) != len(lines) - below[0]
        ):
            book.touched |= {lines[at].home, lines[other].home}
        return
    new = _new_lines(way, page, at, chance)
    where = len(lines) if way == "sign" else at + (way in {"twice", "block"})
    lines[where:where] = new
    page.shift(where, len(new))


def _new_lines(way: str, page: Page, at: int, chance: Random) -> list[Line]:
    """Return the lines to put in."""

    def blank() -> list[Value]:
        return [""] * max(page.width, 3)

    lines = page.lines
    if way in {"twice", "block"}:
        wanted = [i for i in page.below() if at - (3 if way == "block" else 0) <= i <= at]
        return [Line(list(lines[i].cells), lines[i].home) for i in wanted]
    if way == "header":
        return [Line(list(lines[i].cells)) for i in page.titles()[-2:]]
    if way == "numbers":
        return [Line(list(range(1, page.width + 1)))]
    words = {"blank": "", "total": "Tổng cộng", "village": "Thôn Bản Mới", "sign": "Người lập biểu"}
    line = blank()
    line[chance.randrange(2)] = words[way]
    return [Line(list(line) if way != "blank" else blank()) for _ in range(chance.choice((1, 1, 3)))]


def sheets(book: Book, chance: Random) -> None:
    """Sheets added, copied, hidden, renamed or in another order."""
    page = chance.choice(book.pages)
    way = chance.choice(("notes", "empty", "order", "hide", "name", "copy"))
    free = f"Trang {len(book.pages) + 1} {chance.randrange(10**6)}"
    if way == "notes":
        book.pages.insert(0, Page(free, [Line(["Ghi chú"]), Line(["Danh sách đã rà soát xong", 5])]))
    elif way == "empty":
        book.pages.insert(chance.randrange(len(book.pages) + 1), Page(free, []))
    elif way == "order":
        chance.shuffle(book.pages)
    elif way == "hide" and len(book.pages) > 1:
        page.hidden = True
        book.touched |= {line.home for line in page.lines}
    elif way == "name":
        page.name = free
    elif way == "copy" and not page.members:
        book.pages.append(
            Page(free, [Line(list(o.cells), o.home, o.title) for o in page.lines], list(page.merged))
        )


def encodings(book: Book, chance: Random) -> None:
    """A csv in another encoding."""
    if book.texts_only:
        book.ending = ".csv"
        book.encoding = chance.choice(("utf-8", "utf-16", "utf-16-le", "cp1258", "tcvn3", "utf-8-sig"))


SPOILS: tuple[Spoil, ...] = (
    cells,
    cells,
    cells,
    titles,
    titles,
    merges,
    columns,
    rows,
    rows,
    sheets,
    encodings,
)
