"""Is a cell that is no label of a class written in words of classes, so that it may be shown?

Only such words, every one of them with its accents: a cell that holds anything else may hold a name.
"""

import re

from ngheo_cli.survey.text import key

_LONGEST = 60
_NAMES = (
    "nghèo|mức sống trung bình|trung bình|mstb|khá giả|đói|n|cn|hn|hcn|kn|poor|near-poor|non-poor|average"
)
"""What names a class."""
_ABOUT = (
    "hộ|cận|không|thoát|tái|mới|cũ|không còn|là|diện|thuộc|thuộc diện|và|hoặc|có|theo|chuẩn|đa chiều|"
    "thu nhập|thiếu hụt|quốc gia|tỉnh|thành phố|phát sinh|tiếp tục|bền vững|dân tộc thiểu số|dân tộc|dtts|"
    "bảo trợ xã hội|btxh|nhóm|loại|năm trước|năm nay|năm|20[0-9]{2}|[1-4]|nông nghiệp|nông thôn|thành thị"
)
"""What is said beside it."""
_GAP = r"[\s.,;:()/+*\"'-]+"
_CLASS = re.compile(rf"(?:^|{_GAP})(?:{_NAMES})(?=$|{_GAP})")
_WORDS = re.compile(rf"(?:{_GAP})?(?:(?:{_NAMES}|{_ABOUT})(?:{_GAP}|$))+")


def class_words(text: str) -> str:
    """Return the text in quotes where it is written in words of classes alone (Thoát nghèo), or ""."""
    written = key(text) if len(text) <= _LONGEST else ""
    return f"“{text}”" if _CLASS.search(written) and _WORDS.fullmatch(written) else ""
