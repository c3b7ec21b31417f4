"""Make our own templates of papers: `python -m ngheo_cli.reports.papers.make FOLDER`."""

import sys
from pathlib import Path

from ngheo_cli.reports.papers.make.templates import write_templates

if __name__ == "__main__":
    write_templates(Path(sys.argv[1]))
