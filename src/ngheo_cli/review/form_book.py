"""How does the file of a report form become a form, or every reason why it cannot?"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from ngheo_cli.criteria import shipped
from ngheo_cli.criteria.errors import where_text
from ngheo_cli.criteria.form_model import EACH, Form, FormColumn, id_fits
from ngheo_cli.criteria.load import digest_of
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.nodes import Node
from ngheo_cli.criteria.raw import read_bytes, read_model
from ngheo_cli.messages import Finding, Message, Place, Stop
from ngheo_cli.messages import criteria as say
from ngheo_cli.messages import forms as form_say

FOLDER = "forms"


def load_form(path: Path | str) -> Form:
    """Load the file of a form.

    Raises:
        Stop: with every failure of the file found in one pass, each with its line and what was expected.
    """
    path = Path(path)
    raw = read_bytes(path)
    form, root = read_model(raw, path.name, Form)
    checker = _Checker(path.name, root, [])
    checker.check(form)
    if checker.findings:
        raise Stop(checker.findings)
    return form.model_copy(update={"digest": digest_of(raw), "file": path.name})


@cache
def shipped_forms() -> tuple[Form, ...]:
    """Load the forms that come with the package, 7.2 before 7.10. Raises Stop as `load_form`."""
    forms = [load_form(path) for path in (shipped.folder() / FOLDER).glob("*.yaml")]
    return tuple(sorted(forms, key=lambda form: [int(part) for part in re.findall(r"\d+", form.id)]))


def form_of(name: str) -> Form:
    """Return a shipped form by its id, or the one of a file. Raises Stop for an unknown name."""
    for form in shipped_forms():
        if form.id == name:
            return form
    if name.endswith((".yaml", ".yml")):
        return load_form(Path(name))
    ids = [form.id for form in shipped_forms()]
    raise Stop(form_say.UNKNOWN_FORM.at(name=name[:40], near=near_hint(name, ids), allowed=", ".join(ids)))


class _Checker:
    """What a field alone cannot tell."""

    def __init__(self, file: str, root: Node, findings: list[Finding]) -> None:
        self.file, self.root, self.findings = file, root, findings

    def add(self, message: Message, path: tuple[str | int, ...], **values: object) -> None:
        """Note what is wrong at a place of the file."""
        line = self.root.at(path).line
        self.findings.append(
            message.at(Place(file=self.file, row=line), line=line, where=where_text(path), **values)
        )

    def check(self, form: Form) -> None:
        """Check numbers, formulas and repeated columns, and that children are told where they count."""
        if form.of_children and form.child is None:
            self.add(say.WRONG_VALUE, ("columns",), expected=form_say.CHILD_NEEDED)
        known: set[str] = set()
        for i, column in enumerate(form.columns):
            here = ("columns", i)
            if column.id in known or not re.fullmatch(id_fits(column), column.id):
                self.add(say.WRONG_VALUE, (*here, "id"), expected=form_say.NUMBER_EXPECTED)
            every = {one.id for one in form.columns}
            self._formula(column, here, known, every.__contains__)
            self._each(column, here)
            known.add(column.id)

    def _formula(
        self,
        column: FormColumn,
        here: tuple[str | int, ...],
        before: set[str],
        there: Callable[[str], bool],
    ) -> None:
        """A column may only be computed from columns to its left."""
        try:
            formula = column.parsed()
        except ValueError:
            self.add(say.WRONG_VALUE, (*here, "formula"), expected=form_say.FORMULA_EXPECTED)
            return
        names = formula.columns if formula else ()
        names += (column.per,) if column.per else ()
        for name in names:
            if name not in before or not there(name):
                key = "formula" if formula else "per"
                self.add(say.WRONG_VALUE, (*here, key), expected=form_say.COLUMN_EXPECTED)

    def _each(self, column: FormColumn, here: tuple[str | int, ...]) -> None:
        count = column.count
        item = None if count is None else (count.indicator if column.each == "indicator" else count.group)
        other = None if count is None else (count.group if column.each == "indicator" else count.indicator)
        if (column.each is not None and item != EACH) or (column.each is None and EACH in (item, other)):
            self.add(say.WRONG_VALUE, (*here, "each"), expected=form_say.EACH_EXPECTED)
