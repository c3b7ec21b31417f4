"""By which names does a run know the files that it reads, where several have one base name?"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.masking import pseudonyms

if TYPE_CHECKING:
    from ngheo_cli.cli.reading import Request
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.review.households import Households


def file_names(paths: Collection[Path], request: "Request") -> dict[Path, str]:
    """Return the name of every file that is read, as it may be written: a pseudonym under `--mask`."""
    from ngheo_cli.review.file_names import names_of

    by = pseudonyms(request)
    return {path: by.file(name) if by else name for path, name in names_of(paths).items()}


def named(read: "Sequence[Reviewed]", names: Mapping[Path, str]) -> "list[Households]":
    """Return the households of reviews, whose files bear the names that tell them apart."""
    from ngheo_cli.review.file_names import told_apart

    return [told_apart(one.households, [file.path for file in one.loaded], names) for one in read]
