import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngheo_cli.survey.old_fonts.letters import (
    ENCODINGS,
    Encoding,
    draws_capitals,
    encoding_of_font,
    to_unicode,
)
from ngheo_cli.survey.old_fonts.syllables import is_syllable
from old_writing import SMALL, tcvn3, vni

WORDS = "Nguyễn Thị Hoà khuyển nghiêng quý gìn giêng thuỷ thủy khoẻ rượu nướng lưu tựa quốc giữa ý ở ỷ Ứng"


def test_the_alphabet_has_67_letters_beyond_ascii() -> None:
    assert len(set(SMALL)) == 67
    assert unicodedata.normalize("NFC", SMALL) == SMALL


@pytest.mark.parametrize("letter", SMALL)
def test_every_small_letter_comes_back_from_both(letter: str) -> None:
    assert [to_unicode(write(letter), one) for one, write in zip(ENCODINGS, (tcvn3, vni), strict=True)] == [
        letter,
        letter,
    ]


@pytest.mark.parametrize("letter", SMALL.upper())
def test_every_capital_comes_back_from_vni_and_from_a_font_of_capitals(letter: str) -> None:
    assert to_unicode(vni(letter), "vni") == letter
    assert to_unicode(tcvn3(letter), "tcvn3", capitals=True) == letter


@pytest.mark.parametrize("letter", [letter for letter in SMALL.upper() if len(vni(letter)) == 2])
def test_a_capital_with_a_small_sign_is_the_same_letter_in_vni(letter: str) -> None:
    typed = vni(letter)
    assert to_unicode(typed[0] + typed[1].lower(), "vni") == letter


@pytest.mark.parametrize("letter", "ĂÂÊÔƠƯĐ")
def test_tcvn3_has_capitals_of_seven_letters(letter: str) -> None:
    assert to_unicode(tcvn3(letter), "tcvn3") == letter


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("DANH SÁCH HỘ NGHÈO", "DANH SÁCH HỘ NGHÈO"),
        ("Đinh Văn Ánh", "Đinh Văn Ánh"),
        ("Hà", "Hà"),
        ("Ở nhờ", "ở nhờ"),
    ],
)
def test_capitals_lost_in_tcvn3_come_back_where_the_text_shows_them(text: str, read: str) -> None:
    assert to_unicode(tcvn3(text), "tcvn3") == read


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        (".VnTimeH", "tcvn3", True),
        (".vnarial narrowh", "tcvn3", True),
        ("VNI-Times", "vni", False),
        ("Times New Roman", None, False),
        ("Vni", None, False),
        ("VnTime", None, False),
    ],
)
def test_a_font_names_its_encoding(font: str, encoding: Encoding | None, capitals: bool) -> None:
    assert (encoding_of_font(font), draws_capitals(font)) == (encoding, capitals)


@pytest.mark.parametrize("word", WORDS.split())
def test_a_vietnamese_word_is_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Nguyễn", "nghiêng", "quý", "rượu", "quốc", "giữa", "hộ", "Văn", "Ứng"])
def test_its_old_writing_is_none(word: str) -> None:
    assert not is_syllable(vni(word))
    assert not is_syllable(tcvn3(word)) or word in {"hộ", "quý"}  # `hé` and `quý` are syllables too


@pytest.mark.parametrize("word", ["Baù", "Nguyễnn", "Zürich", "café", "hòac", "lộcc", "tưoi", "ă", "từc"])
def test_what_vietnamese_does_not_spell_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@given(st.text(max_size=30), st.sampled_from(ENCODINGS))
def test_turning_any_text_never_raises(text: str, encoding: Encoding) -> None:
    to_unicode(text, encoding)
    is_syllable(text)
