"""Which workbooks of a folder are results of surveys that are in the folder too?

A result that came alone stands for its survey. One whose survey is there as well would be counted twice: it
says itself, by digest, from which file it was made.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from ngheo_cli.batch.kinds import made_from
from ngheo_cli.batch.ledger import Ledger
from ngheo_cli.batch.model import Outcome, Task
from ngheo_cli.batch.places import SUFFIX
from ngheo_cli.messages import Lang, Place
from ngheo_cli.messages import batch_files as say


def own_results(
    tasks: Sequence[Task], inputs: Mapping[str, str], works: Mapping[str, str], ledger: Ledger, lang: Lang
) -> dict[str, Outcome]:
    """Return what is said of each such result, by name.

    A result is not opened again where the ledger has it and nothing of its name has changed.
    """
    called: dict[str, list[str]] = defaultdict(list)
    for task in tasks:
        called[PurePosixPath(task.name).stem.casefold()].append(task.name)
    found: dict[str, Outcome] = {}
    for task in tasks:
        base = PurePosixPath(task.name).name.casefold().removesuffix(SUFFIX)
        surveys = sorted(called[base]) if task.name.casefold().endswith(SUFFIX) and not task.listed else []
        if not surveys:
            continue
        known = ledger.entries.get(task.name)
        if known and ledger.holds(task.name, inputs[task.name], works[task.name]):
            was = [ledger.entries[name].input for name in surveys if name in ledger.entries]
            if was == [inputs[name] for name in surveys]:
                if known.outcome.code == say.RESULT_OF.code:
                    found[task.name] = known.outcome
                continue
        digests = made_from(task.path)
        survey = next((name for name in surveys if inputs[name] in digests), None)
        if survey is not None:
            said = say.RESULT_OF.at(Place(), survey=survey)
            found[task.name] = Outcome("not_survey", said.code, said.text(lang))
    return found
