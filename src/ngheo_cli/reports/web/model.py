"""What stands on a page: sections with pictures and tables, every text ready to be shown?

The template draws this and knows nothing of rates or movements. Texts are plain: the template escapes them.
"""

from dataclasses import dataclass

from ngheo_cli.messages import Lang


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str
    value: str = ""
    """The number behind the text, by which a column is sorted; "" for none."""
    bar: str = ""
    """The length of the bar behind the number, in percent of the longest; "" for no bar."""
    over: str = ""
    """The upper unit of a unit, below its name."""
    inside: int = 0
    """How far a unit is indented below the highest one."""


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column; `number` columns stand right, `name` is that of the published tables."""

    title: str
    name: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row; the first cell names it. `path` is that of its unit, where a reader may look for its upper
    units, `kind` what rows are chosen by."""

    cells: tuple[Cell, ...]
    path: str = ""
    kind: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; a `live` one can be sorted and filtered, its rows by `kinds` too."""

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    live: bool = False
    kinds: tuple[tuple[str, str], ...] = ()
    """Code and name of the kinds of rows."""
    look: str = ""
    """The class by which the style knows the table, where it looks otherwise than others."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: what it shows in a sentence, the numbers it is drawn from, and how it is drawn."""

    id: str
    title: str
    description: str
    drawing: str
    """SVG without the outer tags, as drawn by the chart library."""
    width: int
    height: int
    table: Table


@dataclass(frozen=True, slots=True)
class Card:
    """One headline figure with what is said below it."""

    title: str
    figure: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under a heading of its own."""

    id: str
    title: str
    lines: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    lang: Lang
    title: str
    lines: tuple[str, ...]
    warning: str
    """What must stand above everything: the standard is on trial; "" for nothing."""
    sections: tuple[Section, ...]
    foot: str
