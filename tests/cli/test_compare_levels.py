"""Two reviews of which only one names a district or a province: rates and forms have all their units."""

import json
from pathlib import Path

from .commandline import Ngheo

CLASS = ("--class", "recorded", "--criteria", "2021-2025")


def review(path: Path, place: dict[str, str], poor: int, *communes: str) -> Path:
    """Write households of communes, some of them poor; `place` are columns above the commune."""
    header = ",".join([*place, "commune,household_id,head_name,size,recorded_class"])
    rows = [
        ",".join([*place.values(), f"{name},{i},Lò {name} {i},4,{'poor' if i <= poor else 'not_poor'}"])
        for name in communes
        for i in range(1, 5)
    ]
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def totals(path: Path, header: str, *rows: str) -> Path:
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def test_rates_are_compared_where_districts_were_abolished(ngheo: Ngheo, tmp_path: Path) -> None:
    before = review(tmp_path / "truoc.csv", {"province": "TQ", "district": "X"}, 3, "Xã Một", "Xã Hai")
    now = review(tmp_path / "nay.csv", {"province": "TQ"}, 2, "Xã Một", "Xã Hai")
    old = totals(
        tmp_path / "t1.csv", "province,district,commune,households", "TQ,X,Xã Một,100", "TQ,X,Xã Hai,100"
    )
    new = totals(tmp_path / "t2.csv", "province,commune,households", "TQ,Xã Một,110", "TQ,Xã Hai,110")
    done = ngheo("compare", before, now, *CLASS, "--totals", old, "--totals", new, "--json")
    rows = [one for one in json.loads(done.out)["changes"] if one["measure"] == "poor"]
    assert {
        one["path"]: (one["rate_before"], one["rate_now"], one["points"], one["open"]) for one in rows
    } == {
        "TQ": ("3.00", "1.82", "-1.18", False),
        "TQ / Xã Một": ("3.00", "1.82", "-1.18", False),
        "TQ / Xã Hai": ("3.00", "1.82", "-1.18", False),
    }


def test_communes_of_one_name_in_two_districts_are_told(ngheo: Ngheo, tmp_path: Path) -> None:
    before = tmp_path / "truoc.csv"
    one = review(before, {"district": "X"}, 3, "Hòa Bình").read_text(encoding="utf-8")
    other = review(before, {"district": "Y"}, 1, "Hòa Bình").read_text(encoding="utf-8")
    before.write_text(one + other.split("\n", 1)[1].replace("Bình,", "Bình,9"), encoding="utf-8")
    now = review(tmp_path / "nay.csv", {}, 2, "Hòa Bình", "Xã Hai")
    old = totals(tmp_path / "t1.csv", "district,commune,households", "X,Hòa Bình,100", "Y,Hòa Bình,50")
    new = totals(tmp_path / "t2.csv", "commune,households", "Hòa Bình,110", "Xã Hai,50")
    words = ("compare", before, now, *CLASS, "--totals", old, "--totals", new)
    done = ngheo(*words, "--json")
    [row] = [o for o in json.loads(done.out)["changes"] if (o["path"], o["measure"]) == ("Hòa Bình", "poor")]
    assert (done.status, row["rate_before"], row["rate_now"]) == (1, None, "1.82")
    assert "Hòa Bình; X / Hòa Bình; Y / Hòa Bình" in " ".join(ngheo(*words).out.split())


def test_a_form_of_movements_has_all_communes_where_last_year_names_no_province(
    ngheo: Ngheo, tmp_path: Path
) -> None:
    before = review(tmp_path / "truoc.csv", {}, 3, "Xã Một", "Xã Hai")
    now = review(tmp_path / "nay.csv", {"province": "TQ"}, 2, "Xã Một", "Xã Hai")
    given = totals(tmp_path / "t.csv", "province,commune,households", "TQ,Xã Một,110", "TQ,Xã Hai,110")
    words = ("--before", before, "--totals", given, "--form", "7.3", "--form", "7.4", "--out", tmp_path / "f")
    rows = json.loads(ngheo("report", now, *words, *CLASS, "--json").out)["rows"]
    of_poor = {
        o["path"]: o["value"]
        for o in rows
        if (o["form"], o["column"], o["line"]) == ("7.3", "1", "households")
    }
    assert of_poor == {"TQ": 6, "TQ / Xã Hai": 3, "TQ / Xã Một": 3}
    assert {o["path"] for o in rows if o["form"] == "7.4"} == set(of_poor)
