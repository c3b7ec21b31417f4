"""How is a sample written: which files, and what is said of them?"""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ngheo_cli.messages import Stop
from ngheo_cli.messages import sample as say
from ngheo_cli.reports.files import is_folder, make_folder, placed, refuse_outputs
from ngheo_cli.sample.classes import Classes
from ngheo_cli.sample.movements import MovementCount
from ngheo_cli.sample.output import Records, YearFile, members_path, spread
from ngheo_cli.sample.plan import Block, Plan, blocks_of
from ngheo_cli.sample.totals import TotalsFile
from ngheo_cli.sample.writers import MOST_ROWS
from ngheo_cli.sample.years import years_of

SCHEMA = "ngheo.sample/1"
MANIFEST, TOTALS = "mau-thu.json", "tong-so-ho"
"""The names, or the ends of the names, of the list of what was written and of the tables of totals."""
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
        return self._beside(MANIFEST)

    def totals(self, plan: Plan) -> list[Path]:
        """Return the tables of totals, one a year."""
        years = [f"-{day.year}" if len(plan.days) > 1 else "" for day in plan.days]
        return [self._beside(f"{TOTALS}{year}.csv") for year in years]

    def _beside(self, name: str) -> Path:
        return self.out / name if self.folder else self.out.with_name(f"{self.out.stem}.{name}")

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
    refuse_plan(plan, target)
    refuse_files(plan, target, force=force)
    movements = MovementCount()
    files: list[YearFile] = []
    paths = target.totals(plan)
    with ExitStack() as stack:
        totals = [TotalsFile(plan, path, stack, force=force) for path in paths]
        work = _Work(plan, Classes(plan.criteria, plan.shape), movements, totals, force, told)
        for communes, named in target.files(plan):
            files += work.write(communes, named)
    base = target.manifest.parent
    names = [file.path.relative_to(base).as_posix() for file in files]
    document = {
        "schema": SCHEMA,
        "criteria": plan.criteria.id,
        "seed": plan.seed,
        "shape": plan.shape.value,
        "totals_files": [path.name for path in paths],
        "rows": [file.told.as_dict() | {"file": name} for name, file in zip(names, files, strict=True)],
        "defects": [
            d | {"file": name} for name, file in zip(names, files, strict=True) for d in file.defects
        ],
        "movements": list(movements.rows()),
    }
    with placed(target.manifest, force=force) as beside:
        beside.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
    return document


@dataclass(frozen=True, slots=True)
class _Work:
    """What all files of a sample share while they are written."""

    plan: Plan
    classes: Classes
    movements: MovementCount
    totals: list[TotalsFile]
    force: bool
    told: Told | None

    def write(self, communes: range, paths: list[Path]) -> list[YearFile]:
        """Write the files of some communes, one a year."""
        plan = self.plan
        blocks = [block for commune in communes for block in blocks_of(plan, commune)]
        with ExitStack() as stack:
            files = [
                YearFile(plan, self.classes, path, number, spread(plan, blocks, number))
                for number, path in enumerate(paths)
            ]
            for file in files:
                file.open(stack, force=self.force)
            for block in blocks:
                self._draw(block, files)
        return files

    def _draw(self, block: Block, files: list[YearFile]) -> None:
        homes, years = years_of(self.plan, self.classes, block)
        wrong: Records = {}
        for file, totals, year in zip(files, self.totals, years, strict=True):
            wrong = file.add(block, year, wrong)
            totals.add(block, homes, year)
        if len(years) > 1:
            path = f"{homes.place['province'][0]} / {homes.place['commune'][0]}"
            self.movements.add(path, homes, years)
        if self.told:
            self.told(block.commune + 1, self.plan.communes)


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
    refuse_outputs([*paths, *apart, *target.totals(plan), target.manifest], (), force=force)


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
