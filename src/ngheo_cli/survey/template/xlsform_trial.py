"""Does pyxform, where it is installed, convert a form without a warning?"""

import logging
from importlib.util import find_spec
from pathlib import Path

from ngheo_cli.messages import Stop
from ngheo_cli.messages import template_command as say


def trial(path: Path) -> bool:
    """Convert a form as ODK Central and KoboToolbox will; False where pyxform is not installed.

    Raises Stop with pyxform's own words where it refuses the form or warns.
    """
    if find_spec("pyxform") is None:
        return False
    from pyxform.errors import PyXFormError  # noqa: PLC0415 - an extra
    from pyxform.xls2xform import convert  # noqa: PLC0415 - as above

    logging.getLogger("pyxform").setLevel(logging.ERROR)
    try:
        warnings = convert(path.read_bytes(), file_type=".xlsx").warnings
    except PyXFormError as problem:
        warnings = [str(problem)]
    if warnings:
        raise Stop(say.XLSFORM_WARNED.at(reason=" ".join(warnings)))
    return True
