"""How is a template of Word filled, safely and at the speed of hundreds of papers in one document?

The library does the work; what it would do to every cell, though no value needs it, is left out here.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import element_class_lookup
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Environment, StrictUndefined, Template, TemplateRuntimeError, Undefined, pass_environment
from jinja2.filters import make_attrgetter
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree  # type: ignore[import-untyped]

from ngheo_cli.reports.papers import model

RECORDS = frozenset(one for one in vars(model).values() if isinstance(one, type))
"""The classes of the records."""


MOST_LETTERS = 64_000_000
"""Letters of a part that a template may make, with its markup; more no computer of an office would open."""
MOST_STEPS = 20_000_000
"""Fields that a template may ask for, each entry of a list counted: some hundred times what papers need."""

_MOST_JOINED = 1_000_000
_PICKING = ("reject", "rejectattr", "reverse", "select", "selectattr", "unique")
"""Filters that yield items one by one."""


class TooMuchError(TemplateRuntimeError):
    """A template makes too much of its papers."""


class NoValueError(TemplateRuntimeError):
    """A template prints what is no value, such as a whole list with everything in it."""


class Bounded(Template):
    """A template of which the text, and the work for it, end."""

    environment: "Reading"

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Return the text. Raises TooMuchError."""
        pieces, length = list[str](), 0
        self.environment.steps = 0
        for piece in self.generate(*args, **kwargs):
            length += len(piece)
            if length > MOST_LETTERS:
                raise TooMuchError
            pieces.append(piece)
        return "".join(pieces)


def text_of(value: object) -> str:
    """Return a text or a number as a text. Raises NoValueError for a list, a record or a part of the program,
    which would show far more than anybody meant, and for true and false, which are no words of a paper."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Undefined):
        raise NoValueError
    return str(value)


@pass_environment
def _joined(
    environment: Environment, value: Iterable[object], between: object = "", attribute: str | None = None
) -> str:
    """Return texts, or a field of each item, as one, not too long: a text joined by a text grows like their
    product."""
    of = make_attrgetter(environment, attribute) if attribute else lambda one: one
    texts, sign = [text_of(of(one)) for one in value], text_of(between)
    if sum(map(len, texts)) + len(sign) * len(texts) > _MOST_JOINED:
        raise TooMuchError
    return sign.join(texts)


def _listing(pick: Callable[..., Iterable[object]]) -> Callable[..., Iterable[object]]:
    """Return a filter that picks or turns items as one that makes a list of them, which has a length."""

    @wraps(pick)
    def listed(*given: object, **named: object) -> Iterable[object]:
        made = pick(*given, **named)
        return made if isinstance(made, str) else list(made)

    return listed


class Reading(ImmutableSandboxedEnvironment):
    """A template may name fields, loop and choose; it calls nothing of the program, and a name that is not
    known is an error."""

    template_class = Bounded

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=StrictUndefined, **options)
        self.filters["join"] = _joined
        self.filters |= {name: _listing(self.filters[name]) for name in _PICKING}
        self.steps = 0

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field; those of our records, which are data and nothing else, at once."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooMuchError
        if type(obj) in RECORDS and not attribute.startswith("_") and hasattr(obj, attribute):
            value = getattr(obj, attribute)
            if type(value) is tuple:
                self.steps += len(value)
            return value
        return super().getattr(obj, attribute)


class Filling(DocxTemplate):  # type: ignore[misc]
    """A document that is being filled."""

    docx: Any

    def resolve_listing(self, xml: str) -> str:
        """Return the text as it is: values hold no tab and no line break."""
        return xml

    def fix_tables(self, xml: str) -> Any:
        """Return the filled body within a tree of its own, so that no node has to move to another tree.

        Grids of tables are mended only where one does not have the columns of its rows. Raises XMLSyntaxError
        where a loop or a choice broke the text: the library would go on without what it cannot read.
        """
        if not _grids_fit(xml):
            _parsed(xml)
            xml = etree.tostring(super().fix_tables(xml), encoding="unicode")
        root = self.docx._element
        names = " ".join(f'xmlns:{name}="{uri}"' for name, uri in root.nsmap.items() if name)
        return _parsed(f"<{root.prefix}:document {names}>{xml}</{root.prefix}:document>")[0]

    def fix_docpr_ids(self, tree: Any) -> None:
        """Number the pictures of a template anew, which a loop repeats."""
        for number, picture in enumerate(tree.iter(qn("wp:docPr")), self.docx_ids_index + 1):
            picture.set("id", str(number))

    def map_tree(self, tree: Any) -> None:
        """Put the tree of a filled body in the place of the template's."""
        part = self.docx._part
        part._element = tree.getparent()
        self.docx = part.document


def _parsed(xml: str) -> Any:
    parser = etree.XMLParser(remove_blank_text=True, resolve_entities=False, huge_tree=True)
    parser.set_element_class_lookup(element_class_lookup)
    return etree.fromstring(xml, parser)


def _grids_fit(xml: str) -> bool:
    """Whether the grid of every table has a column for each cell of every row, none over several columns."""
    return all(
        {row.count("<w:tc>") for row in rows} == {grid.count("<w:gridCol ")}
        for grid, *rows in (table.split("<w:tr>") for table in xml.split("<w:tbl>")[1:])
    )
