"""Which letters of a text can no workbook, paper or picture hold?

Their formats are XML, which has no control letters but tab and line ends, no halves of surrogates and no
U+FFFE and U+FFFF (XML 1.0, production Char); a survey may hold any of them.
"""

import re

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """Return a text without the letters that no XML file holds."""
    return _NOT_XML.sub("", text)
