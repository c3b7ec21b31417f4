from hypothesis import given
from hypothesis import strategies as st
from md_tables import column, found, read

from ngheo_cli.survey.old_fonts import from_tcvn3, from_vni


def test_a_sheet_in_tcvn3_is_read_and_said() -> None:
    survey = read("| M· hé | Hä vµ tªn chñ hé | Sè nh©n khÈu |\n| 001 | §inh V¨n ¸nh | #4 |")
    assert column(survey, "head_name") == ["Đinh Văn ánh"]
    assert column(survey, "size") == [4]
    assert found(survey, "old_font")[0].values["font"] == "TCVN3"


def test_a_sheet_in_vni_is_read_and_said() -> None:
    survey = read("| Maõ hoä | Hoï vaø teân chuû hoä | Khu vöïc |\n| 001 | Nguyeãn Vaên Ñöùc | Noâng thoân |")
    assert column(survey, "head_name") == ["Nguyễn Văn Đức"]
    assert column(survey, "area") == [0]
    assert found(survey, "old_font")[0].values["font"] == "VNI"


def test_every_small_letter_has_its_own_sign_in_tcvn3() -> None:
    letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    table = {from_tcvn3(chr(code)) for code in range(0xA1, 0x100)}
    assert set(letters) <= table


def test_vowels_with_their_signs_are_letters_in_vni() -> None:
    typed = "aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë oâ oá ô ôù ö öï uù yø í ì æ ó ò ñ"
    read_as = "á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ ô ố ơ ớ ư ự ú ỳ í ì ỉ ĩ ị đ"
    assert from_vni(typed) == read_as
    assert from_vni(typed.upper()) == read_as.upper()


def test_unicode_is_never_taken_for_an_old_font() -> None:
    survey = read("| Mã hộ | Họ và tên chủ hộ |\n| 001 | Lò Thị Óng |")
    assert column(survey, "head_name") == ["Lò Thị Óng"]
    assert not found(survey, "old_font")


@given(st.text(max_size=30))
def test_turning_a_text_never_raises(text: str) -> None:
    assert len(from_vni(text)) <= 2 * len(text)
    from_tcvn3(text)
