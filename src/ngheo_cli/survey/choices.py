"""Which labels belong to which code? Closed lists of whole labels: nothing is matched by a part of it."""

from functools import cache
from typing import get_args

from ngheo_cli.criteria.load import fact_book
from ngheo_cli.messages import Lang
from ngheo_cli.messages import survey_reads as reads_as
from ngheo_cli.messages.terms import class_label
from ngheo_cli.numbers import RURAL, URBAN
from ngheo_cli.survey.column import Labels
from ngheo_cli.survey.text import key, loose

CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "sex": {"male": ("Nam", "nam giới", "m"), "female": ("Nữ", "nữ giới", "f")},
    "area": {
        "rural": ("Nông thôn", "khu vực nông thôn", "vùng nông thôn", "nt"),
        "urban": ("Thành thị", "khu vực thành thị", "đô thị", "khu vực đô thị", "tt"),
    },
    "class": {
        "poor": (
            "Hộ nghèo",
            "nghèo",
            "hn",
            "n",
            "hộ nghèo đa chiều",
            "hộ nghèo thu nhập",
            "hộ nghèo về thu nhập",
            "hộ nghèo thiếu hụt",
            "hộ nghèo theo chuẩn quốc gia",
            "hộ nghèo chuẩn quốc gia",
            "hộ nghèo quốc gia",
        ),
        "near_poor": (
            "Hộ cận nghèo",
            "cận nghèo",
            "hcn",
            "cn",
            "hộ cận nghèo theo chuẩn quốc gia",
            "hộ cận nghèo chuẩn quốc gia",
            "hộ cận nghèo quốc gia",
        ),
        "provincial_poor": (
            "Hộ nghèo chuẩn tỉnh",
            "hộ nghèo theo chuẩn tỉnh",
            "hộ nghèo tỉnh",
            "hộ nghèo theo chuẩn của tỉnh",
            "hộ nghèo theo chuẩn thành phố",
            "hộ nghèo chuẩn thành phố",
        ),
        "provincial_near_poor": (
            "Hộ cận nghèo chuẩn tỉnh",
            "hộ cận nghèo theo chuẩn tỉnh",
            "hộ cận nghèo tỉnh",
            "hộ cận nghèo theo chuẩn của tỉnh",
            "hộ cận nghèo theo chuẩn thành phố",
            "hộ cận nghèo chuẩn thành phố",
        ),
        "average": (
            "Hộ có mức sống trung bình",
            "mức sống trung bình",
            "hộ mức sống trung bình",
            "mstb",
            "hộ mstb",
            "hộ có mstb",
            "hộ trung bình",
        ),
        "not_poor": (
            "Hộ không nghèo",
            "không nghèo",
            "kn",
            "hộ không thuộc diện nghèo",
            "không thuộc diện hộ nghèo, hộ cận nghèo",
            "hộ không nghèo, không cận nghèo",
            "không nghèo, không cận nghèo",
        ),
    },
    "movement": {
        "died": ("Đã chết", "chết", "qua đời", "đã mất", "từ trần", "chết cả hộ"),
        "moved_out": ("Chuyển đi", "chuyển khẩu đi", "chuyển đi nơi khác", "chuyển khỏi địa bàn"),
        "moved_in": ("Chuyển đến", "chuyển khẩu đến", "mới chuyển đến"),
        "split": ("Tách hộ", "tách khẩu", "mới tách hộ", "hộ mới tách"),
        "merged": ("Nhập hộ", "ghép hộ", "sáp nhập hộ", "gộp hộ"),
    },
}
"""List to code to labels; the first label is the one shown. The code is a label too."""

AREAS = {"rural": RURAL, "urban": URBAN}
"""Area codes as numbers."""


@cache
def list_of(choice: str | Labels) -> dict[str, tuple[str, ...]]:
    """Return a closed list: code to labels, the one shown first. Raw facts have lists under their own names,
    from `criteria/facts.yaml`; KeyError for a name without a list."""
    if not isinstance(choice, str):
        return dict(choice)
    if choice in CHOICES:
        return CHOICES[choice]
    told = fact_book().facts[choice].choices
    return {
        code: tuple(dict.fromkeys((label.vi[:1].upper() + label.vi[1:], *label.aliases, label.en)))
        for code, label in told.items()
    }


def labels_shown(choice: str | Labels) -> tuple[str, str]:
    """Return the labels of a list for a message, in Vietnamese and English."""
    if isinstance(choice, str) and choice in reads_as.LISTS:
        return reads_as.LISTS[choice]
    table = list_of(choice)
    vi = ", ".join(names[0] for names in table.values())
    return vi, ", ".join(f"{names[0]} ({code})" for code, names in table.items())


@cache
def labels(choice: str | Labels) -> dict[str, str]:
    """Return every label of a list, as `text.key` writes it, with its code."""
    table = list_of(choice)
    found = {key(label): code for code, all_labels in table.items() for label in all_labels}
    if choice == "class":  # what ngheo itself writes into lists and forms
        found |= {key(class_label(code, lang)): code for code in table for lang in get_args(Lang)}
    return {**found, **{code: code for code in table}, **{code.replace("_", " "): code for code in table}}


@cache
def _loose_labels(choice: str | Labels) -> dict[str, str]:
    """Labels without accents; one that would name two codes is left out."""
    seen: dict[str, set[str]] = {}
    for label, code in labels(choice).items():
        seen.setdefault(loose(label), set()).add(code)
    return {label: codes.pop() for label, codes in seen.items() if len(codes) == 1}


def code_of(choice: str | Labels, text: str) -> str:
    """Return the code of a label, "" if it is not on the list. Accents may be missing; words may not."""
    label = key(text).strip(" .;:")
    return labels(choice).get(label) or (
        _loose_labels(choice).get(label, "") if label == loose(label) else ""
    )
