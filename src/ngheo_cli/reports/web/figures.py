"""How does a drawing become a picture on the page, with its numbers beside it?"""

from ngheo_cli.reports.web.charts import Spec, draw
from ngheo_cli.reports.web.model import Figure, Table


def figure_of(id_: str, title: str, description: str, spec: Spec, table: Table) -> Figure:
    """Draw a picture. `table` holds every number of it."""
    return Figure(id_, title, description, draw(spec), spec["width"], spec["height"], table)
