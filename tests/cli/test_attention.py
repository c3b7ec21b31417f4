"""What needs a person's attention is told whole where no sheet of a result tells it."""

import pytest

from ngheo_cli.cli.attention import ALL, KINDS, PLACES, show_attention
from ngheo_cli.messages import Finding, Message, Place, Severity

from .commandline import flat


def kind(number: int, row: int = 1) -> Finding:
    message = Message(f"kind_{number:02}", Severity.WARNING, "Nội dung.", "x", "Việc cần làm.", "x")
    return message.at(Place("a.csv", row=row))


def told(findings: list[Finding], capsys: pytest.CaptureFixture[str], *, sheet: bool = False) -> str:
    show_attention(findings, sheet=sheet)
    return flat(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("count", "last", "more"), [(PLACES + 1, PLACES + 1, ""), (ALL + 2, ALL, "… và 2 chỗ nữa")]
)
def test_without_a_sheet_places_are_named_or_counted(
    capsys: pytest.CaptureFixture[str], count: int, last: int, more: str
) -> None:
    text = told([kind(1, row) for row in range(1, count + 1)], capsys)
    assert f"dòng {last}" in text
    assert f"dòng {last + 1}" not in text
    assert (more in text, "… và" in text) == (True, bool(more))
    assert "trang Cần xem lại" not in text


def test_with_a_sheet_the_first_places_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    text = told([kind(1, row) for row in range(1, PLACES + 2)], capsys, sheet=True)
    assert f"dòng {PLACES + 1}" not in text
    assert "(đủ ở trang Cần xem lại)" in text


def test_without_a_sheet_every_kind_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    text = told([kind(number) for number in range(KINDS + 2)], capsys)
    assert text.count("→") == KINDS + 2
