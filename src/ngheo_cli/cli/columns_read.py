"""Which column was read as what, and which answer counts as deprived, in as few lines as tell it all?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.console import print_text, short_title
from ngheo_cli.cli.language import language, say
from ngheo_cli.messages import screen
from ngheo_cli.reports.words import ColumnWords
from ngheo_cli.survey.columns import columns_of
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.letters import column_of
from ngheo_cli.survey.titles import bare

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Loaded
    from ngheo_cli.survey.model import ReadColumn

SHARE = 3
"""So many neighbours that are read alike share one line."""
SHEETS = 6
"""How many sheets of one shape are named."""
_LETTERS = 6
_TIED = "\N{NO-BREAK SPACE}"
"""What keeps a letter beside the name of its column."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Titles of canonical columns, and the group that each belongs to."""

    titles: ColumnWords
    groups: Mapping[str, str]

    def short(self, name: str) -> str:
        """Return a title without the word that all of its group begin with (`Thiếu hụt: …`)."""
        return self.titles.title(name).rpartition(": ")[2]


def show_columns(loaded: "Loaded") -> None:
    """Print the columns of every file; sheets of one shape are shown once."""
    standards = loaded.choice.criteria
    groups = {name: c.group for name, c in {**member_columns(), **columns_of(standards)}.items()}
    words = _Words(ColumnWords(loaded.survey, standards, language()), groups)
    read = [column for column in loaded.survey.every_column if column.how != "set"]
    for file in dict.fromkeys(column.file for column in read):
        of_file = [column for column in read if column.file == file]
        for sheets, columns in _shapes(of_file):
            print_text(_heading(file, sheets), style="bold")
            _show(columns, words)


def only_sheet(columns: "Sequence[ReadColumn]") -> str:
    """Return the sheet that all columns were read from, "" where there are several."""
    sheets = {(column.file, column.sheet) for column in columns if column.how != "set"}
    return next(iter(sheets))[1] if len(sheets) == 1 else ""


def _shapes(columns: "Sequence[ReadColumn]") -> "list[tuple[list[str], list[ReadColumn]]]":
    """Return the sheets that are read alike, with the columns of the first of them."""
    shapes: dict[object, tuple[list[str], list[ReadColumn]]] = {}
    for sheet in dict.fromkeys(column.sheet for column in columns):
        mine = [column for column in columns if column.sheet == sheet]
        shape = tuple((c.letter, c.title, c.canonical, c.how, c.reads, c.hints) for c in mine)
        shapes.setdefault(shape, ([], mine))[0].append(sheet)
    return list(shapes.values())


def _heading(file: str, sheets: Sequence[str]) -> str:
    if len(sheets) > 1:
        named = "; ".join(sheets[:SHEETS]) + (" …" if len(sheets) > SHEETS else "")
        return say(screen.COLUMNS_SHEETS).format(file=file, count=len(sheets), sheets=named)
    if sheets[0] in {"", Path(file).stem}:
        return say(screen.COLUMNS_TITLE).format(file=file)
    return say(screen.COLUMNS_SHEET).format(file=file, sheet=sheets[0])


def _show(columns: "Sequence[ReadColumn]", words: _Words) -> None:
    for run in _runs([column for column in columns if column.canonical], words):
        if len(run) >= SHARE:
            _show_run(run, words)
        else:
            for column in run:
                _line(column.letter, _told(column, words))
    for how, text in (("unused", screen.UNUSED), ("ambiguous", screen.AMBIGUOUS)):
        names = dict.fromkeys(_unused_name(column) for column in columns if column.how == how)
        if names:
            print_text(say(text).format(columns="; ".join(names)))
            if how == "ambiguous":
                print_text(say(screen.AMBIGUOUS_ADVICE))
    print_text()


def _runs(columns: "Sequence[ReadColumn]", words: _Words) -> "list[list[ReadColumn]]":
    """Split columns into runs of neighbours of one group whose answers mean the same."""
    runs: list[list[ReadColumn]] = []
    for column in columns:
        last = runs[-1][-1] if runs else None
        group = words.groups.get(column.canonical, "")
        alike = (
            last is not None
            and group in screen.SHARED_LINES
            and group == words.groups.get(last.canonical, "")
            and column.reads == last.reads
            and column_of(column.letter) == (column_of(last.letter) or 0) + 1
        )
        if alike:
            runs[-1].append(column)
        else:
            runs.append([column])
    return runs


def _show_run(run: "Sequence[ReadColumn]", words: _Words) -> None:
    text = screen.SHARED_LINES[words.groups[run[0].canonical]]
    _line(
        f"{run[0].letter}–{run[-1].letter}", say(text).format(count=len(run), reads=say(run[0].reads)), "bold"
    )
    names = [
        f"{column.letter}{_TIED}{_named(column, words.short(column.canonical), words)}" for column in run
    ]
    _line("", "; ".join(names))


def _told(column: "ReadColumn", words: _Words) -> str:
    title = words.titles.title(column.canonical)
    if words.groups.get(column.canonical) == "money":
        title = title.rpartition(" (")[0] or title  # the unit is told by what the values mean
    name = _named(column, title, words)
    return "; ".join(filter(None, (name, say(column.reads))))


def _named(column: "ReadColumn", name: str, words: _Words) -> str:
    """Return what a column was read as, and its title in the file only where that says something else."""
    leaf = column.title.rpartition(" – ")[2]
    known = {"", bare(name), bare(words.titles.title(column.canonical))}
    return name if bare(leaf) in known else f"{name} (“{leaf}”)"


def _line(letters: str, text: str, style: str = "") -> None:
    print_text(f"{letters:<{_LETTERS}}{text}", style=style, hanging=_LETTERS)


def _unused_name(column: "ReadColumn") -> str:
    hints = f" ({' / '.join(column.hints)}?)" if column.hints else ""
    return f"{column.letter} {short_title(column.title)}{hints}".strip()
