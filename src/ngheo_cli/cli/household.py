"""Which row of a survey does the user mean by a household key or a row number?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ngheo_cli.cli.language import say
from ngheo_cli.messages import Pair, Stop, papers_said, screen, usage, usage_typed
from ngheo_cli.survey.national_ids import code_told
from ngheo_cli.survey.text import key as normal

if TYPE_CHECKING:
    from ngheo_cli.cli.reviewing import Reviewed
    from ngheo_cli.survey.model import Survey

LISTED = 20
"""How many rows that share a key are named."""
SHOWN = 40
"""How many letters of the user's own key a message repeats."""


def find_row(survey: "Survey", household: str | None, row: str | None) -> int:
    """Return the position in the frame; raise Stop for none, and for several with the list of them."""
    if (household is None) == (row is None):
        raise Stop(usage.HOUSEHOLD_OR_ROW.at())
    asked = household if household is not None else row or ""
    found = _by_key(survey, asked) if household is not None else _by_number(survey, asked)
    if not found and household is None:
        raise Stop(usage.ROW_NOT_FOUND.at(value=asked[:SHOWN], where=_spans(survey)))
    if not found:
        raise Stop(usage.HOUSEHOLD_NOT_FOUND.at(key=asked[:SHOWN], near=_without_zeros(survey, asked)))
    if len(found) > 1:
        listed = "; ".join(_where(survey, position) for position in found[:LISTED])
        more = " …" if len(found) > LISTED else ""
        raise Stop(usage.HOUSEHOLD_SHARED.at(key=asked[:SHOWN], count=len(found), rows=listed + more))
    return found[0]


def rows_named(reviewed: "Reviewed", households: Sequence[str], rows: Sequence[str]) -> list[int]:
    """Return the rows of a review that the user named by household or by row of the sheet.

    Raises Stop for what is no household, for a row that was set aside, and for one that several files have.
    """
    found = [row for key in households for row in _in_files(reviewed, key, None)]
    found += [row for number in rows for row in _in_files(reviewed, None, number)]
    return list(dict.fromkeys(found))


def _in_files(reviewed: "Reviewed", key: str | None, number: str | None) -> list[int]:
    """Return the rows of a household in each file that has it. Raises Stop for a row of a sheet that several
    files have, be it set aside in some, and for what several rows of one file are."""
    frame, found, stops = reviewed.households.frame, list[int](), list[Stop]()
    for survey, one in enumerate(reviewed.loaded):
        try:
            position = find_row(one.survey, key, number)
        except Stop as stop:
            if any(finding.message is usage.HOUSEHOLD_SHARED for finding in stop.findings):
                raise
            stops.append(stop)
        else:
            mask = (frame["survey"] == survey) & (frame["position"] == position)
            found += mask.to_numpy().nonzero()[0].tolist()
    having = len(reviewed.loaded) - len(stops)
    if number is not None and having > 1:
        raise Stop(usage.ROW_IN_FILES.at(value=number[:SHOWN], count=having))
    if not having:
        raise stops[0]
    if not found and key is not None:
        raise Stop(papers_said.NOT_COUNTED.at(key=key[:20]))
    if not found:
        raise Stop(papers_said.ROW_NOT_COUNTED.at(row=(number or "")[:20]))
    return found


def _by_key(survey: "Survey", asked: str) -> list[int]:
    """Find `household_id`, or `village/household_id`, also in rows that were set aside."""
    if not survey.has("household_id"):
        return []
    codes = [normal(code) for code in survey.frame["household_id"].tolist()]
    found = [i for i, code in enumerate(codes) if code and code == normal(asked)]
    if not found and "/" in asked and survey.has("village"):
        village, _, code = asked.rpartition("/")
        villages = [normal(name) for name in survey.frame["village"].tolist()]
        wanted = (normal(village), normal(code))
        found = [i for i, pair in enumerate(zip(villages, codes, strict=True)) if pair == wanted]
    return found


def _without_zeros(survey: "Survey", asked: str) -> Pair:
    """Return a hint at the codes that differ from the one asked for by leading zeros only."""
    wanted = normal(asked).lstrip("0")
    codes = dict.fromkeys(survey.frame["household_id"].tolist()) if survey.has("household_id") else {}
    same = [code_told(str(code)) for code in codes if wanted and normal(code).lstrip("0") == wanted]
    vi, en = (
        half.format(codes=", ".join(same[:LISTED])) if same else "" for half in usage_typed.PERHAPS_CODE
    )
    return vi, en


def _by_number(survey: "Survey", asked: str) -> list[int]:
    """Find a row by its number in the sheet, or `SHEET!number`."""
    sheet, _, number = asked.rpartition("!")
    if not number.strip().isdecimal():
        raise Stop(usage.ROW_NOT_NUMBER.at(value=asked[:SHOWN]))
    rows, sheets = survey.frame["row"].tolist(), survey.frame["sheet"].tolist()
    wanted = int(number)
    return [
        i for i, row in enumerate(rows) if row == wanted and (not sheet or normal(sheets[i]) == normal(sheet))
    ]


def _spans(survey: "Survey") -> tuple[str, str]:
    """Name the first and last row of the households of each sheet."""
    found: dict[str, list[int]] = {}
    for sheet, row in zip(survey.frame["sheet"].tolist(), survey.frame["row"].tolist(), strict=True):
        found.setdefault(str(sheet), []).append(int(row))
    parts = [(min(rows), max(rows), sheet) for sheet, rows in list(found.items())[:LISTED]]
    vi, en = ("; ".join(span.format(*part) for part in parts) for span in screen.ROW_SPAN)
    return vi, en


def _where(survey: "Survey", position: int) -> str:
    frame = survey.frame
    village = str(frame["village"].iat[position]) if survey.has("village") else ""
    part = say(screen.VILLAGE_PART).format(village=village) if village else ""
    if frame["problem"].iat[position]:
        part += say(screen.SET_ASIDE_PART)
    return say(screen.ROW_LINE).format(
        row=frame["row"].iat[position], sheet=frame["sheet"].iat[position], village=part
    )
