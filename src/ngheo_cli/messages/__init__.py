"""Every message once: its code, severity, why and what to do, in Vietnamese and English.

The catalogues are one module a room (`criteria`, `survey`, `classify`, `usage` …); each message is a constant
there, and a finding is made by `CONSTANT.at(place, value=…)`, so that the type checker finds a misspelt code.
"""

from .model import Finding, Message, Place, Severity, Stop
from .text import Lang, Pair, of

__all__ = ["Finding", "Lang", "Message", "Pair", "Place", "Severity", "Stop", "of"]
