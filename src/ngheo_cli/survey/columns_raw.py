"""Which titles are known, but are not read as an answer: raw facts, members, running numbers, remarks?"""

import re
from functools import cache

from ngheo_cli.criteria.load import fact_book
from ngheo_cli.messages import titles as printed
from ngheo_cli.survey.columns_facts import member_columns
from ngheo_cli.survey.text import key, loose
from ngheo_cli.survey.titles import bare

RUNNING = frozenset(
    (
        "stt", "tt", "số tt", "số thứ tự", "thứ tự", "no", "number", "s tt", "s t t", "stt hộ", "số tt hộ",
        "tt hộ", "#",
    )
)  # fmt: skip
"""Titles of the running number of a row."""

PASSED_OVER = frozenset(
    [
        "ghi chú",
        "người rà soát",
        "reviewer",
        "điều tra viên",
        "người điều tra",
        "số điện thoại",
        "sđt",
        "điện thoại liên hệ",
        "địa chỉ",
        "nơi ở",
        "chỗ ở hiện nay",
        "nơi đăng ký thường trú",
        "chữ ký",
        "ký nhận",
        "ký tên",
        "note",
        "notes",
        "remark",
        "nơi cấp",
        "ngày cấp",
        "mã thôn",
        "mã xã",
        "mã huyện",
        "mã tỉnh",
        "họ và tên vợ chồng",
        "phone",
        "address",
        "số sổ hộ khẩu",
        "quê quán",
        "số nhà",
        "tổng số thiếu hụt",
        "số chỉ số thiếu hụt",
        "tổng số chỉ số thiếu hụt",
        "số dịch vụ thiếu hụt",
        "lý do",
        "hình ảnh",
        "tọa độ",
        "stt phiếu",
    ]
)
"""Titles that are known and hold nothing that the review needs."""

_RAW_WORDS = [
    "tivi",
    "ti vi",
    "tv",
    "radio",
    "đài",
    "máy tính",
    "laptop",
    "điện thoại",
    "smartphone",
    "internet",
    "wifi",
    "mạng",
    "thuê bao",
    "loa truyền thanh",
    "bhyt",
    "bảo hiểm",
    "thẻ bảo hiểm",
    "diện tích",
    "m2",
    "tường",
    "cột",
    "mái",
    "nền",
    "vật liệu",
    "kết cấu",
    "nhà ở",
    "loại nhà",
    "nguồn nước",
    "nước sinh hoạt",
    "nước sạch",
    "giếng",
    "nhà tiêu",
    "nhà vệ sinh",
    "hố xí",
    "đi học",
    "học vấn",
    "trình độ",
    "bằng cấp",
    "trường",
    "lớp",
    "việc làm",
    "hợp đồng lao động",
    "thất nghiệp",
    "xe máy",
    "ô tô",
    "tủ lạnh",
    "máy giặt",
    "điều hòa",
    "trâu",
    "bò",
    "ngựa",
    "lợn",
    "dê",
    "gà",
    "vịt",
    "đất",
    "ruộng",
    "rừng",
    "ao",
    "kwh",
    "tiền điện",
    "điện năng",
    "trẻ em",
    "suy dinh dưỡng",
    "khám chữa bệnh",
    "ốm",
    "khuyết tật",
    "người phụ thuộc",
    "phụ thuộc",
    "lương hưu",
    "trợ cấp",
]
_RAW = re.compile(rf"(?<!\w)(?:{'|'.join(key(word) for word in _RAW_WORDS)})(?!\w)")
_MEASURED = re.compile(r"\(?\b(?:m2|m²|kwh)(?!\w)")
_HAVING = re.compile(r"^(?:có|sử dụng|đã có|được|dùng|sở hữu)(?!\w)")

_TOTALS_TITLES = frozenset(
    [
        "households",
        "persons",
        "dtts households",
        "dtts persons",
        "no reviewed households",
        "tổng số hộ",
        "tổng số hộ dân cư",
        "số hộ dân cư",
        "tổng số hộ dân",
        "số hộ",
        "hộ nghèo",
        "số hộ nghèo",
        "tỷ lệ",
        "tỷ lệ hộ nghèo",
        "hộ cận nghèo",
        "tổng số hộ dtts",
    ]
)


def is_running(text: str) -> bool:
    """Whether a title is that of a running number."""
    return bare(text) in RUNNING or loose(bare(text)) in {loose(word) for word in RUNNING}


SYSTEM = frozenset(
    [
        "_index", "_parent_index", "_parent_table_name", "_id", "_submission__id", "_uuid",
        "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by", "__version__",
        "_tags",
        "_submission__uuid", "_submission__submission_time", "_submission__validation_status",
        "_submission__notes", "_submission__status", "_submission__submitted_by", "_submission___version__",
        "_submission__tags", "formhub/uuid", "key", "parent_key", "instanceid", "rootuuid", "meta/instanceid",
        "meta-instanceid", "meta/rootuuid", "submissiondate", "submitterid", "submittername", "deviceid",
        "devicephonenum", "attachmentspresent", "attachmentsexpected", "reviewstate", "formversion", "edits",
        "start", "end", "today", "username", "status",
    ]
)  # fmt: skip
"""Columns that KoboToolbox and ODK add to the questions of a form, as `text.key` writes them."""

_PRINTED = frozenset(
    bare(title)
    for pair in (
        printed.DEPRIVATIONS,
        printed.GROUP,
        printed.BASIS,
        printed.POSSIBLE,
        printed.SETTLE,
        printed.NOTE,
    )
    for title in pair
)
"""Titles that the lists of a result have besides the survey's own."""


def is_passed_over(text: str) -> bool:
    """Whether a title is known and needs no answer."""
    return bare(text) in PASSED_OVER or bare(text) in _PRINTED or key(text) in SYSTEM


@cache
def _fact_titles() -> frozenset[str]:
    facts = fact_book().facts
    return frozenset(
        bare(title) for name, fact in facts.items() for title in (name, fact.title.vi, fact.title.en)
    )


def is_raw_fact(text: str) -> bool:
    """Whether a title speaks of a raw fact, from which a rule would derive a deprivation."""
    word = key(text)
    if bare(text) in _fact_titles() or _MEASURED.search(word):
        return True
    return bool(_RAW.search(word) or _HAVING.match(bare(text)))


def says_having(text: str) -> bool:
    """Whether a title itself says that it holds a raw fact: of having (có, sử dụng …), or measured in m²."""
    return bool(_HAVING.match(bare(text)) or _MEASURED.search(key(text)))


def is_members_title(text: str) -> bool:
    """Whether a title names the person or the relation of a sheet of household members; a sheet of heads
    alone may have a relation too."""
    return bare(text) in _member_titles()


@cache
def _member_titles() -> frozenset[str]:
    columns = (member_columns()[name] for name in ("member_name", "relation"))
    return frozenset(
        bare(title) for column in columns for title in (column.name, column.vi, column.en, *column.aliases)
    )


def is_totals_title(text: str) -> bool:
    """Whether a title counts households or persons of a unit."""
    return bare(text) in _TOTALS_TITLES
