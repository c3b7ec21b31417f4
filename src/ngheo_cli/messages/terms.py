"""What are classes, branches, bases, areas and statuses called in Vietnamese and English?"""

_CLASSES = {
    "poor": ("Hộ nghèo", "Poor"),
    "near_poor": ("Hộ cận nghèo", "Near-poor"),
    "provincial_poor": ("Hộ nghèo theo chuẩn của tỉnh", "Poor by the provincial standard"),
    "provincial_near_poor": ("Hộ cận nghèo theo chuẩn của tỉnh", "Near-poor by the provincial standard"),
    "average": ("Hộ có mức sống trung bình", "Average living standard"),
    "not_poor": ("Hộ không nghèo", "Not poor"),
    "undetermined": ("Chưa xác định", "Undetermined"),
}
_BRANCHES = {
    "poor_income_and_deprivation": (
        "Nghèo cả về thu nhập và thiếu hụt dịch vụ xã hội cơ bản",
        "Poor by income and by deprivation",
    ),
    "poor_income": ("Nghèo về thu nhập", "Poor by income"),
    "poor_deprivation": ("Nghèo thiếu hụt dịch vụ xã hội cơ bản", "Poor by deprivation"),
}
_BASES = {"income": ("thu nhập", "income"), "score": ("điểm B1, B2", "scores B1, B2")}
_AREAS = {"rural": ("nông thôn", "rural"), "urban": ("thành thị", "urban")}
_STATUSES = {
    "confirmed": ("đã đối chiếu văn bản", "confirmed"),
    "secondary": ("nguồn thứ cấp", "secondary source"),
    "unknown": ("chưa rõ", "unknown"),
}

_DOCUMENT_KINDS = {
    "NĐ": ("Nghị định số {number}", "Decree {number}"),
    "QĐ": ("Quyết định số {number}", "Decision {number}"),
    "TT": ("Thông tư số {number}", "Circular {number}"),
    "NQ": ("Nghị quyết số {number}", "Resolution {number}"),
}
_ARTICLE = ("{article} {document}", "{article} of {document}")


def class_label(code: str, lang: str) -> str:
    """Name a class: `poor` is "Hộ nghèo"."""
    return _of(_CLASSES, code, lang)


def branch_label(code: str, lang: str) -> str:
    """Name a branch of a class: `poor_income` is "Nghèo về thu nhập"; an unknown code stands as it is."""
    return _of(_BRANCHES, code, lang)


def basis_label(code: str, lang: str) -> str:
    """Name the basis of a decision: `income` or `score`."""
    return _of(_BASES, code, lang)


def area_label(code: str, lang: str) -> str:
    """Name an area: `rural` is "nông thôn"."""
    return _of(_AREAS, code, lang)


def status_label(code: str, lang: str) -> str:
    """Name how sure a value is: `confirmed`, `secondary` or `unknown`."""
    return _of(_STATUSES, code, lang)


def document_name(number: str, lang: str) -> str:
    """Name a document by its number: "Nghị định số 07/2021/NĐ-CP"; an unknown kind stands as it is."""
    kind = number.rpartition("/")[2].partition("-")[0]
    return _of(_DOCUMENT_KINDS, kind, lang).format(number=number) if kind in _DOCUMENT_KINDS else number


def cited_name(number: str, article: str, lang: str) -> str:
    """Name an article of a document: "Điều 3 Nghị định số 07/2021/NĐ-CP"."""
    document = document_name(number, lang)
    return _ARTICLE[lang == "en"].format(article=article, document=document) if article else document


def _of(table: dict[str, tuple[str, str]], code: str, lang: str) -> str:
    return table[code][lang == "en"] if code in table else code
