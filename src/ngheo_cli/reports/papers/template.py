"""How does a Word template become a paper, with known fields only and every value as text, not markup?

A value reaches the page letter by letter: `<b>`, `&`, `{{ }}` and `{% %}` in a name stay what was typed. The
same template and records give the same bytes.
"""

import io
import struct
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from ngheo_cli.criteria.near import near_hint
from ngheo_cli.limits import limits
from ngheo_cli.messages import Finding, Pair, Stop
from ngheo_cli.messages import papers_said as said
from ngheo_cli.messages import template_refused as why
from ngheo_cli.reports.papers.fields import ROOT, known_fields, unknown_fields
from ngheo_cli.reports.papers.kind_rules import unfit_kinds
from ngheo_cli.reports.papers.model import Paper
from ngheo_cli.reports.papers.printed import flags_printed, lists_printed
from ngheo_cli.reports.papers.template_lost import lost
from ngheo_cli.reports.papers.template_rules import (
    beside_text,
    dashed,
    prints_a_field,
    refused,
    stray,
)
from ngheo_cli.reports.papers.template_told import filling_reason, shown, syntax_reason
from ngheo_cli.reports.workbook import MADE
from ngheo_cli.survey.guard.zip import Parts

if TYPE_CHECKING:
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]
    from jinja2 import Environment
    from jinja2.nodes import Template as TemplateTree

