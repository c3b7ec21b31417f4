"""Every command of ngheo, to be run over one survey and the one of the year before."""

SAID = {
    "check": "check {now} --out {out}/copy.xlsx",
    "check json": "check {now} --json",
    "classify": "classify {now} --out {out}/classify.xlsx",
    "classify csv": "classify {now} --out {out}/classify.csv",
    "classify json": "classify {now} --out {out}/classify.json",
    "classify parquet": "classify {now} --out {out}/classify.parquet",
    "rates": "rates {now} --out {out}/rates.xlsx",
    "rates json": "rates {now} --table indicators --json",
    "compare": "compare {before} {now} --class recorded --out {out}/compare.xlsx",
    "compare json": "compare {before} {now} --class recorded --json",
    "audit list": "audit list {now} --out {out}/audit.xlsx",
    "audit sample": "audit list {now} --sample --out {out}/sample.csv",
    "audit verify": "audit verify {result} --in {folder}",
    "list": "list {now}",
    "list to a file": "list {now} --people --out {out}/list.xlsx --quiet",
    "forms": "report {now} --form all --allow-undetermined --before {before} --out {out}/forms.xlsx",
    "page": "report {now} --html --with-names --before {before} --out {out}/page.html",
    "documents": "report {now} --documents --out {out}/papers",
    "batch": "batch {folder} --out {out}/batch --workers 1",
    "batch json": "batch {folder} --out {out}/batch2 --workers 2 --json",
    "criteria diff": "criteria diff 2021-2025 2026-2030 --on {now}",
    "template": "template --from {result} --out {out}/template.xlsx",
    "xlsform": "template --xlsform --out {out}/form.xlsx",
    "doctor": "doctor",
    "what is not there": "explain {now} --household Wủkz",
    "no such file": "classify {out}/nothing.xlsx",
}
"""The commands whose screens need no personal data: they count, tell places, and write files."""
SHOWN = {
    "explain": "explain {now} --row 2",
    "list to the screen": "list {now} --json",
    "classify to the screen": "classify {now} --json",
    "audit list to the screen": "audit list {now} --json",
}
"""The commands that a person asks for a household's own data."""
_NO_STANDARD = ("template", "criteria", "doctor", "sample")


def typed(line: str, **given: object) -> list[str]:
    """Return the words of a command line, with the standard where the command needs one."""
    words = [word.format(**given) for word in line.split(" ")]
    under = words[0] not in _NO_STANDARD and words[:2] != ["audit", "verify"]
    return [*words, *(["--criteria", "2021-2025"] if under else [])]
