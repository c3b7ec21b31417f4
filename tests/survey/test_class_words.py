"""Cells of a class that is on no list are shown where they hold words of classes and nothing else."""

import pytest

from ngheo_cli.survey.class_words import class_words


@pytest.mark.parametrize(
    "text",
    [
        "Thoát nghèo",
        "Hộ nghèo DTTS",
        "Hộ nghèo dân tộc thiểu số",
        "Nghèo mới",
        "N - DTTS",
        "Hộ mới thoát nghèo",
        "Tái nghèo",
        "Hộ nghèo (BTXH)",
        "Hộ khá giả",
        "Hộ thoát cận nghèo năm 2024",
    ],
)
def test_words_of_classes_are_shown_as_written(text: str) -> None:
    assert class_words(text) == f"“{text}”"


@pytest.mark.parametrize(
    "text",
    [
        "Hồ Bình",
        "Trung Bình Minh",
        "Nghèo Văn Mẫu",
        "N. Thành",
        "Hộ nghèo Bàn Thị Mẫu",
        "Hộ nghèo thôn Mẫu",
        "nghèo 001234567890",
        "Miền núi",
        "hộ",
        "",
        "nghèo " * 20,
    ],
)
def test_anything_else_may_be_a_name_and_is_not(text: str) -> None:
    assert class_words(text) == ""
