import unicodedata

import pytest

from md_tables import column, how, kinds, read, read_csv
from ngheo_cli.messages import Stop

EXPORT_KEYS = (
    "date family.hostName family.code family.coDanTocTaiCho family.hostGender family.numberOfMembers"
    " quickReview.result b1Point b2Point classify reviewer"
)
EXPORT_LABELS = (
    "Thời gian rà soát|Chủ hộ|Mã hộ|Dân tộc tại chỗ|Giới tính|Số nhân khẩu|Phiếu A|Phiếu B1|Phiếu B2"
    "|Kết quả rà soát|Người rà soát"
)
EXPORT = f"""
| {EXPORT_KEYS.replace(" ", "|")} |
| {EXPORT_LABELS} |
| 15/10/2023 | Hộ A | 001 | Có | Nam | 5.0 | Đạt | 120.0 | 30.0 | Hộ nghèo | Người X |
| -- | Hộ B | 002 | | Nữ | 12.0 | -- | -- | -- | Hộ cận nghèo | -- |
"""


def test_header_is_found_below_titles_and_motto() -> None:
    survey = read("""
| UBND XÃ MẪU | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| | | Độc lập – Tự do – Hạnh phúc |

| DANH SÁCH HỘ RÀ SOÁT | < | < |

| STT | Mã hộ | Họ và tên chủ hộ |
| #1 | HO-1 | Hộ A |
""")
    assert column(survey, "household_id") == ["HO-1"]
    assert column(survey, "row") == [7]
    assert survey.place(0, "head_name").cell == "C7"


def test_canonical_names_are_titles_too() -> None:
    survey = read_csv("household_id,head_name,size,area\nHO-1,Hộ A,4,rural\n")
    assert column(survey, "size") == [4]
    assert column(survey, "area") == [0]
    assert column(survey, "row") == [2]


def test_machine_keys_above_vietnamese_labels_are_one_header() -> None:
    survey = read(EXPORT)
    assert survey.counts.rows_read == 2
    assert column(survey, "review_date") == ["2023-10-15", ""]
    assert column(survey, "local_ethnic") == [1, 0]
    assert column(survey, "size") == [5, 12]
    assert column(survey, "score_income")[0] == 120
    assert column(survey, "score_deprivation")[0] == 30
    assert column(survey, "quick_screen") == ["Đạt", ""]
    assert column(survey, "recorded_class") == ["poor", "near_poor"]
    assert not survey.has("dtts")
    assert how(survey, "K").canonical == ""


def test_labels_above_machine_keys_are_one_header() -> None:
    survey = read("""
| Chủ hộ | Mã hộ | Số nhân khẩu |
| family.hostName | family.code | family.numberOfMembers |
| Hộ A | 001 | 5 |
""")
    assert column(survey, "household_id") == ["001"]


def test_merged_groups_stand_over_their_sub_headings() -> None:
    survey = read("""
| STT | Thông tin chủ hộ | < | < | Số nhân khẩu |
| ^ | Họ và tên | Ngày sinh | CCCD | ^ |
| A | B | 1 | 2 | 3 |
| #1 | Hộ A | 01/02/1980 | 099000000001 | #4 |
""")
    assert column(survey, "head_name") == ["Hộ A"]
    assert column(survey, "head_birth") == ["1980-02-01"]
    assert column(survey, "size") == [4]
    assert kinds(survey) == {"numbering": 1}
    assert survey.place(0, "head_name").column == "Thông tin chủ hộ – Họ và tên"


def test_groups_of_a_csv_stand_over_the_empty_cells_to_their_right() -> None:
    survey = read_csv("STT,Thông tin chủ hộ,,Số nhân khẩu\n,Họ và tên,Năm sinh,\n1,Hộ A,1980,4\n")
    assert column(survey, "head_birth") == ["1980"]
    assert column(survey, "size") == [4]


def test_numbers_under_a_group_of_deprivations_are_the_standards_own() -> None:
    survey = read("""
| Mã hộ | Họ và tên chủ hộ | Các chỉ số thiếu hụt | < | < |
| ^ | ^ | 1 | 4 | 12 |
| 1 | Hộ A | x | | x |
| 2 | Hộ B | | x | |
""")
    assert column(survey, "employment") == [1, 0]
    assert column(survey, "health_insurance") == [0, 1]
    assert column(survey, "information_devices") == [1, 0]


def test_numbers_follow_the_chosen_standard() -> None:
    survey = read(
        """
| Mã hộ | Họ và tên chủ hộ | Các chỉ số thiếu hụt | < |
| ^ | ^ | 1 | 10 |
| 1 | Hộ A | Có | Không |
""",
        criteria="2016-2020",
    )
    assert column(survey, "healthcare_access") == [1]
    assert column(survey, "information_assets") == [0]


