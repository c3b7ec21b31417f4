"""How does a Word template become a paper, with known fields only and every value as text, not markup?

A value reaches the page letter by letter: `<b>`, `&`, `{{ }}` and `{% %}` in a name stay what was typed. The
same template and records give the same bytes.
"""

import io
import struct
import zipfile
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from ngheo_cli.criteria.near import near_hint
from ngheo_cli.messages import Finding, Stop
from ngheo_cli.messages import papers_said as said
from ngheo_cli.reports.papers.fields import ROOT, known_fields, unknown_fields
from ngheo_cli.reports.papers.model import Paper
from ngheo_cli.reports.workbook import MADE

if TYPE_CHECKING:
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]
    from jinja2 import Environment

FOOTNOTES = "footnotes+xml"
_FIRST_DAY = struct.pack("<HH", 0, 1 << 5 | 1)
"""Midnight of 1 January 1980, as a zip writes it."""
_LOCAL_DAY, _LISTED_DAY, _LENGTHS, _LISTED = 10, 12, 28, 46
"""Where the day stands in the head of a part and in its entry of the list, where the lengths of the entry's
texts do, and how long an entry is without them: bytes, as the format of zip says."""
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

        from ngheo_cli.reports.papers.document import Filling  # noqa: PLC0415 - as above

        document = Filling(io.BytesIO(self.data))
        try:
            document.render({ROOT: records}, _environment())
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as problem:
            reason = str(problem)[:_SHOWN] if isinstance(problem, TemplateError) else type(problem).__name__
            raise Stop(said.TEMPLATE_FAILED.at(file=self.name, reason=reason)) from problem
        _sign(document, tool)
        written = io.BytesIO()
        document.save(written)
        return dated(written.getvalue())

    def _check(self, shape: type[Paper]) -> None:
        from jinja2 import TemplateSyntaxError  # noqa: PLC0415 - as above

        environment, reasons = _environment(), dict[str, Finding]()
        known = {f"paper.{path}" for path, _ in known_fields(shape)} | {ROOT}
        last = {path.rpartition(".")[2] for path in known}
        for text in _texts(self.name, self.data):
            try:
                tree = environment.parse(text)
            except TemplateSyntaxError as problem:
                reason = (problem.message or "")[:_SHOWN]
                raise Stop(said.TEMPLATE_SYNTAX.at(file=self.name, reason=reason)) from problem
            for field in unknown_fields(tree, shape, environment):
                hint = near_hint(field.rpartition(".")[2], last)
                reasons[field] = said.UNKNOWN_FIELD.at(file=self.name, field=field[:_SHOWN], hint=hint)
        if reasons:
            raise Stop(reasons.values())


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


def literal(value: object) -> str:
    """Return a value as text of a document."""
    return str(value).translate(_LITERAL)


@cache
def _environment() -> "Environment":
    from ngheo_cli.reports.papers.document import Reading  # noqa: PLC0415 - as above

    return Reading(finalize=literal)


def _texts(name: str, data: bytes) -> Iterator[str]:
    """Yield the parts of a template in which fields may stand; raise Stop for what is no Word document."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - as above

    document = DocxTemplate(io.BytesIO(data))
    try:
        document.init_docx()
    except (KeyError, ValueError, OSError, zipfile.BadZipFile) as problem:
        raise Stop(said.NOT_A_TEMPLATE.at(file=name)) from problem
    yield document.patch_xml(document.get_xml())
    for uri in (document.HEADER_URI, document.FOOTER_URI):
        for _, part in document.get_headers_footers(uri):
            yield document.patch_xml(document.get_part_xml(part))
    for part in document.docx.part.package.parts:
        if part.content_type.endswith(FOOTNOTES):
            yield document.patch_xml(part.blob.decode("utf-8"))
    about = document.docx.core_properties
    yield from (about.author, about.comments, about.identifier, about.language, about.subject, about.title)


def _sign(document: "DocxTemplate", tool: str) -> None:
    """Set the properties of a paper: who made it is the program, and the day is fixed."""
    about: Any = document.docx.core_properties
    about.author = about.last_modified_by = tool
    about.created = about.modified = MADE
    about.revision = 1
