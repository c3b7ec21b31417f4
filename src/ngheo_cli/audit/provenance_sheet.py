"""What does the sheet of provenance of a result workbook say? Read by the very titles it was written with."""

from collections.abc import Iterator, Sequence
from typing import get_args

from ngheo_cli.audit.provenance import Provenance, Rule
from ngheo_cli.messages import Lang, Pair, of, points_explain, titles
from ngheo_cli.survey.model import Source
from ngheo_cli.survey.sheet import Cell, Sheet, Workbook

BETWEEN = " – "
"""What stands between an id and its title."""
_SECTIONS = (
    titles.PROVENANCE_RUN,
    titles.PROVENANCE_INPUT,
    titles.PROVENANCE_OPTIONS,
    titles.PROVENANCE_SET,
)


def told_in(book: Workbook) -> Provenance | None:
    """Return what a workbook says of where it comes from; None where it has no such sheet, or not whole."""
    for lang in get_args(Lang):
        for sheet in book.sheets:
            if sheet.name == of(titles.SHEET_PROVENANCE, lang):
                return _Reader(sheet, lang).provenance()
    return None


class _Reader:
    """The sheet cut into its sections: each has the texts of its lines, blank cells left out."""

    def __init__(self, sheet: Sheet, lang: Lang) -> None:
        self.lang: Lang = lang
        heads = {of(pair, lang): pair for pair in _SECTIONS}
        self.sections: dict[Pair, list[list[str]]] = {pair: [] for pair in _SECTIONS}
        now: list[list[str]] = []
        for row in sheet.rows:
            texts = [_text(cell) for cell in row if _text(cell)]
            if len(texts) == 1 and texts[0] in heads:
                now = self.sections[heads[texts[0]]]
            elif texts:
                now.append(texts)

    def provenance(self) -> Provenance | None:
        run = [(line[0], line[1]) for line in self.sections[titles.PROVENANCE_RUN] if len(line) > 1]
        tool = next((value for title, value in run if title == self._say(titles.PROVENANCE_TOOL)), "")
        standards = tuple(self._rules(run, titles.PROVENANCE_STANDARD, titles.PROVENANCE_DIGEST))
        tables = tuple(self._rules(run, points_explain.TABLE, points_explain.TABLE_DIGEST))
        files = tuple(self._files())
        if not (tool and standards and files):
            return None
        return Provenance(tool, self.lang, standards, next(iter(tables), None), files, self._options())

    def _rules(self, run: Sequence[tuple[str, str]], name: Pair, digest: Pair) -> Iterator[Rule]:
        """Return the rules of a kind: a line with the id, then its revision and its digest."""
        for number, (title, value) in enumerate(run):
            if title != self._say(name):
                continue
            below = dict(run[number + 1 : number + 3])
            revision = below.get(self._say(titles.PROVENANCE_REVISION), "")
            if revision.isdecimal():
                yield Rule(value.partition(BETWEEN)[0], int(revision), below.get(self._say(digest), ""))

    def _files(self) -> Iterator[Source]:
        for line in self.sections[titles.PROVENANCE_INPUT]:
            if len(line) == 3 and line[2].isdecimal():
                yield Source(line[0], line[1], int(line[2]))

    def _options(self) -> tuple[tuple[str, str], ...]:
        lines = self.sections[titles.PROVENANCE_OPTIONS]
        return tuple((line[0], line[1]) for line in lines if len(line) > 1)

    def _say(self, pair: Pair) -> str:
        return of(pair, self.lang)


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
