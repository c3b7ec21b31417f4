"""Which standards decide, once it is known what a survey says of its dates, or a result of its making?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ngheo_cli.messages import Finding, Stop

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.project import Project
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.criteria.choose import Choice
    from ngheo_cli.criteria.model import Criteria


class Asked:
    """The standards that the user asks for, chosen when the review dates of a survey are known."""

    choice: "Choice"
    answered: str = ""
    """The standard that the user chose when asked."""
    said: tuple[Finding, ...] = ()
    """What is to be said of the choice, without a place."""

    def __init__(self, request: "Request", project: "Project", progress: "Progress | None") -> None:
        self._request, self._project, self._progress = request, project, progress

    def standards(
        self, dates: Sequence[str], made_under: Sequence[str], made_with: Sequence[str] = ()
    ) -> "Sequence[Criteria]":
        """Choose the standards and return them with the national ones; of a result `made_under` are its
        standards, `made_with` the texts of its settings. Raise Stop where none is told."""
        from ngheo_cli.cli.asking import ask, with_commands
        from ngheo_cli.cli.settle import pointed, settled
        from ngheo_cli.criteria.choose import choose
        from ngheo_cli.criteria.settings import with_nationals

        request = self._request
        try:
            choice = choose(dates, request.criteria, request.review_date, made_under, again=request.again)
        except Stop as stop:
            if self._progress:
                self._progress.pause()
            self.answered = (ask(stop) if request.may_ask else None) or ""
            if not self.answered:
                raise with_commands(stop) from None
            choice = choose(dates, self.answered, None)
        choice, self.said = settled(choice, self._project.settings, request.setting, made_with)
        self.choice = pointed(choice, request.points)
        return with_nationals(self.choice.criteria)
