"""What do the options that are written COLUMN=VALUE say?"""

from collections.abc import Sequence

from ngheo_cli.messages import Finding, Pair, placeholders, usage

SHEET_NAME = "{sheet}"
"""What stands for the name of a row's sheet."""


def pairs_of(
    option: str, values: Sequence[str], shape: Pair, example: str
) -> tuple[dict[str, str], list[Finding]]:
    """Return the pairs of an option, and what is wrong: no pair, a value that is a placeholder that nothing
    replaces (`{file}`), or one column with two values."""
    split = [value.partition("=") for value in values]
    findings = [
        usage.PAIR_MALFORMED.at(option=option, value=name, shape=shape, example=example)
        for name, sign, value in split
        if not (name.strip() and sign and value.strip())
    ]
    findings += [
        placeholders.PLACEHOLDER.at(option=option, name=name.strip(), example=example)
        for name, _, value in split
        if value.strip().startswith("{") and value.strip().endswith("}") and value.strip() != SHEET_NAME
    ]
    pairs: dict[str, str] = {}
    for name, _, value in split:
        if pairs.setdefault(name.strip(), value.strip()) != value.strip():
            findings.append(usage.KEY_TWICE.at(option=option, name=name.strip()))
    return pairs, findings
