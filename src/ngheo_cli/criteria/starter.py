"""How does a file begin that extends a standard: what must be filled in, what the base says as comments?"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ngheo_cli.criteria.model import ClassRule, Criteria, Line
from ngheo_cli.messages import Lang, Pair, of
from ngheo_cli.messages import criteria_new as say

_PLAIN = re.compile(r"\w+")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_DEFAULT_ID = "chuan-cua-tinh"
_FREE = ("certified", "remarks", "missing")
_CITED = ("source: vb", "status: unknown")


def starter(base: Criteria, name: str, lang: Lang, extends: str = "") -> str:
    """Return a file that loads as it is and says the same as its base.

    Args:
        base: the standard that is extended; `extends` is what names it, its id by default.
        name: the stem of the file, taken as the id if it can be one.
        lang: the language of the comments.
    """
    return "\n".join(_Starter(base, lang, extends or base.id).lines(name)) + "\n"


class _Starter:
    def __init__(self, base: Criteria, lang: Lang, extends: str) -> None:
        self.base, self.lang, self.extends = base, lang, extends

    def say(self, pair: Pair, **values: object) -> str:
        return of(pair, self.lang).format(**values)

    def told(self, pair: Pair, **values: object) -> Iterator[str]:
        """Write a remark for the reader: `##`, so that it is never taken for a value."""
        yield from (f"## {line}" for line in self.say(pair, **values).splitlines())

    def lines(self, name: str) -> Iterator[str]:
        applies = self.base.applies
        fits = _ID.fullmatch(name) and name != self.base.id
        yield from self.told(say.TOP, base=self.extends)
        yield "schema: ngheo.criteria/1"
        yield f"id: {name if fits else _DEFAULT_ID}  # {self.say(say.ID)}"
        yield f"extends: {self.extends}"
        yield f"title: {{vi: {say.TITLE[0]}, en: {say.TITLE[1]}}}"
        yield f"revision: 1  # {self.say(say.REVISION)}"
        yield f"applies:  # {self.say(say.APPLIES)}"
        yield from _indented([f"from: {applies.from_}", f"to: {applies.to}", *_CITED])
        yield from ("documents:", "  vb:", f"    number: …/…  # {self.say(say.NUMBER)}")
        yield f"    title: {{vi: {say.DOCUMENT[0]}, en: {say.DOCUMENT[1]}}}"
        yield from ("    title_status: unknown", "    status: unknown", "")
        yield from self._remove()
        yield from self._lines("income_lines", self.base.income_lines, say.INCOME_LINES)
        yield from self._lines("score_lines", self.base.score_lines, say.SCORE_LINES)
        yield from self._indicators()
        yield from self._classes("classes", self.base.classes, say.CLASSES)
        yield from self._classes("score_classes", self.base.score_classes, say.SCORE_CLASSES)

    def _remove(self) -> Iterator[str]:
        """Show how a part is taken away, by one that the base has and can do without."""
        example = next((name for name in _FREE if getattr(self.base, name)), None)
        if example is not None:
            yield from self.told(say.REMOVE, base=self.extends)
            yield from _commented(["remove:", f"  - {example}"])

    def _lines(self, block: str, lines: dict[str, Line], words: Pair) -> Iterator[str]:
        if not lines:
            return
        yield ""
        yield from self.told(words)
        yield f"# {block}:"
        for name, line in lines.items():
            yield f"#   {name}:  # {line.title.of(self.lang)}"
            period = ["period: year"] if line.period == "year" else []
            fields = [*period, f"rural: {line.rural}", f"urban: {line.urban}", *_CITED]
            yield from _commented(_indented(fields, 4))

    def _indicators(self) -> Iterator[str]:
        if not self.base.indicators:
            return
        first = self.base.indicators[0]
        yield ""
        yield from self.told(say.INDICATORS, ids=", ".join(self.base.indicator_ids), first=first.id)
        fields = [f"  - id: {first.id}", f"    weight: {first.weight}", *_indented(_CITED, 4)]
        yield from _commented(["indicators:", *fields])

    def _classes(self, block: str, rows: Sequence[ClassRule], words: Pair) -> Iterator[str]:
        if not rows:
            return
        yield ""
        yield from self.told(words)
        yield f"# {block}:"
        for row in rows:
            fields = [f"- id: {row.id}"]
            fields += [f"  branch: {row.branch}"] if row.branch else []
            if row.when is not None:
                fields.append(f"  when: {_flow(row.when.model_dump(by_alias=True, exclude_none=True))}")
            yield from _commented(_indented([*fields, *_indented(_CITED)]))


def _indented(lines: Sequence[str], by: int = 2) -> list[str]:
    return [" " * by + line for line in lines]


def _commented(lines: Sequence[str]) -> list[str]:
    return [f"# {line}" for line in lines]


def _flow(value: Any) -> str:
    """Write a condition on one line of YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
