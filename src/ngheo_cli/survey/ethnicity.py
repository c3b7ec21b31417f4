"""Is a person of the Kinh, by the name of an ethnic group as it is typed?"""

from ngheo_cli.survey.text import loose

_KINH_NAMES = frozenset(["kinh", "viet", "kinh viet", "kinh (viet)", "nguoi kinh"])


def is_kinh(name: str) -> bool:
    """Whether the name of an ethnic group is that of the Kinh, however it is typed."""
    return loose(name) in _KINH_NAMES
