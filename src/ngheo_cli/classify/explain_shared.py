"""What do explanations of households of one survey share? Each part is worked out once, when asked for."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ngheo_cli.classify.average import Answers, certified_average, of_class
from ngheo_cli.classify.certified import blank_columns
from ngheo_cli.classify.explain_members import Listing
from ngheo_cli.classify.inputs import Inputs
from ngheo_cli.classify.ladder import Standard, compile_standard
from ngheo_cli.classify.model import Decisions
from ngheo_cli.classify.typed import inputs_of
from ngheo_cli.messages import Finding
from ngheo_cli.messages.survey_reads import READS_MARK_BLANK
from ngheo_cli.survey.model import Survey


@dataclass(frozen=True)
class Shared:
    """A survey as read, and the decisions made on it under one standard."""

    survey: Survey
    decisions: Decisions

    @cached_property
    def standard(self) -> Standard:
        """The standard, compiled."""
        return compile_standard(self.decisions.criteria)

    @cached_property
    def inputs(self) -> Inputs:
        """What the standard needs of every household."""
        return inputs_of(self.survey, self.decisions.criteria, self.decisions.answers)

    @cached_property
    def listing(self) -> Listing:
        """The members of every household."""
        return Listing(self.survey, self.decisions.criteria)

    @cached_property
    def certified(self) -> Answers:
        """Whether each household has the certified part of its class: YES, NO or BLANK."""
        return certified_average(self.survey, self.decisions)

    @cached_property
    def of_class(self) -> NDArray[np.bool_]:
        """Whose class has a certified part."""
        return of_class(self.decisions)

    @cached_property
    def blank(self) -> dict[int, tuple[str, ...]]:
        """The columns that leave the certified part open, by row."""
        return blank_columns(self.survey, self.decisions)

    @cached_property
    def marks(self) -> frozenset[tuple[str, str, str]]:
        """The columns of which a cell without a mark was read as no: file, sheet, name."""
        read = (one for one in self.survey.columns if READS_MARK_BLANK[0] in one.reads[0])
        return frozenset((one.file, one.sheet, one.canonical) for one in read)

    @cached_property
    def findings(self) -> dict[tuple[str, str, int | None], list[Finding]]:
        """The findings by file, sheet and row."""
        found = defaultdict(list)
        for one in (*self.survey.findings, *self.decisions.findings):
            found[one.place.file, one.place.sheet, one.place.row].append(one)
        return found
