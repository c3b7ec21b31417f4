"""What does a form say of columns that alone tell the part of a class that its procedure certifies?"""

from collections.abc import Sequence

from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Lang, Pair, of
from ngheo_cli.messages import template_certified as say
from ngheo_cli.messages.phrases import FLAGS
from ngheo_cli.survey.columns import by_name

MONEY = "income_12_months"
"""The income by which a procedure certifies."""


def hints(standards: Sequence[Criteria]) -> dict[str, Pair]:
    """Return what the hints of columns add, by column; nothing where no standard certifies."""
    found: dict[str, Pair] = {}
    for criteria in standards:
        if criteria.certified:
            found[criteria.certified.flag] = say.FLAG_HINT
            vi, en = FLAGS[criteria.certified.flag]
            found[MONEY] = (say.MONEY_HINT[0].format(flag=vi), say.MONEY_HINT[1].format(flag=en))
    return found


def steps(standards: Sequence[Criteria], lang: Lang) -> list[str]:
    """Return what the instructions say besides, a line for each part that is certified."""
    columns, texts = by_name(), []
    for criteria in standards:
        if criteria.certified:
            flag, money = columns[criteria.certified.flag], columns[MONEY]
            words = {
                "title": criteria.certified.title.of(lang),
                "flag": of((flag.vi, flag.en), lang),
                "money": of((money.vi, money.en), lang),
            }
            texts.append(of(say.STEP, lang).format(**words))
    return list(dict.fromkeys(texts))