def test_a_header_repeated_on_the_next_page_is_no_household() -> None:
    survey = read("""
| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu |
| 1 | 001 | Hộ A | 4 |
| STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu |
| 2 | 002 | Hộ B | 5 |
""")
    assert column(survey, "head_name") == ["Hộ A", "Hộ B"]
    assert kinds(survey) == {"header": 1}


def test_sheets_of_villages_are_one_survey_and_their_names_no_villages() -> None:
    survey = read("""
## Thôn Một
| Mã hộ | Chủ hộ |
| 001 | Hộ A |
## Thôn Hai
| Chủ hộ | Mã hộ |
| Hộ B | 001 |
## Ghi chép
| Họp ngày 3 |
""")
    assert column(survey, "head_name") == ["Hộ A", "Hộ B"]
    assert column(survey, "sheet") == ["Thôn Một", "Thôn Hai"]
    assert not survey.has("village")
    codes = [finding.code for finding in survey.findings]
    assert "sheets_no_village" in codes
    assert "sheet_not_survey" in codes


def test_the_user_may_say_that_a_sheet_is_a_village() -> None:
    survey = read(
        """
## Thôn Một
| Mã hộ | Chủ hộ |
| 001 | Hộ A |
## Thôn Hai
| Mã hộ | Chủ hộ |
| 001 | Hộ B |
""",
        set_values={"village": "{sheet}"},
    )
    assert column(survey, "village") == ["Thôn Một", "Thôn Hai"]
    assert "key_two_heads" not in [finding.code for finding in survey.findings]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "| TT | Đơn vị | | Tổng số |\n"
            "| 1 | Xã A | Hộ | 10 |\n"
            "| | | Nhân khẩu | 40 |\n"
            "| 2 | Xã B | Hộ | 12 |\n"
            "| | | Nhân khẩu | 44 |",
            "report_form_only",
        ),
        ("| Hướng dẫn điền phiếu |\n| Điền mỗi hộ một dòng |", "no_survey"),
    ],
)
def test_what_is_no_survey_stops_with_its_own_message(text: str, code: str) -> None:
    with pytest.raises(Stop) as stopped:
        read(text)
    assert stopped.value.findings[0].code == code


def test_letters_lost_to_question_marks_are_refused() -> None:
    with pytest.raises(Stop) as stopped:
        read("""
| Mã hộ | H? và tên ch? h? |
| 001 | Nguy?n V?n A |
| 002 | Tr?n Th? B |
""")
    (finding,) = stopped.value.findings
    assert finding.code == "lost_diacritics"
    assert finding.place.cell == "B1"
    assert "UTF-8" in finding.advice("vi")


def test_titles_match_whatever_their_unicode_form_and_accents() -> None:
    survey = read("""
| Ma ho | HỌ VÀ TÊN CHỦ HỘ (in hoa) | Số  nhân khẩu* | Xã/phường |
| 001 | Hộ A | 4 | Đăk Mẫu |
""")
    assert column(survey, "household_id") == ["001"]
    assert column(survey, "size") == [4]
    assert column(survey, "commune") == ["Đăk Mẫu"]


def test_a_result_of_ngheo_is_a_survey_again() -> None:
    survey = read_csv(
        "household_id,head_name,area,income_per_person,file,sheet,row,criteria,class,branch,basis,"
        "deprivations_min,deprivations_max,possible,settle,employment,problem\n"
        "'-1,Hộ A,rural,40000,a.xlsx,S,3,2021-2025,poor,,income,3,3,poor,,yes,\n"
        "'-1,Hộ A,rural,40000,a.xlsx,S,3,2016-2020,poor,,income,3,3,poor,,,\n"
    )
    assert column(survey, "household_id") == ["-1"]
    assert column(survey, "income_per_person") == [40000]
    assert column(survey, "employment") == [1]
    assert kinds(survey) == {"other_standard": 1}
    assert not [f for f in survey.findings if f.code in {"column_near", "recorded_class", "unit_needed"}]


def test_titles_and_answers_in_decomposed_unicode_are_the_same() -> None:
    text = "| Mã hộ | Họ và tên chủ hộ | Khu vực |\n| 001 | Lò Văn Hòa | Nông\u00a0 thôn |"
    survey = read(unicodedata.normalize("NFD", text))
    assert column(survey, "head_name") == ["Lò Văn Hòa"]
    assert column(survey, "area") == [0]
