"""How does the value of one raw fact read, as a code and in words?"""

from collections.abc import Callable

from ngheo_cli.classify.explanation_facts import Both, FactReading
from ngheo_cli.criteria.base import Text
from ngheo_cli.criteria.factbook import Fact
from ngheo_cli.criteria.load import fact_book
from ngheo_cli.messages import Pair, Place, of
from ngheo_cli.messages import explain_facts as words
from ngheo_cli.numbers import BLANK, NO, QUANTITY_SCALE, UNKNOWN, YES, number_text

ANSWERS = {YES: "yes", NO: "no", BLANK: None}
_SIZE = "size"


def reading(name: str, title: Both, value: object, place: Place, own: Fact | None = None) -> FactReading:
    """Return a fact of the book, or one of a point table, with its value in words."""
    fact = own or fact_book().facts[name]
    if fact.kind == "answer":
        code = None if value is None else ANSWERS[int(str(value))]
        text = pair_of(words.UNKNOWN_FACT if code is None else words.YES if code == "yes" else words.NO)
        return FactReading(name, title, code, text, place.cell or None)
    if fact.kind == "choice":
        choice = fact.choices.get(str(value)) if value else None
        text = pair_of(words.UNKNOWN_FACT) if choice is None else both_of(choice.of)
        return FactReading(name, title, str(value) if choice else None, text, place.cell or None)
    if value is None or int(str(value)) == UNKNOWN:
        return FactReading(name, title, None, pair_of(words.UNKNOWN_FACT), place.cell or None)
    millionths = int(str(value)) * (QUANTITY_SCALE if name == _SIZE else 1)
    return _amount(name, title, millionths, place, None if name == _SIZE else fact.unit)


def _amount(name: str, title: Both, millionths: int, place: Place, unit: Text | None) -> FactReading:
    whole, part = divmod(millionths, QUANTITY_SCALE)
    decimals = f"{part:06}".rstrip("0")

    def text(lang: str) -> str:
        sign = "." if lang == "en" else ","
        number = number_text(whole, lang) + (sign + decimals if decimals else "")
        return f"{number} {unit.of(lang)}" if unit else number

    value = f"{whole}.{decimals}" if decimals else str(whole)
    return FactReading(name, title, value, both_of(text), place.cell or None)


def aged(ages: list[int], place: Place, given: bool) -> FactReading:
    """Return the age of a member, or the two that a year of birth leaves; never the birth itself."""
    cell, title = place.cell or None, pair_of(words.AGE_TITLE)
    if 0 < len(ages) <= len(words.AGES):
        pair = words.AGE if len(ages) == 1 else words.AGES
        text = both_of(lambda lang: of(pair, lang).format(low=ages[0], high=ages[-1]))
        return FactReading("birth", title, "-".join(map(str, ages)), text, cell)
    if given:
        return FactReading("birth", title, "given", pair_of(words.NO_AGE), cell)
    return said("birth", title, None, place)


def said(name: str, title: Both, text: str | None, place: Place) -> FactReading:
    """Return a fact whose value is a text, the same in both languages; None is unknown."""
    words_ = pair_of(words.UNKNOWN_FACT) if text is None else {"vi": text, "en": text}
    return FactReading(name, title, text, words_, place.cell or None)


def pair_of(pair: Pair) -> Both:
    """Return a pair as {"vi": …, "en": …}."""
    return {"vi": pair[0], "en": pair[1]}


def both_of(word: Callable[[str], str]) -> Both:
    """Return what `word` says in each language."""
    return {lang: word(lang) for lang in ("vi", "en")}
