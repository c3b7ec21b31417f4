"""What do the model's validation errors mean to whoever wrote the file?"""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import ValidationError

from ngheo_cli.criteria.base import Strict
from ngheo_cli.criteria.facts import HOUSEHOLD_KINDS, MEMBER_KINDS
from ngheo_cli.criteria.model import LineBound
from ngheo_cli.criteria.near import near_hint
from ngheo_cli.criteria.nodes import Node
from ngheo_cli.messages import Finding, Message, Pair, Place, points
from ngheo_cli.messages import criteria as say
from ngheo_cli.messages import criteria_keys as keys
from ngheo_cli.messages.criteria_extend import INHERITED_LINE

Step = str | int
_OWN = {"one_key": say.ONE_KEY, "some_bound": say.SOME_BOUND, "threshold": say.THRESHOLD,
        "period_order": say.PERIOD_ORDER, "empty_band": say.EMPTY_BAND,
        "one_bound": say.ONE_BOUND,
        "highest": points.HIGHEST, "choices": points.CHOICES,
        "choices_or_per": points.CHOICES_OR_PER, "complete": points.COMPLETE}  # fmt: skip
_EXPECTED: dict[str, tuple[str, str]] = {
    "string_type": ("văn bản; đặt trong dấu nháy nếu là số", "a text; in quotes if it looks like a number"),
    "int_type": ("số nguyên viết liền, như 3 hay 1500000", "a whole number such as 3 or 1500000"),
    "int_from_float": ("số nguyên viết liền, như 3 hay 1500000", "a whole number such as 3 or 1500000"),
    "bool_type": ("true hoặc false", "true or false"),
    "date_type": ("ngày dạng 2022-01-31", "a day such as 2022-01-31"),
    "tuple_type": ("danh sách [a, b]", "a list [a, b]"),
    "dict_type": ("các cặp khóa: giá trị", "key: value pairs"),
    "model_type": ("các cặp khóa: giá trị", "key: value pairs"),
    "too_short": ("danh sách có ít nhất một mục", "a list of at least one item"),
    "string_too_short": ("văn bản không rỗng", "a text that is not empty"),
    "percent": ("số phần trăm, ví dụ 7.88", "a number in percent, such as 7.88"),
    "fraction": ('số nguyên hoặc phân số "p/q", không số thập phân', 'a whole number or "p/q", no decimals'),
}  # fmt: skip
_LINE_NAME: Pair = (
    "tên của một mức trong {block}{names}; con số ghi ở đó",
    "the name of a line in {block}{names}; the number is given there",
)
_ANY = ("giá trị đúng theo docs/tieu-chi.md", "a value as docs/tieu-chi.md says")


def findings_of(problem: ValidationError, root: Node, file: str, model: type[Strict]) -> list[Finding]:
    """Return one finding for each thing that is wrong, with the line where it stands."""
    errors = problem.errors(include_url=False)
    return [_finding(error, root, file, model) for error in errors if not _only_wrong_items(error)]


def _only_wrong_items(error: Any) -> bool:
    """Whether a list is called too short, as items that are wrong and told by themselves did not count."""
    given, context = error["input"], error.get("ctx") or {}
    return error["type"] == "too_short" and len(given) >= int(context.get("min_length", 0))


