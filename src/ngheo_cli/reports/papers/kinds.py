"""Which papers are there, from which template, and which of them need classes on record?"""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from ngheo_cli.reports.papers import model


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper: `template` is the file that an office may replace, `shape` the record that fills it.

    `official` papers recognise or certify: they use recorded classes only, and an incomplete standard makes
    none.
    """

    name: str
    template: str
    shape: type[model.Paper]
    official: bool = False

    @property
    def stem(self) -> str:
        """What the files of the paper are called, without an ending."""
        return Path(self.template).stem


KINDS = (
    Kind("minutes", "bien-ban-hop-thon.docx", model.Minutes),
    Kind("posted", "danh-sach-niem-yet.docx", model.Posted),
    Kind("decision", "quyet-dinh.docx", model.Decision, official=True),
    Kind("certificate", "giay-chung-nhan.docx", model.Certificate, official=True),
    Kind("letter", "thu-giai-thich.docx", model.Letter),
    Kind("check", "ho-can-xem-lai.docx", model.Check),
)
"""In the order of the yearly work."""
OF_A_HOUSEHOLD = ("certificate", "letter")
BY_NAME = {kind.name: kind for kind in KINDS}


def shipped(kind: Kind) -> bytes:
    """Return our own template of a kind."""
    return files("ngheo_cli.reports.papers").joinpath("templates", kind.template).read_bytes()
