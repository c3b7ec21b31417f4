"""National IDs of members: checked like those of heads, and compared with the zeros that they lost."""

import pytest

from md_tables import cells, found, read
from ngheo_cli.survey.model import Survey
from ngheo_cli.survey.national_ids import code_told, lost_zeros, telling_id, whole_id
from ngheo_cli.survey.pseudonyms import Pseudonyms

HOUSEHOLDS = """
## Hộ
| Mã hộ | Họ và tên chủ hộ | Số CCCD chủ hộ | Số khẩu |
| H1 | Lò Văn A | 001080000001 | #2 |
| H2 | Lò Thị B | | #2 |
"""
MEMBERS = """
## Thành viên
| Mã hộ | Họ và tên | Quan hệ với chủ hộ | Số CCCD |
| H1 | Lò Văn A | Chủ hộ | {head} |
| H1 | Lò Văn C | Con | {child} |
| H2 | Lò Thị B | Chủ hộ | {other} |
| H2 | Lò Thị D | Con | |
"""


def survey(head: str = "001080000001", child: str = "", other: str = "") -> Survey:
    return read(HOUSEHOLDS + MEMBERS.format(head=head, child=child, other=other))


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("1080000001", "001080000001"),
        ("01 080 000 001", "001080000001"),
        ("001.080.000.001", "001080000001"),
        ("123456789", "123456789"),
        ("12345", "12345"),
        ("Chưa có", ""),
        ("", ""),
    ],
)
def test_a_number_is_compared_whole(typed: str, whole: str) -> None:
    assert whole_id(typed) == whole


@pytest.mark.parametrize(("typed", "lost"), [("1080000001", 10), ("001080000001", 0), ("123456789", 0)])
def test_ten_or_eleven_digits_lost_zeros(typed: str, lost: int) -> None:
    assert lost_zeros(typed) == lost


def test_a_members_number_that_lost_zeros_or_digits_is_told_at_its_cell() -> None:
    read_so = survey(child="1200000002", other="12345")
    assert cells(read_so, "id_lost_zero") == ["D3"]
    assert [f.place.sheet for f in found(read_so, "id_lost_zero")] == ["Thành viên"]
    assert cells(read_so, "id_length") == ["D4"]


def test_a_number_shared_by_two_members_is_found_though_one_lost_its_zeros() -> None:
    (finding,) = found(survey(child="#1190000002", other="001190000002"), "member_id_shared")
    assert (finding.place.cell, finding.values["rows"]) == ("D3", "3, 4")


def test_one_member_listed_twice_is_set_aside_though_one_number_lost_its_zeros() -> None:
    read_so = read(
        HOUSEHOLDS
        + MEMBERS.format(head="001080000001", child="", other="")
        + "| H1 | Lò Văn A | Chủ hộ | #1080000001 |\n"
    )
    assert cells(read_so, "member_duplicate") == ["B6"]
    assert not found(read_so, "head_double")


def test_a_head_whose_number_lost_its_zeros_on_one_sheet_is_told_once() -> None:
    read_so = survey(head="#1080000001")
    assert not found(read_so, "head_conflict")
    assert cells(read_so, "id_lost_zero") == ["D2"]


def test_a_head_is_known_by_a_number_that_lost_its_zeros() -> None:
    read_so = read(
        HOUSEHOLDS
        + MEMBERS.format(head="#1080000001", child="", other="").replace("| Lò Văn A | Chủ", "| Lo A | Chủ")
    )
    assert read_so.members is not None
    assert read_so.members.frame["household"].tolist() == [0, 0, 1, 1]
    assert not found(read_so, "other_head")


def test_words_that_tell_of_no_number_are_no_number_that_members_share() -> None:
    read_so = survey(child="Chưa có", other="chưa có")
    assert not found(read_so, "member_id_shared")
    assert not found(read_so, "id_length")


def test_words_that_tell_of_no_number_are_none_that_heads_share() -> None:
    read_so = read("""
| Mã hộ | Họ và tên chủ hộ | Số CCCD chủ hộ |
| H1 | Lò Văn A | Chưa có |
| H2 | Lò Thị B | Chưa có |
| H3 | Lò Thị C | mất CCCD |
""")
    assert not found(read_so, "id_twice")
    assert cells(read_so, "id_length") == ["C4"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1000000001", "001000000001"),
        ("001 000 000 001", "001000000001"),
        ("012345687", "012345687"),
        ("CC-bcdghklmnpqrstvx", "CCbcdghklmnpqrstvx"),
        ("12345", ""),
        ("0", ""),
        ("000000000000", ""),
        ("999999999", ""),
        ("123456789", ""),
        ("012345678", ""),
        ("123456789012", ""),
        ("012345678901", ""),
        ("1234567890", ""),
        ("987654321098", ""),
        ("123456789013", "123456789013"),
        ("123123123", ""),
        ("121212121212", ""),
        ("121212121213", "121212121213"),
        ("chưa có", ""),
    ],
)
def test_only_a_whole_number_tells_a_person(typed: str, told: str) -> None:
    assert telling_id(typed) == told


def test_what_tells_nobody_has_no_pseudonym_that_would() -> None:
    by = Pseudonyms(b"synthetic")
    told = by.national_id("001000000001")
    assert told.startswith("CC-")
    assert telling_id(told)
    assert by.national_id("1000000001") == by.national_id(told) == told
    assert [by.national_id(typed) for typed in ("123456789012", "12345", "chưa có", "")] == [""] * 4


@pytest.mark.parametrize(
    ("code", "told"),
    [("079199123457", "…457"), ("079 199 123 457", "…457"), ("79199123457", "…457"), ("1199123457", "…457"),
     ("024567891", "…891"), ("079199123457-1", "…457-1"), ("HN079199123457", "HN…457"), ("016", "016"),
     ("HN-0011", "HN-0011"), ("02006007930012", "02006007930012"), ("", "")],
)  # fmt: skip
def test_a_persons_number_in_a_code_is_told_by_its_last_digits(code: str, told: str) -> None:
    assert code_told(code) == told