FOOTNOTES = "footnotes+xml"
_TESTS = ((stray, why.STRAY), (beside_text, why.BESIDE_TEXT), (dashed, why.DASHED))
"""What is looked for in the text of a part, and how it is told."""
_ONE = "paper"
"""What our templates call one of the papers."""
_FIRST_DAY = struct.pack("<HH", 0, 1 << 5 | 1)
"""Midnight of 1 January 1980, as a zip writes it."""
_LOCAL_DAY, _LISTED_DAY, _LENGTHS, _LISTED = 10, 12, 28, 46
"""Where the day stands in the head of a part and in its entry of the list, where the lengths of the entry's
texts do, and how long an entry is without them: bytes, as the format of zip says."""
_SPELT = 4
"""From how many letters on a name may be a misspelt field; shorter ones are those of a loop."""
_SHOWN = 60
"""Letters of a template's own text that a message repeats."""
_LITERAL: dict[int, str | None] = {
    **dict.fromkeys((*range(32), 127, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)),
    **{ord(sign): " " for sign in "\t\n\r\v\f"},
    **{ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'{}%"},
}
"""What is no letter of a paper is left out, white space is a space, and signs that mean something are told by
their number, which no later step reads as anything else."""


class Template:
    """A template that was read and found to name known fields only."""

    def __init__(self, name: str, data: bytes, shape: type[Paper]) -> None:
        """Read a template; raise Stop with every unknown field, or where it is no template."""
        self.name, self.data = name, data
        self._check(shape)

    def filled(self, records: Sequence[Paper], tool: str) -> bytes:
        """Return the papers of some records as one document. Raises Stop where the template fails."""
        from jinja2 import TemplateError  # noqa: PLC0415 - other commands do without it
        from lxml.etree import XMLSyntaxError  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

        from ngheo_cli.reports.papers.document import (  # noqa: PLC0415 - as above
            Filling,
            NoValueError,
            TooMuchError,
        )

        document = Filling(io.BytesIO(self.data))
        try:
            document.render({ROOT: records}, _environment())
        except XMLSyntaxError as problem:
            raise self._failed(why.CROSSED) from problem
        except (RecursionError, SyntaxError) as problem:
            raise self._failed(why.NESTED) from problem
        except (TooMuchError, MemoryError) as problem:
            raise self._failed(why.TOO_MUCH) from problem
        except NoValueError as problem:
            raise self._failed(why.NO_VALUE) from problem
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as problem:
            raise self._failed(filling_reason(problem)) from problem
        _sign(document, tool)
        written = io.BytesIO()
        document.save(written)
        return dated(written.getvalue())

    def _failed(self, reason: Pair) -> Stop:
        return Stop(said.TEMPLATE_FAILED.at(file=self.name, reason=reason))

    def _check(self, shape: type[Paper]) -> None:
        trees = self._trees()
        environment = _environment()
        try:
            reasons = self._unknown(trees, shape) + self._printed(trees, shape)
            used = [(*refused(tree), *unfit_kinds(tree, shape, environment)) for tree in trees]
            reasons += [
                said.TEMPLATE_FAILED.at(file=self.name, reason=reason)
                for reason in dict.fromkeys(reason for each in used for reason in each)
            ]
        except RecursionError:
            raise self._failed(why.NESTED) from None
        if not reasons and not any(map(prints_a_field, trees)):
            raise self._failed(why.NO_FIELD)
        if reasons:
            raise Stop(reasons)

    def _trees(self) -> list["TemplateTree"]:
        """Return the syntax of every part in which fields may stand."""
        from jinja2 import TemplateSyntaxError  # noqa: PLC0415 - as above

        environment, trees = _environment(), []
        for text in _texts(self.name, self.data):
            try:
                trees.append(environment.parse(text))
            except (TemplateSyntaxError, RecursionError) as problem:
                known = isinstance(problem, TemplateSyntaxError)
                reason = syntax_reason(str(problem)) if known else why.NESTED
                raise Stop(said.TEMPLATE_SYNTAX.at(file=self.name, reason=reason)) from problem
        return trees

    def _unknown(self, trees: Sequence["TemplateTree"], shape: type[Paper]) -> list[Finding]:
        """Return each field that no paper has, with the near one."""
        known = [path for path, _ in known_fields(shape)]
        fields = dict.fromkeys(one for tree in trees for one in unknown_fields(tree, shape, _environment()))
        return [
            said.UNKNOWN_FIELD.at(file=self.name, field=field[:_SHOWN], hint=_hint(field, known))
            for field in fields
        ]

    def _printed(self, trees: Sequence["TemplateTree"], shape: type[Paper]) -> list[Finding]:
        """Return each list or record, and each yes or no, that is printed as if it were a value."""
        return [
            message.at(file=self.name, field=field[:_SHOWN])
            for message, found in ((said.LIST_FIELD, lists_printed), (said.FLAG_FIELD, flags_printed))
            for field in dict.fromkeys(one for tree in trees for one in found(tree, shape, _environment()))
        ]


def _hint(field: str, known: Sequence[str]) -> Pair:
    """Return what may have been meant by a field that is not known, as it has to be typed there."""
    if field == _ONE:  # outside of the loop, as in the head of a page
        return near_hint(f"{ROOT}[0]", [f"{ROOT}[0]"])
    if "." in field:
        return near_hint(field.rpartition(".")[2], {path.rpartition(".")[2] for path in known})
    if len(field) < _SPELT:
        return "", ""
    own = [f"{_ONE}.{path}" for path in known if "." not in path]
    hint = near_hint(field, own, lead=f"{_ONE}.")
    return hint if any(hint) else near_hint(field, [ROOT])


def dated(data: bytes) -> bytes:
    """Return a document of which every part bears the first day that a zip knows."""
    result = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        entries, at = parts.infolist(), parts.start_dir
    for entry in entries:
        result[entry.header_offset + _LOCAL_DAY : entry.header_offset + _LOCAL_DAY + 4] = _FIRST_DAY
        result[at + _LISTED_DAY : at + _LISTED_DAY + 4] = _FIRST_DAY
        at += _LISTED + sum(struct.unpack("<HHH", result[at + _LENGTHS : at + _LENGTHS + 6]))
    return bytes(result)


@cache
def _environment() -> "Environment":
    from ngheo_cli.reports.papers.document import Reading, text_of  # noqa: PLC0415 - as above

    return Reading(finalize=lambda value: text_of(value).translate(_LITERAL))


def _texts(name: str, data: bytes) -> Iterator[str]:
    """Yield the parts of a template in which fields may stand; raise Stop for what is no Word document."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - as above

    _refuse_unsafe(name, data)
    document = DocxTemplate(io.BytesIO(data))
    try:
        document.init_docx()
        sources = [(source, lost(source)) for source in _sources(document)]
    except (KeyError, ValueError, OSError, SyntaxError, zipfile.BadZipFile) as problem:
        raise Stop(said.NOT_A_TEMPLATE.at(file=name)) from problem
    for source, taken in sources:
        for test, reason in _TESTS:
            if text := test(source):
                raise Stop(said.TEMPLATE_SYNTAX.at(file=name, reason=why.said(reason, shown(text))))
        if taken:
            raise Stop(said.TEMPLATE_SYNTAX.at(file=name, reason=taken))
        yield document.patch_xml(source)
    about = document.docx.core_properties
    yield from (about.author, about.comments, about.identifier, about.language, about.subject, about.title)


def _sources(document: "DocxTemplate") -> Iterator[str]:
    yield document.get_xml()
    for uri in (document.HEADER_URI, document.FOOTER_URI):
        for _, part in document.get_headers_footers(uri):
            yield document.get_part_xml(part)
    for part in document.docx.part.package.parts:
        if part.content_type.endswith(FOOTNOTES):
            yield part.blob.decode("utf-8")


def _refuse_unsafe(name: str, data: bytes) -> None:
    """Raise Stop for a document that holds far too much, or declares what a reader would have to fetch or
    unfold."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise Stop(said.NOT_A_TEMPLATE.at(file=name))
    most = limits()
    parts = Parts(data, name, replace(most, ratio_from_bytes=most.text_bytes))
    for part in parts:
        if part.endswith((".xml", ".rels")) and (size := len(parts.xml(part))) > most.text_bytes:
            raise parts.too_large("text_bytes", size)


def _sign(document: "DocxTemplate", tool: str) -> None:
    """Set the properties of a paper: who made it is the program, and the day is fixed."""
    about: Any = document.docx.core_properties
    about.author = about.last_modified_by = tool
    about.created = about.modified = MADE
    about.revision = 1
