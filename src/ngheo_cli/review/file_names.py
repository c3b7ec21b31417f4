"""By which names are files of several reviews told apart that have one base name?"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePath

import numpy as np
import pandas as pd

from ngheo_cli.review.households import Households
from ngheo_cli.survey.text import key

Parts = tuple[str, ...]


def names_of(paths: Collection[Path]) -> dict[Path, str]:
    """Return the base name of every file; for one that several have, the shortest tail of its path that is
    that of no other (`2023/danh-sach.xlsx`)."""
    alike: dict[str, dict[Path, Parts]] = {}
    for path in paths:
        alike.setdefault(key(path.name), {})[path] = path.absolute().parts
    return {path: _tail(parts, group.values()) for group in alike.values() for path, parts in group.items()}


def _tail(parts: Parts, alike: Collection[Parts]) -> str:
    others = [_compared(other) for other in alike if other != parts]
    own = _compared(parts)
    ends = (end for end in range(1, len(own)) if all(other[-end:] != own[-end:] for other in others))
    return PurePath(*parts[-next(ends, len(parts)) :]).as_posix()


def _compared(parts: Sequence[str]) -> Parts:
    return tuple(map(key, parts))


def parts_of(name: str) -> Parts:
    """Return the folders and the base name of a file as written, as compared; empty for a blank."""
    return _compared([part for part in name.replace("\\", "/").split("/") if part.strip()])


def ends_in(whole: Parts, tail: Parts) -> bool:
    """Whether the path of a file ends in what was written of it."""
    return bool(tail) and whole[-len(tail) :] == tail


def told_apart(review: Households, paths: Sequence[Path], names: Mapping[Path, str]) -> Households:
    """Return a review whose files bear the names that tell them apart; `paths` are those of its surveys."""
    if all(names[path] == path.name for path in paths) or not len(review):
        return review
    files = np.array([names[path] for path in paths], dtype=object)[review.frame["survey"].to_numpy()]
    return review.with_frame(review.frame.assign(file=pd.Series(files, dtype=object)))
