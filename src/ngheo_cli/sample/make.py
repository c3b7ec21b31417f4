"""How is a sample written: which files, and what is said of them?"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ngheo_cli.messages import Stop
from ngheo_cli.messages import sample as say
from ngheo_cli.reports.files import is_folder, make_folder, placed, refuse_outputs
from ngheo_cli.sample.classes import Classes
from ngheo_cli.sample.movements import MovementCount
from ngheo_cli.sample.output import YearFile, members_path, spread
from ngheo_cli.sample.plan import Plan, blocks_of
from ngheo_cli.sample.writers import MOST_ROWS
from ngheo_cli.sample.years import years_of

SCHEMA = "ngheo.sample/1"
MANIFEST = "mau-thu.json"
"""The name, or the end of the name, of the list of what was written."""
ROOM = 4
"""So many households of a file are needed for each planted mistake."""
Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a sample goes: one file a year with all communes, or a folder with a file a commune."""

    out: Path
    ending: str
    """`.xlsx`, `.csv` or `.parquet`."""
    folder: bool

    @property
    def manifest(self) -> Path:
        """The list of what was written."""
        return self.out / MANIFEST if self.folder else self.out.with_name(f"{self.out.stem}.{MANIFEST}")

    def files(self, plan: Plan) -> Iterator[tuple[range, list[Path]]]:
        """Yield the communes of each file with its path in every year."""
        years = [day.year for day in plan.days]
        several = len(years) > 1
        if not self.folder:
            named = [self.out.with_stem(f"{self.out.stem}-{year}") if several else self.out for year in years]
            yield range(plan.communes), named
            return
        wide = len(str(plan.communes))
        for commune in range(plan.communes):
            name = f"xa-{commune + 1:0{wide}d}{self.ending}"
            yield (
                range(commune, commune + 1),
                [self.out / str(year) / name if several else self.out / name for year in years],
            )


def make_sample(plan: Plan, target: Target, *, force: bool, told: Told | None = None) -> dict[str, Any]:
    """Write a sample, and return the document `ngheo.sample/1`.

    `told` is called with the communes that are done, and all. Raises Stop for what cannot be written.
    """
    classes = Classes(plan.criteria, plan.shape)
    refuse_plan(plan, target)
    refuse_files(plan, target, force=force)
    movements = MovementCount()
    rows: list[dict[str, Any]] = []
    defects: list[dict[str, Any]] = []
    for communes, paths in target.files(plan):
        written = _write(plan, classes, communes, paths, movements, force=force, told=told)
        for one, path in zip(written, paths, strict=True):
            name = path.relative_to(target.manifest.parent).as_posix()
            rows.append(one.told.as_dict() | {"file": name})
            defects += [defect | {"file": name} for defect in one.defects]
    document = {
        "schema": SCHEMA,
        "criteria": plan.criteria.id,
        "seed": plan.seed,
        "shape": plan.shape.value,
        "rows": rows,
        "defects": defects,
        "movements": list(movements.rows()),
    }
    with placed(target.manifest, force=force) as beside:
        beside.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
    return document


def _write(  # noqa: PLR0913 - a file is that many things
    plan: Plan,
    classes: Classes,
    communes: range,
    paths: list[Path],
    movements: MovementCount,
    *,
    force: bool,
    told: Told | None,
) -> list[YearFile]:
    """Write the files of some communes, one a year."""
    blocks = [block for commune in communes for block in blocks_of(plan, commune)]
    with ExitStack() as stack:
        files = [
            YearFile(plan, classes, path, number, spread(plan, blocks, number))
            for number, path in enumerate(paths)
        ]
        for file in files:
            file.open(stack, force=force)
        for block in blocks:
            homes, years = years_of(plan, classes, block)
            for file, year in zip(files, years, strict=True):
                file.add(block, year)
            if len(years) > 1:
                path = f"{homes.place['province'][0]} / {homes.place['commune'][0]}"
                movements.add(path, homes, years)
            if told:
                told(block.commune + 1, plan.communes)
    return files


def refuse_plan(plan: Plan, target: Target) -> None:
    """Raise Stop for a sample that cannot be made."""
    each = plan.households // plan.communes if target.folder else plan.households
    if plan.households < plan.communes:
        raise Stop(say.FEW_HOUSEHOLDS.at(households=plan.households, communes=plan.communes))
    if plan.defects and target.ending == ".parquet":
        raise Stop(say.DEFECTS_PARQUET.at())
    if (least := ROOM * sum(plan.defects.values())) > each:
        raise Stop(say.FEW_FOR_DEFECTS.at(households=each, least=least))
    largest = each * (8 if plan.lists_members else 1)
    if target.ending == ".xlsx" and largest > MOST_ROWS:
        raise Stop(say.BOOK_FULL.at(households=each))


def refuse_files(plan: Plan, target: Target, *, force: bool) -> None:
    """Raise Stop where something is in the way, and make the folders."""
    paths = [path for _, paths in target.files(plan) for path in paths]
    apart = [members_path(path) for path in paths] if plan.lists_members and target.ending != ".xlsx" else []
    if target.folder:
        for folder in dict.fromkeys(path.parent for path in paths):
            make_folder(folder)
    refuse_outputs(_all(paths, apart, target), (), force=force)


def _all(paths: Iterable[Path], apart: Iterable[Path], target: Target) -> list[Path]:
    return [*paths, *apart, target.manifest]


def target_of(out: Path, ending: str | None) -> Target:
    """Return where a sample goes: `out` is a folder if it is one or has no ending.

    Raises Stop for an ending that is none, or another than asked for.
    """
    if is_folder(out) or not out.suffix:
        return Target(out, ending or ".xlsx", folder=True)
    found = out.suffix.lower()
    if found not in (".xlsx", ".csv", ".parquet") or ending not in (None, found):
        raise Stop(say.BAD_ENDING.at(file=out.name))
    return Target(out, found, folder=False)
