"""How many households of a review are near a line, or hang on one answer?"""

from collections import Counter
from collections.abc import Sequence

from ngheo_cli.audit.list.borderline import Distance, borderline
from ngheo_cli.classify.model import Decisions
from ngheo_cli.reports.web.facts import Borderline
from ngheo_cli.review.households import Households
from ngheo_cli.survey.model import Survey


def borderline_counts(
    read: Sequence[tuple[Survey, Decisions]], households: Households, within: Distance
) -> Borderline:
    """Count the borderline households among those that the review counts, by their computed classes.

    `read` are the surveys of the review in its order.
    """
    frame = households.frame
    counted = set(zip(frame["survey"].tolist(), frame["position"].tolist(), strict=True))
    each: set[tuple[int, int, str, str]] = set()
    for number, (survey, decisions) in enumerate(read):
        for near in borderline(survey, decisions, within):
            if (number, near.row) in counted:
                each.add((number, near.row, near.quantity, decisions.class_name(near.row)))
    whole = {(number, row, class_) for number, row, _, class_ in each}
    return Borderline(
        within.income,
        within.points,
        sum(int(read[survey][1].class_[position] >= 0) for survey, position in counted),
        Counter((quantity, class_) for *_, quantity, class_ in each),
        Counter(class_ for *_, class_ in whole),
    )
