"""The floor of `ngheo classify`: read the survey and write the result's cell values, nothing else.

Imports only python-calamine and openpyxl (and marshal, to hold the values that the product wrote). Usage:
`python floor.py SURVEY.xlsx VALUES.marshal OUT.xlsx`.
"""

import marshal
import sys

from openpyxl import Workbook
from python_calamine import CalamineWorkbook


def main(survey: str, values: str, out: str) -> None:
    """Read every sheet of `survey`, then write the sheets held in `values` unstyled."""
    book = CalamineWorkbook.from_path(survey)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
    with open(values, "rb") as file:  # noqa: PTH123  (pathlib would add an import to the floor)
        sheets = marshal.load(file)  # noqa: S302  (our own file, written a moment ago)
    result = Workbook()
    result.remove(result.active)  # type: ignore[arg-type]
    for name, rows in sheets:
        sheet = result.create_sheet(name)
        for row in rows:
            sheet.append(row)
    result.save(out)


if __name__ == "__main__":
    main(*sys.argv[1:4])
