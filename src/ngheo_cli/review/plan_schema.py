"""What does an editor need to check a plan file while it is typed?"""

from typing import Any

from ngheo_cli.criteria.schema import model_schema
from ngheo_cli.review.plan_model import Plan

FILE = "ngheo.plan-1.json"


def plan_schema() -> dict[str, Any]:
    """Return the JSON Schema of plan files, made from the models."""
    return {"$id": FILE, **model_schema(Plan, "ngheo.plan/1")}
