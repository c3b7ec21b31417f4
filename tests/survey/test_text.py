import unicodedata

import pytest

from ngheo_cli.survey.text import clean, key, loose, lost_diacritics


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa Bình", "Hoà Bình"),
        ("thuỷ", "thủy"),
        ("KHỎE", "khoẻ"),
        ("Toà án", "tòa án"),
        ("quý", "qúy"),
        ("giá", "gía"),
        ("ngoài", "ngòai"),
        ("Hộ  nghèo\n", "hộ\u00a0nghèo"),
        ("Hộ\u200b nghèo", "Hộ nghèo"),
        (unicodedata.normalize("NFD", "Hộ cận nghèo"), "Hộ cận nghèo"),
        ("e\u0301\u0302", "ế"),
        ("\u00d0ông", "đông"),
        ("d\u0335ông", "Đông"),
        ("K’Ho", "K'Ho"),
        ("K`ho", "k'HO"),
        ("B1 – thu nhập", "B1 - thu nhập"),
        ("  CCCD ", "cccd"),
    ],
)
def test_two_spellings_of_one_label_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đăk", "Đắk"),
        ("hộ nghèo", "hộ cận nghèo"),
        ("cận nghèo", "can ngheo"),
        ("mùa", "mua"),
        ("lúa", "lụa"),
        ("dân", "đân"),
        ("hóa", "họa"),
    ],
)
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_key_reads_as_vietnamese_with_the_newer_placement_of_tones() -> None:
    assert key("  HÒA   THỦY ") == "hoà thuỷ"
    assert key("mùa lúa, bìa, của, hoàn toàn") == "mùa lúa, bìa, của, hoàn toàn"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("Đắk Lắk", "dak lak"), ("Đăk Lăk", "dak lak"), ("Hộ Cận Nghèo", "ho can ngheo"), ("x", "x")],
)
def test_loose_has_no_accents(typed: str, plain: str) -> None:
    assert loose(typed) == plain


def test_clean_keeps_what_was_typed_but_its_ends_and_decomposed_letters() -> None:
    assert clean("\ufeff \u00a0Nguyễn  Thị\tẢo\u200b ") == "Nguyễn  Thị\tẢo"
    assert clean(unicodedata.normalize("NFD", "Hòa")) == "Hòa"
    assert clean(" HO-001 ") == "HO-001"


@pytest.mark.parametrize(
    "text",
    ["H? ngh?o", "Nguy?n", "?ông", "Th? xã", "Hà N?i", "H?? ngh??o", "T? l?", "H? NGHÈO", "h\ufffd nghèo"],
)
def test_letters_that_became_question_marks_are_seen(text: str) -> None:
    assert lost_diacritics(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hộ nghèo",
        "Có vay vốn?",
        "Có BHYT? (1/0)",
        "Không?",
        "?",
        "Co internet khong? Neu co ghi 1",
        "SDT?",
        "https://xa.example/tra?ma=1",
        "Ghi chú ???",
    ],
)
def test_a_question_is_no_lost_text(text: str) -> None:
    assert not lost_diacritics(text)


def test_a_tone_on_a_blank_leaves_no_blank_behind() -> None:
    assert loose("Hộ \u0300") == loose(loose("Hộ \u0300")) == "ho"
