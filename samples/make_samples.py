"""Make the sample surveys again, the same bytes each time: `python samples/make_samples.py [--out FOLDER]`.

Writes the files beside this script, and `expected.yaml` with what the package must find in each. Needs the
extra `test` of the package.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import yaml
from make import commune_list, csvs, export, form, members, old, plain, villages
from make.tally import Tally, not_a_survey

SAMPLES: dict[str, Callable[[Path], Tally | None]] = {
    "xa-mau.xlsx": plain.make_plain,
    "xuat-he-thong.xlsx": export.make_export,
    "xuat-he-thong-trong.xlsx": export.make_empty_export,
    "danh-sach-thon.xlsx": commune_list.make_commune_list,
    "nhieu-thon.xlsx": villages.make_villages,
    "khao-sat.csv": csvs.make_canonical,
    "khao-sat-utf8.csv": csvs.make_vietnamese,
    "cu.xls": old.make_old_excel,
    "phuong.ods": old.make_ods,
    "bieu-bao-cao.xlsx": form.make_form,
    "nong-thon-2016-2020.xlsx": plain.make_old_standard,
    "ho-va-thanh-vien.xlsx": members.make_members,
    "kobo.xlsx": members.make_kobo,
}
HEADING = """\
# What must be found in each sample, by make_samples.py and its own make/law.py, not by the package.
# by_row: P poor, N near_poor, A average, O not_poor, ? undetermined, - not classified.
"""


def main() -> None:
    """Make every sample."""
    parser = argparse.ArgumentParser(description="Make the sample surveys.")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    expected: dict[str, dict[str, object]] = {}
    for name, make in SAMPLES.items():
        tally = make(out / name)
        expected[name] = tally.expected() if tally else not_a_survey()
    text = yaml.safe_dump(expected, sort_keys=False, allow_unicode=True, width=1000)
    (out / "expected.yaml").write_text(HEADING + text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
