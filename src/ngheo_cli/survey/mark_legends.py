"""Which answer does a title or a legend of the sheet call lacking: `x: thiếu hụt`, `1 = không thiếu hụt`?

A legend is followed only if it is plain. One that speaks of marks and of lacking in words that are not known
is unclear: its columns are then not used.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ngheo_cli.survey.rows.words import legend_of
from ngheo_cli.survey.text import key, loose

_MARK, _BLANK = "x", ""
_SIGN = (
    r"(?P<blank>không (?:đánh dấu|tích|ghi|đánh x)|(?:bỏ|để|ô) ?trống|trống)"
    r"|(?:(?:đánh dấu|đánh|tích|ghi|điền|nhập|dấu|số|mã)[ :]*)*"
    r"[\"'(\[]*(?P<sign>x|✓|✔|√|v|có|không|[0-9đks])[\"')\]]*"
    r"|(?P<mark>đánh dấu|tích)"
)
_TELLS = r"(?:là|nếu|khi|vào|cho|ở|đối với|với|nghĩa là|tương ứng(?: với)?|tức là)"
_FORWARD = re.compile(
    rf"(?:(?<=^)|(?<=[\s(\[;,:\"'/“])|(?<=- ))(?:{_SIGN})\s*(?P<link>[:=]|[–-](?= )|{_TELLS}\b)\s*"
    r"(?P<meaning>[^;,.:=()\[\]/“”\"]+)"
)
_BACKWARD = re.compile(
    r"(?P<meaning>(?:(?:không|chưa|hết) (?:bị |còn |có )?)?(?:thiếu hụt|đạt))[ :(=–-]*(?:thì )?"
    r"(?:đánh dấu|đánh|tích|ghi|điền|nhập|[:=])[ \"'(]*(?P<sign>x|✓|✔|√|v|[0-9])(?!\w)(?! ?[:=])"
)
_NUMBERED = re.compile(r"(?:chỉ số|cs|tiêu chí|cột|mục|điều|mẫu|phiếu|biểu|loại|điểm) ?$")
_FILLER = re.compile(
    r"(?<!\w)(?:những|các|ô|cột|chỉ số|dịch vụ|hộ|gia đình|của|mà|nào|tương ứng|với|này|đó|ấy|về|là|đang|"
    r"bị|thì|xã hội|cơ bản|ở|tại|mức độ|tình trạng|trong|vào|được|nếu|khi|đều)(?!\w)"
)
_LACKING = re.compile(r"(?:có )?thiếu(?: hụt)?|không (?:đạt|đủ|đảm bảo|tiếp cận)|(?:is )?deprived|lacking")
_NOT_LACKING = re.compile(
    r"(?:không|chưa|hết)(?: có| còn)* thiếu(?: hụt)?|(?:có )?(?:đạt|đủ|đảm bảo|tiếp cận)|(?:is )?not deprived"
)
_SPEAKS = re.compile(
    r"đánh dấu|đánh x|dấu x|(?<!\w)tích(?!\w)"
    r"|(?:^|[\s(;,\"'])(?:x|✓|✔|v|0|1|bỏ trống|để trống|ô trống)[\"')]* ?[:=]"
)
_OF_LACKING = re.compile(r"thiếu hụt|không đạt|\bdepriv")
_TURNED = re.compile(
    r"(?:^|[\s(;,])(?:(?:x|1|có) ?[:=] ?không|(?:0|không|trống) ?[:=] ?có)(?= ?(?:[;,.)]|$))"
)
"""A mark that means a plain no: of what, the legend does not say."""
_PLAIN_YES = re.compile(
    r"[(\[]\s*(?:(?:đánh dấu )?x\s*(?:[:=]|là|nếu)?\s*có|có\s*(?:[:=]|thì|đánh|ghi)?\s*(?:dấu )?x?)\s*[)\]]|"
    r"\bx ?[:=] ?có$"
)
"""A mark that means a plain yes: whether of having or of lacking, such a title does not say."""
_ACCENTS = {
    loose(word): word
    for word in (
        "không thiếu hụt", "thiếu hụt", "không đánh dấu", "đánh dấu", "bỏ trống", "để trống", "ô trống",
        "không", "chỉ số", "nếu", "vào", "các", "những", "có", "là", "hộ", "ô", "bị", "còn",
    )
}  # fmt: skip
_UNACCENTED = re.compile(rf"\b(?:{'|'.join(sorted(_ACCENTS, key=len, reverse=True))})\b")


@dataclass(frozen=True, slots=True)
class Legend:
    """What a legend tells. `inverted`: a mark, Có or 1 means *not* lacking; None where it does not say.

    `signs` are other signs (`k`, `2`) with whether they mean lacking. `unclear`: it speaks of lacking, but
    not plainly.
    """

    inverted: bool | None = None
    signs: Mapping[str, bool] = field(default_factory=dict)
    unclear: bool = False

    @property
    def tells_answers(self) -> bool:
        """Whether a cell's answer is known from the legend alone: by a mark, or by signs for both answers."""
        return self.inverted is not None or set(self.signs.values()) == {True, False}

    def told(self) -> bool:
        """Whether anything is told."""
        return self.inverted is not None or bool(self.signs) or self.unclear


