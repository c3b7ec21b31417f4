"""How does a standard read on the screen: every value with its key, its source and how sure it is?"""

from collections.abc import Iterable, Sequence

from ngheo_cli.cli.attention import show_attention
from ngheo_cli.cli.console import print_table, print_text
from ngheo_cli.cli.language import language, say
from ngheo_cli.criteria.cite import Entry, entries
from ngheo_cli.criteria.model import Criteria
from ngheo_cli.messages import Finding, Pair
from ngheo_cli.messages import criteria_help as h
from ngheo_cli.messages.terms import status_label

BLOCKS: tuple[tuple[Pair, tuple[str, ...]], ...] = (
    (h.TIMES, ("applies", "yearly_review")),
    (h.LINES, ("income_lines", "score_lines", "points_per_deprivation")),
    (h.BY_INCOME, ("classes",)),
    (h.BY_SCORE, ("score_classes",)),
    (h.CERTIFIED, ("certified", "multidimensional")),
    (h.INDICATORS, ("indicators",)),
    (h.SETTINGS, ("settings",)),
    (h.DOCUMENTS, ("documents",)),
)
"""The headings of a standard, each with the keys that begin its values."""
_THRESHOLD = ".deprived_when"


def print_list(standards: Sequence[Criteria], provinces: Sequence[Criteria]) -> None:
    """Print the standards as a table, and below it those of provinces."""
    rows = []
    for c in standards:
        state = c.incomplete.of(language()) if c.incomplete else say(h.COMPLETE)
        state += f" ({say(h.BY_DEFAULT)})" if c.default else ""
        rows.append((c.id, c.title.of(language()), period(c), state))
    heads = [say(head) for head in (h.ID_COLUMN, h.TITLE, h.PERIOD, h.STATE)]
    print_table(heads, rows, apart=True)
    if provincial := [(c.id, c.title.of(language()), period(c)) for c in provinces]:
        print_table([say(head) for head in (h.ID_COLUMN, h.TITLE, h.PERIOD)], provincial,
                    title=say(h.PROVINCIAL), apart=True)  # fmt: skip
    print_text(say(h.LISTED).format(id=standards[0].id))


def print_standard(criteria: Criteria) -> None:
    """Print a standard: heading, every value with its key and source, what is not known, remarks."""
    lang = language()
    if criteria.incomplete:
        print_text(criteria.incomplete.of(lang), style="bold")
    print_text(f"{criteria.id} – {criteria.title.of(lang)} ({period(criteria)})", style="bold")
    print_text(say(h.REVISION).format(revision=criteria.revision, digest=criteria.digest[:12]))
    if criteria.base is not None:
        print_text(say(h.BUILT_ON).format(chain=chain_text(criteria.base)))
    every = entries(criteria)
    for title, keys in BLOCKS:
        block = [entry for entry in every if entry.key.partition(".")[0] in keys]
        if block:
            _heading(title)
            _print_entries(block)
    for title, texts in ((h.MISSING, criteria.missing), (h.REMARKS, criteria.remarks)):
        if texts:
            _heading(title)
        for text in texts:
            print_text(f"- {text.of(lang)}")
    print_text()
    print_text(say(h.CITE_ONE).format(id=criteria.id, key=_example(every)))


def print_cited(found: Sequence[Entry]) -> None:
    """Print values one below the other, each with the full titles of its documents."""
    for entry in found:
        print_text(f"{entry.key}: {say(entry.name)}", style="bold")
        print_text(f"  {say(h.VALUE)}: {say(entry.value)}")
        for document, article in entry.documents:
            where = f"{document.number}, {article or say(h.NO_ARTICLE)}"
            print_text(f"  {say(h.SOURCE)}: {where} – {document.title.of(language())}")
        print_text(f"  {say(h.STATUS)}: {status_label(entry.status, language())} ({entry.status})")
        if note := say(entry.note):
            print_text(f"  {say(h.NOTE)}: {note}")


def print_checked(criteria: Criteria, doubts: Sequence[Finding]) -> None:
    """Print the verdict on a file that loads, and what is doubtful in it."""
    rows = len(criteria.classes) + len(criteria.score_classes)
    numbers = {"classes": rows, "indicators": len(criteria.indicators)}
    print_text(say(h.CHECKED).format(file=criteria.file, id=criteria.id, **numbers))
    if criteria.base is not None:
        print_text(say(h.BUILT_ON).format(chain=chain_text(criteria.base)))
    if doubts:
        show_attention(doubts)


def chain_text(criteria: Criteria) -> str:
    """Name a standard and those that it builds on: "2021-2025 (bản 1, mã băm 0123456789ab) ← …"."""
    words = say(h.REVISION).format(revision=criteria.revision, digest=criteria.digest[:12])
    own = f"{criteria.id} ({words})"
    return own if criteria.base is None else f"{own} ← {chain_text(criteria.base)}"


def period(criteria: Criteria) -> str:
    """Write the period of the lists of a standard."""
    return f"{criteria.applies.from_:%d/%m/%Y} – {criteria.applies.to:%d/%m/%Y}"


def _heading(title: Pair) -> None:
    print_text()
    print_text(say(title).upper(), style="bold")


def _print_entries(found: Iterable[Entry]) -> None:
    for entry in found:
        if entry.key.endswith(_THRESHOLD):
            print_text(f"    {say(h.DEPRIVED_WHEN)}: {say(entry.value)}")
        else:
            label = f"{say(h.SERVICE)}: " if entry.key.startswith("indicators.") else ""
            print_text(f"- {say(entry.name)}  [{entry.key}]")
            print_text(f"    {label}{say(entry.value)}")
        print_text(f"    {_source(entry)}")
        if note := say(entry.note):
            print_text(f"    {say(h.NOTE)}: {note}")


def _source(entry: Entry) -> str:
    """Name the documents shortly: the value of a document is its number already."""
    status = status_label(entry.status, language())
    if entry.key.startswith("documents."):
        return f"{say(h.STATUS)}: {status}"
    places = [f"{document.number}, {article}".strip(", ") for document, article in entry.documents]
    return f"{say(h.SOURCE)}: {'; '.join(places)} ({status})"


def _example(every: Sequence[Entry]) -> str:
    return next((entry.key for entry in every if "_lines." in entry.key), every[0].key)
