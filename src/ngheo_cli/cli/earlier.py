"""How is a review that was read compared with the one before it, in commands that take `--before`?"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ngheo_cli.cli.comparing import Compared, Job, compared_of
from ngheo_cli.cli.file_names import file_names, named

if TYPE_CHECKING:
    from ngheo_cli.cli.console import Progress
    from ngheo_cli.cli.reading import Loaded, Request
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.review.households import Households


def tells_before(now: "Households", before: Sequence[Path]) -> bool:
    """Whether anything tells the classes before: files, or a column of the review itself."""
    return bool(before) or (now.has("previous_class") and bool((now.frame["previous_class"] != "").any()))


def compared_with(
    before: Sequence[Path],
    job: Job,
    reviewed: "Reviewed",
    request: "Request",
    show: "Progress | None",
    totals: Path | None = None,
) -> "tuple[Compared, tuple[Reviewed, ...]]":
    """Compare a review with the one before; with the reviews that were read for it, the latest last. Totals
    tell the units above that households of these leave blank."""
    from ngheo_cli.cli.reviewing import review_of

    # The members of another file belong to the review now.
    earlier = replace(request, members=())
    groups = [*((path,) for path in job.history), *([before] if before else [])]
    read = [review_of(paths, earlier, job.source, show, totals) for paths in groups]
    every = [*read, reviewed]
    names = file_names([file.path for one in every for file in one.loaded], request)
    return compared_of(job, named(every, names)), tuple(read)


def files_of(read: "Sequence[Reviewed]") -> "tuple[Loaded, ...]":
    """Return the files of some reviews."""
    return tuple(file for one in read for file in one.loaded)
