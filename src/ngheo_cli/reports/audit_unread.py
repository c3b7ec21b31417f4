"""What is said of a class on record that is written and cannot be read?"""

from collections import Counter
from collections.abc import Mapping

from ngheo_cli.audit.list.listing import Listing
from ngheo_cli.messages import Finding, Lang, of
from ngheo_cli.messages import audit_record as words
from ngheo_cli.messages.terms import class_label

_SHOWN = 8
"""Texts that the finding names, the most frequent first."""


def unread_record(unread: Mapping[int, str]) -> Finding:
    """Return the finding of the households whose record was not read; texts as in `Listing.unread`."""
    texts = [text for text, _ in Counter(filter(None, unread.values())).most_common()]
    told = ", ".join(texts[:_SHOWN]) + ", …" * (len(texts) > _SHOWN)
    return words.RECORD_UNREAD.at(count=len(unread), texts=f": {told}" if told else "")


def why_unread(listing: Listing, row: int, lang: Lang) -> str | None:
    """Say why a household cannot be checked whose record was not read; None for any other."""
    text = listing.unread.get(row)
    return None if text is None else of(words.WHY, lang).format(text=f" {text}" if text else "")


def recorded_text(listing: Listing, row: int, lang: Lang) -> str:
    """Return the class on record for a reader, as it is written where it was not read; "" for none."""
    if (text := listing.unread.get(row)) is not None:
        return text.strip("“”") or of(words.UNREADABLE, lang)
    code = listing.recorded(row)
    return class_label(code, lang) if code else ""
