"""May the incomes of a table be of a year, where their title names neither month nor year?

A survey of one commune makes them unknown and asks; a table of any size stops, for by then it is decided.
"""

import numpy as np

from ngheo_cli.batch.table.layout import Layout
from ngheo_cli.messages import Place, Stop
from ngheo_cli.messages import table_stream as say
from ngheo_cli.numbers import vn
from ngheo_cli.survey.income_period import HIGH, NAME, names_period
from ngheo_cli.survey.letters import letter_of
from ngheo_cli.survey.model import Survey


class Periods:
    """How many incomes per person are high, while the pieces of a table go by."""

    def __init__(self, layout: Layout) -> None:
        self._file = layout.source.file
        uses = [use for use in layout.mapped.uses if use.name == NAME]
        self._uses = [use for use in uses if not names_period(layout.sheet, layout.mapped, use)]
        self._known = self._high = 0

    def add(self, survey: Survey) -> None:
        """Take note of a piece."""
        if self._uses and survey.has(NAME):
            amounts = survey.frame[NAME].to_numpy()
            self._known += int(np.count_nonzero(amounts > 0))
            self._high += int(np.count_nonzero(amounts >= HIGH))

    def stop(self) -> None:
        """Raise Stop where more than half of the incomes are high."""
        if self._high * 2 > self._known:
            use = self._uses[0]
            place = Place(self._file, column=use.heading.title)
            letter = letter_of(use.column)
            raise Stop(say.PERIOD_ASKED.at(place, title=use.heading.title, least=vn(HIGH), letter=letter))