def where_text(path: tuple[Step, ...]) -> str:
    """Write a path as the user finds it: `classes[2].when`, list items counted from 1."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step + 1}]"
        elif not step.startswith("<"):
            text += f".{step}" if text else step
    return text or "…"


def spot(root: Node, path: tuple[Step, ...], file: str) -> tuple[Place, Pair | int]:
    """Return where a path of a file stands, and its line in words: it may be inherited from another file."""
    node = root.at(path)
    inherited = node.file and node.file != file
    values = {"line": node.line, "base": node.file, "file": file}
    words = (INHERITED_LINE[0].format(**values), INHERITED_LINE[1].format(**values))
    return Place(file=node.file or file, row=node.line), words if inherited else node.line


def _finding(error: Any, root: Node, file: str, model: type[Strict]) -> Finding:
    path: tuple[Step, ...] = tuple(error["loc"])
    kind, context = str(error["type"]), error.get("ctx") or {}
    place, line = spot(root, path, file)
    if kind == "extra_forbidden":
        allowed = keys_of(model_at(model, path[:-1]))
        key = str(path[-1])
        return say.UNKNOWN_KEY.at(place, line=line, key=key, where=_owner(path),
                                  near=near_hint(key, allowed), allowed=", ".join(allowed))  # fmt: skip
    if kind == "missing":
        return _missing(place, line, path, model)
    if kind.startswith("union_tag"):
        return _no_rule(place, line, path, error["input"])
    if kind == "value_error":
        reason = str(context.get("error"))
        if reason in _OWN:
            message: Message = _OWN[reason]
            owner = keys_of(model_at(model, path))
            return message.at(place, line=line, where=where_text(path), allowed=", ".join(owner))
        kind = reason
    if kind == "string_type" and model_at(model, path[:-1]) is LineBound:
        return say.WRONG_VALUE.at(place, line=line, where=where_text(path), expected=_line_name(path, root))
    return say.WRONG_VALUE.at(place, line=line, where=where_text(path), expected=_expected(kind, context))


def _owner(path: tuple[Step, ...]) -> str | tuple[str, str]:
    """Name the mapping that a key stands in, or lacks."""
    return where_text(path[:-1]) if path[:-1] else keys.WHOLE_FILE


def _missing(place: Place, line: Pair | int, path: tuple[Step, ...], model: type[Strict]) -> Finding:
    key, where = str(path[-1]), _owner(path)
    if key in ("source", "status"):
        return say.NOT_CITED.at(place, line=line, where=where, key=key)
    form = _form_of(model)
    known = keys.MEANINGS.get(key)
    vi, en = (f" ({text.format(form=form)})" for text in known) if known else ("", "")
    as_in = keys.MODELS.get(form, keys.STANDARD_MODEL)
    return say.MISSING_KEY.at(place, line=line, where=where, key=key, meaning=(vi, en), model=as_in)


def _form_of(model: type[Strict]) -> str:
    """Return what a file of this model says at `schema`."""
    return str(get_args(model.model_fields["schema_"].annotation)[0])


def _no_rule(place: Place, line: Pair | int, path: tuple[Step, ...], given: object) -> Finding:
    member = any(step in ("any_member", "no_member", "member_share", "member_count") for step in path)
    leading = MEMBER_KINDS if member else HOUSEHOLD_KINDS
    allowed = ("fact", *(key for key in leading if key not in ("is", "in", "not_in")))
    typed = next(iter(given), "") if isinstance(given, dict) else ""
    return say.NO_RULE.at(place, line=line, where=where_text(path), near=near_hint(str(typed), allowed),
                          allowed=", ".join(allowed))  # fmt: skip


def _line_name(path: tuple[Step, ...], root: Node) -> Pair:
    """Say that a bound names a line, and which lines there are."""
    block = "score_lines" if path[-2] == "score_income" else "income_lines"
    lines = root.children.get(block)
    names = f" ({', '.join(lines.children)})" if lines is not None and lines.children else ""
    return _LINE_NAME[0].format(block=block, names=names), _LINE_NAME[1].format(block=block, names=names)


def _expected(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "literal_error":
        choices = str(context["expected"])
        return choices.replace(" or ", " hoặc "), choices
    if kind == "string_pattern_mismatch":
        return f"văn bản theo mẫu {context['pattern']}", f"a text of the form {context['pattern']}"
    if kind in ("greater_than", "greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("gt", context.get("le")))
        least = kind != "less_than_equal"
        vi = ("số lớn hơn" if kind == "greater_than" else "số từ") if least else "số không quá"
        en = ("a number above" if kind == "greater_than" else "a number from") if least else "a number up to"
        return f"{vi} {bound}", f"{en} {bound}"
    return _EXPECTED.get(kind, _ANY)


def keys_of(model: type[Strict] | None) -> tuple[str, ...]:
    """Return the keys that a mapping of this model may have, as written in files."""
    fields = model.model_fields.items() if model else ()
    return tuple(f.alias or name for name, f in fields if f.exclude is not True)


def model_at(root: type[Strict], path: tuple[Step, ...]) -> type[Strict] | None:
    """Return the model of the mapping that a path of a validation error reaches."""
    here: Any = root
    for step in path:
        if isinstance(step, str) and step.startswith("<"):
            here = MEMBER_KINDS.get(step[1:-1]) if _is_member(here) else HOUSEHOLD_KINDS.get(step[1:-1])
        elif (found := _field(here, step)) is not None:
            here = found
        else:
            here = next((item for item in _parts(here)), None)
    return next((m for m in _models(here)), None)


def _field(here: Any, step: Step) -> Any:
    for model in _models(here):
        for name, field in model.model_fields.items():
            if step in (name, field.alias):
                return field.annotation
    return None


def _is_member(here: Any) -> bool:
    return any("age" in m.model_fields for m in _models(here))


def _models(here: Any) -> Iterator[type[Strict]]:
    """Yield the models of an annotation without going into the items of lists and mappings."""
    if isinstance(here, type) and issubclass(here, Strict):
        yield here
    elif get_origin(here) in (Union, UnionType, Annotated):
        for part in get_args(here):
            yield from _models(part)


def _parts(here: Any) -> Iterator[Any]:
    """Yield the annotation of the items of a list or of the values of a mapping."""
    if get_origin(here) in (Union, UnionType, Annotated):
        for part in get_args(here):
            yield from _parts(part)
    elif get_origin(here) is tuple:
        yield get_args(here)[0]
    elif get_origin(here) is dict:
        yield get_args(here)[1]
