"""Which documents does a review rest on, by the day on which it was held?"""

from collections.abc import Sequence
from datetime import date

from ngheo_cli.criteria.base import Cited
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.criteria.parts import Document
from ngheo_cli.messages.papers import DOCUMENT_ISSUERS


def documents_by(criteria: Criteria, day: str) -> list[Document]:
    """Return the documents of the standard that were issued by the day of the review (`YYYY-MM-DD`), by their
    rank and day: those of its period, procedure and classes, and what amends or completes them, of which only
    documents that were read in their own text and have a day.

    Of a review without a day only those from before the standard's first list: they hold for each of its
    reviews.
    """
    until = day or criteria.applies.from_.isoformat()
    cited: list[Cited] = [
        criteria.applies,
        criteria.yearly_review,
        *criteria.classes,
        *criteria.score_classes,
    ]
    named = {key for one in cited for key, _ in one.citations()}
    found = [
        document
        for key, document in criteria.documents.items()
        if key in named or (document.issued and document.status == "confirmed")
        if not (document.issued and document.issued.isoformat()[: len(until)] > until)
    ]
    ranks = list(DOCUMENT_ISSUERS)
    return sorted(found, key=lambda one: (_rank(one, ranks), one.issued or date.max))


def _rank(document: Document, ranks: Sequence[str]) -> int:
    letters = document.number.rpartition("/")[2]
    return ranks.index(letters) if letters in ranks else len(ranks)