NOTHING = Legend()


def legend_in(texts: Iterable[str]) -> Legend:
    """Return what texts tell together; those that contradict one another are unclear."""
    found = [legend for text in texts if (legend := _legend(text)).told()]
    if not found:
        return NOTHING
    sides = {legend.inverted for legend in found} - {None}
    signs = {sign: lacking for legend in found for sign, lacking in legend.signs.items()}
    clash = len(sides) > 1 or any(signs[s] != lacking for one in found for s, lacking in one.signs.items())
    unclear = clash or (not sides and not signs)
    return Legend(None if unclear else next(iter(sides), None), signs, unclear)


def says_plain_yes(text: str) -> bool:
    """Whether a title explains its marks as a yes and no more: `BHYT (x: có)`, `BHYT (có)`."""
    return bool(_PLAIN_YES.search(key(text)))


def answers_in(texts: Iterable[str]) -> dict[str, bool]:
    """Return the codes that texts explain as a plain yes or no (`1: có; 2: không`), with which it is; {}
    where a code means anything else, or only one of both is told."""
    return plain_answers({code: label for text in texts for code, label in legend_of(text).items()})


def plain_answers(labels: Mapping[str, str]) -> dict[str, bool]:
    """Return codes that are labelled a plain yes or no, with which it is; {} as `answers_in` does."""
    codes = {code: key(label) for code, label in labels.items()}
    told = {code: label == "có" for code, label in codes.items() if label in {"có", "không"}}
    return told if len(told) == len(codes) and set(told.values()) == {True, False} else {}


@lru_cache(1 << 12)
def _legend(text: str) -> Legend:
    word = key(text)
    if word.isascii():
        word = _UNACCENTED.sub(lambda found: _ACCENTS[found.group()], word)
    if not _SPEAKS.search(word) and not _OF_LACKING.search(word) and not re.search(r"\bđạt\b", word):
        return NOTHING
    claims = {*_claims(word)}
    yes = {lacking for sign, lacking in claims if sign in {_MARK, "1", "có"}}
    no = {not lacking for sign, lacking in claims if sign in {_BLANK, "0", "không"}}
    signs = {sign: lacking for sign, lacking in claims if sign in set("23456789đks")}
    clash = len(yes | no) > 1 or any((sign, not lacking) in claims for sign, lacking in signs.items())
    if clash:
        return Legend(unclear=True)
    if yes | no or signs:
        return Legend(not next(iter(yes | no)) if yes | no else None, signs)
    return Legend(unclear=_doubtful(word))


def _claims(word: str) -> Iterable[tuple[str, bool]]:
    """Yield each sign that the text explains, with whether it means lacking."""
    for found in _FORWARD.finditer(word):
        if _NUMBERED.search(word[: found.start()]):
            continue
        sign, link = found.group("sign"), found.group("link")
        if sign in {"có", "không"} and link not in {":", "="}:
            continue
        meaning = _meaning(found.group("meaning"))
        if meaning is not None:
            yield _canonical(found.group("blank"), sign), meaning
    for found in _BACKWARD.finditer(word):
        meaning = _meaning(found.group("meaning"))
        if meaning is not None:
            yield _canonical(None, found.group("sign")), meaning


def _canonical(blank: str | None, sign: str | None) -> str:
    if blank:
        return _BLANK
    return _MARK if sign is None or sign in "x✓✔√v" else sign


def _meaning(text: str) -> bool | None:
    """Whether a meaning is lacking (True) or not lacking (False); None for anything else."""
    words = " ".join(_FILLER.sub(" ", text).split())
    if _NOT_LACKING.fullmatch(words):
        return False
    return True if _LACKING.fullmatch(words) else None


def _doubtful(word: str) -> bool:
    """Whether the part of a text that speaks of marks also speaks of lacking."""
    speaking = (one for one in _SPEAKS.finditer(word) if not _NUMBERED.search(word[: one.start() + 1]))
    first = next(speaking, None)
    return bool(_TURNED.search(word)) or (
        first is not None and bool(_OF_LACKING.search(word[first.start() :]))
    )
