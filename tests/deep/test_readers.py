"""Whatever a cell says: no reader falls over, and none gives a value that it must not give."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from deep.readers import check_all, check_bytes, check_cell

LETTERS = "0123456789.,-+ /()'đĐxXệộ\u0301\u00a0\u200b%=@eEtrệunghìnkm²2đồngvnd"
PIECES = st.sampled_from(
    [
        "1.500.000",
        "1,5",
        "triệu",
        "nghìn",
        "đồng",
        " ",
        "-",
        "2024",
        "/",
        "12",
        "x",
        "Có",
        "Hộ nghèo",
        "'",
        "=",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=30), st.text(LETTERS, max_size=16), st.lists(PIECES, max_size=6).map("".join)
)
CELLS = st.one_of(
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.just(date.min),
    st.just(datetime.max),
    st.just(time(1)),
    st.just(timedelta(days=-1)),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_text_is_read_within_bounds(text: str) -> None:
    check_all(text)


@settings(max_examples=200, deadline=None)
@given(CELLS)
def test_every_cell_is_read_within_bounds(cell: object) -> None:
    check_cell(cell)  # type: ignore[arg-type]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_every_csv_is_read_or_refused(data: bytes) -> None:
    check_bytes(data)


@pytest.mark.deep
@settings(max_examples=20_000, deadline=None)
@example("²")
@given(TEXTS)
def test_every_text_is_read_within_bounds_for_long(text: str) -> None:
    check_all(text)
