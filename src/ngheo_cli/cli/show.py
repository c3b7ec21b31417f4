"""What does the screen show after a survey was classified: reading, rows and classes?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ngheo_cli.classify.model import NONE, UNDETERMINED
from ngheo_cli.cli.columns_read import show_columns
from ngheo_cli.cli.console import print_table, print_text
from ngheo_cli.cli.language import language, say
from ngheo_cli.cli.reading import Loaded
from ngheo_cli.messages import screen, titles
from ngheo_cli.messages import survey_members as member_says
from ngheo_cli.messages.terms import class_label
from ngheo_cli.numbers import number_text
from ngheo_cli.reports.certified import certified_line
from ngheo_cli.reports.counts import Group, basis_counts, by_class, recorded_differs
from ngheo_cli.reports.national import national_line
from ngheo_cli.reports.words import ColumnWords

if TYPE_CHECKING:
    from ngheo_cli.classify.model import Decisions


def show_reading(loaded: Loaded) -> None:
    """Print what each column was read as, which answer counts as deprived, and where every row went."""
    show_columns(loaded)
    if loaded.survey.set_by_user:
        pairs = "; ".join(f"{name} = {value}" for name, value in loaded.survey.set_by_user.items())
        print_text(say(screen.SET_BY_USER).format(pairs=pairs))
        print_text()
    _show_conservation(loaded)
    _show_members(loaded)


def _show_conservation(loaded: Loaded) -> None:
    counts = loaded.survey.counts
    for decisions in loaded.decisions:
        undetermined = int((decisions.class_ == UNDETERMINED).sum())
        numbers = {
            "read": counts.rows_read,
            "classified": counts.households - undetermined,
            "undetermined": undetermined,
            "rejected": counts.rejected,
            "duplicates": counts.duplicates,
            "superseded": counts.superseded,
            "others": sum(counts.not_households.values()),
        }
        line = say(screen.CONSERVATION).format(**{k: number_text(v, language()) for k, v in numbers.items()})
        print_text(f"{decisions.criteria.id}: {line}" if len(loaded.decisions) > 1 else line)
    others = [
        f"{say(titles.NOT_HOUSEHOLD_WORDS.get(kind, (kind, kind)))}: {count}"
        for kind, count in counts.not_households.items()
        if count
    ]
    if others:
        print_text(f"  ({'; '.join(others)})")
    if not counts.balanced:
        print_text(say(screen.NOT_BALANCED), style="bold")
    print_text()


def _show_members(loaded: Loaded) -> None:
    """Print where every row of the members sheets went, if there are any."""
    members = loaded.survey.members
    if members is None:
        return
    counts = members.counts
    numbers = {
        "read": counts.rows_read,
        "joined": counts.joined,
        "orphans": counts.orphans,
        "ambiguous": counts.ambiguous,
        "no_key": counts.no_key,
        "other_heads": counts.other_heads,
        "duplicates": counts.duplicates,
        "others": sum(counts.not_members.values()),
    }
    shown = {name: number_text(number, language()) for name, number in numbers.items()}
    print_text(say(member_says.CONSERVATION).format(**shown))
    if not counts.balanced:
        print_text(say(screen.NOT_BALANCED), style="bold")
    print_text()


def show_classes(loaded: Loaded, decisions: "Decisions") -> None:
    """Print households and persons by class, and what the counts leave out."""
    lang, survey = language(), loaded.survey
    found = by_class(survey, decisions)
    certified = certified_line(survey, decisions, lang)
    rows: list[tuple[str, str, str]] = []
    for group in found:
        rows.append(_count_row(class_label(group.code, lang), group))
        if certified and group.code == certified.of:
            rows.append((f"  {certified.label}", *certified.cells))
    households, persons = sum(g.households for g in found), sum(g.persons for g in found)
    rows.append((say(screen.TOTAL), number_text(households, lang), number_text(persons, lang)))
    heads = [say(head) for head in (screen.CLASS, screen.HOUSEHOLDS, screen.PERSONS)]
    title = say(screen.CLASSES_TITLE).format(id=decisions.criteria.id)
    if trial := decisions.criteria.incomplete:
        print_text()
        print_text(trial.of(lang), style="bold")
    print_table(heads, rows, title=title, right=frozenset({1, 2}))
    for text in decisions.criteria.missing:
        print_text(f"  - {text.of(lang)}")
    _remarks(loaded, decisions, found)


def _count_row(label: str, group: Group) -> tuple[str, str, str]:
    lang = language()
    return label, number_text(group.households, lang), number_text(group.persons, lang)


def _remarks(loaded: Loaded, decisions: "Decisions", found: Sequence[Group]) -> None:
    survey = loaded.survey
    by_score, by_income = basis_counts(decisions)
    if survey.has("score_income") and decisions.criteria.score_classes and by_score + by_income:
        print_text(say(titles.SUMMARY_BASIS).format(score=by_score, income=by_income))
    if unknown := sum(group.sizes_unknown for group in found):
        print_text(say(screen.SIZES_UNKNOWN).format(count=unknown))
    if differs := recorded_differs(survey, decisions):
        print_text(say(screen.RECORDED_DIFFERS).format(count=differs))
    if line := national_line(survey, decisions, language()):
        print_text(line)
    undetermined = found[-1].households
    if (
        undetermined
        and undetermined == sum(group.households for group in found)
        and survey.has("recorded_class")
    ):
        recorded = int(((survey.frame["recorded_class"] != "") & (decisions.class_ != NONE)).sum())
        if recorded:
            print_text(say(screen.RECORDED_EXIST).format(count=recorded, column="recorded_class"))
    if undetermined and any(decisions.settle):
        print_text(say(screen.SETTLED_BY).format(count=undetermined, columns=_settling(loaded, decisions)))


def _settling(loaded: Loaded, decisions: "Decisions") -> str:
    """Return the few columns that would settle most households, with their counts."""
    from collections import Counter

    words = ColumnWords(loaded.survey, loaded.choice.criteria, language())
    tally = Counter(name for names in decisions.settle for name in names)
    return "; ".join(f"{words.title(name)} ({count})" for name, count in tally.most_common(4))
