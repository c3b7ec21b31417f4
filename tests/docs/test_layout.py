"""The page on audits describes the whole layout file: every key, kind and role of it, and no other."""

import re
from typing import get_args

import pytest

from ngheo_cli.audit.table.layout import Layout
from ngheo_cli.audit.table.roles import ROLES
from ngheo_cli.criteria.errors import keys_of
from ngheo_cli.messages import audit

from .pages import ROOT

PAGE = "docs/kiem-tra-lai.md"


def first_cells(head: str) -> list[str]:
    """Return the first cells of the rows of the table that begins with a head."""
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    rows = page.split(f"\n| {head} |")[1].split("\n\n")[0].splitlines()[2:]
    return [row.split(" | ")[0] for row in rows]


def named(cells: list[str]) -> list[str]:
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


def test_every_role_of_a_layout_is_described_once() -> None:
    assert sorted(named(first_cells("vai trò"))) == sorted([*ROLES, "ind:TÊN"])


def test_every_key_and_kind_of_a_layout_is_described() -> None:
    assert sorted(named(first_cells("khóa"))) == sorted(keys_of(Layout))
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    kinds = next(line for line in page.splitlines() if line.startswith("| `kind` |"))
    assert sorted(named([kinds])[1:]) == sorted(get_args(Layout.model_fields["kind"].annotation))


@pytest.mark.parametrize("told", ["audit_layout_letter", "audit_layout_role", "audit_layout_no_unit"])
def test_what_refuses_a_layout_names_the_page(told: str) -> None:
    message = next(one for one in vars(audit).values() if getattr(one, "code", "") == told)
    assert PAGE in message.advice_vi
    assert PAGE in message.advice_en
