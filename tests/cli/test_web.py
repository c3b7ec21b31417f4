"""`ngheo report --html`: what it refuses, what the page says, and that names and small counts stay off it."""

import re
from html import unescape
from pathlib import Path

import pytest

from .commandline import CLEAN, HEADER, OPEN, Ngheo, a_csv, flat

TOTALS = "Thôn,households,persons\nBản Mẫu,40,160\n"


@pytest.fixture
def totals(tmp_path: Path) -> Path:
    path = tmp_path / "tong-so-ho.csv"
    path.write_text(TOTALS, encoding="utf-8")
    return path


def text_of(path: Path) -> str:
    """Return what a reader sees of a page, without style and script."""
    page = re.sub(r"<(style|script)>.*?</\1>", " ", path.read_text(encoding="utf-8"), flags=re.S)
    return flat(unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " "))


def test_page_is_written_beside_the_survey_and_says_how_it_ended(
    ngheo: Ngheo, survey: Path, totals: Path
) -> None:
    done = ngheo("report", survey, "--html", "--totals", totals, "--criteria", "2021-2025")
    assert done.status == 0
    out = survey.with_name("ra-soat.trang-bao-cao.html")
    assert str(out) in done.out.replace("\n", "")
    text = text_of(out)
    assert "Tỷ lệ hộ nghèo 2,50 % 1 trong 40 hộ dân cư" in text
    assert "Tỷ lệ nghèo đa chiều 5,00 % 2 trong 40 hộ dân cư" in text
    assert "Không có lần rà soát trước để so sánh" in text


def test_same_input_gives_the_same_bytes(ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path) -> None:
    pages = [tmp_path / "1.html", tmp_path / "2.html"]
    for page in pages:
        ngheo("report", survey, "--html", "--totals", totals, "--criteria", "2021-2025", "--out", page)
    assert pages[0].read_bytes() == pages[1].read_bytes()


def test_page_names_nothing_outside_and_allows_its_own_script_only(
    ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path
) -> None:
    out = tmp_path / "trang.html"
    ngheo("report", survey, "--html", "--totals", totals, "--criteria", "2021-2025", "--out", out)
    page = out.read_text(encoding="utf-8")
    assert re.findall(r"(?:https?:)?//[a-z0-9.]+\.[a-z]+", page) == []
    assert re.findall(r'\b(?:src|href)="(?!#|data:,")', page) == []
    assert "default-src 'none'" in page
    assert page.count("<script") == 1


def test_without_totals_there_are_counts_and_it_is_said(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "trang.html"
    done = ngheo("report", survey, "--html", "--criteria", "2021-2025", "--out", out)
    assert done.status == 1
    text = text_of(out)
    assert "Không có tỷ lệ, chỉ có số hộ" in text
    assert "Hộ nghèo 1 Hộ cận nghèo 1 Hộ nghèo và cận nghèo 2" in text
    assert "Tỷ lệ hộ nghèo" not in text


def test_totals_of_some_villages_only_give_no_rate_of_the_whole(
    ngheo: Ngheo, totals: Path, tmp_path: Path
) -> None:
    survey = a_csv(tmp_path / "nay.csv", (*CLEAN, CLEAN[0].replace("Bản Mẫu", "Bản Khác")))
    out = tmp_path / "trang.html"
    done = ngheo("report", survey, "--html", "--totals", totals, "--criteria", "2021-2025", "--out", out)
    assert done.status == 1
    text = text_of(out)
    assert "Không có tỷ lệ chung, chỉ có số hộ" in text
    assert "Hộ nghèo 2 Hộ cận nghèo 1" in text


def test_undetermined_households_stand_as_a_range(ngheo: Ngheo, totals: Path, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", (*CLEAN, OPEN))
    out = tmp_path / "trang.html"
    done = ngheo("report", survey, "--html", "--totals", totals, "--criteria", "2021-2025", "--out", out)
    assert done.status == 1
    text = text_of(out)
    assert "Còn 1 hộ chưa xác định" in text
    assert "Tỷ lệ hộ nghèo 2,50 – 5,00 % 1 – 2 trong 40 hộ dân cư" in text
    assert "Hộ nghèo 1 2 2,50 5,00" in text


def test_small_counts_of_a_village_are_hidden_and_the_note_says_how(
    ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path
) -> None:
    out = tmp_path / "trang.html"
    ngheo("report", survey, "--html", "--totals", totals, "--criteria", "2021-2025", "--out", out)
    text = text_of(out)
    assert "Bản Mẫu 40 ẩn ẩn ẩn ẩn ẩn" in text
    assert "“ẩn”: dưới cấp xã, số dưới 3 hộ không được ghi" in text
    named = tmp_path / "ten.html"
    ngheo(
        "report",
        survey,
        "--html",
        "--totals",
        totals,
        "--with-names",
        "--criteria",
        "2021-2025",
        "--out",
        named,
    )
    assert "Bản Mẫu 40 1 2,50 1 2,50 5,00" in text_of(named)


def test_names_stand_on_a_page_that_asks_for_them_only(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    plain, named = tmp_path / "khong-ten.html", tmp_path / "co-ten.html"
    ngheo("report", survey, "--html", "--criteria", "2021-2025", "--out", plain)
    done = ngheo("report", survey, "--html", "--with-names", "--criteria", "2021-2025", "--out", named)
    assert "không đăng, không gửi ra ngoài" in flat(done.out)
    assert "Người Mẫu" not in plain.read_text(encoding="utf-8")
    text = text_of(named)
    assert "Người Mẫu Một Bản Mẫu Hộ nghèo" in text
    assert "Người Mẫu Hai Bản Mẫu Hộ cận nghèo" in text
    assert "Người Mẫu Ba" not in text


def test_a_name_is_never_taken_for_markup(ngheo: Ngheo, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    survey = a_csv(tmp_path / "nay.csv", [row.replace("Bản Mẫu", evil) for row in CLEAN])
    totals = tmp_path / "tong.csv"
    totals.write_text(TOTALS.replace("Bản Mẫu", evil), encoding="utf-8")
    out = tmp_path / "trang.html"
    ngheo(
        "report",
        survey,
        "--html",
        "--totals",
        totals,
        "--with-names",
        "--criteria",
        "2021-2025",
        "--out",
        out,
    )
    page = out.read_text(encoding="utf-8")
    assert page.count("<script") == 1
    assert evil in text_of(out) or "&lt;script&gt;alert(1)" in page


def test_page_in_english_says_so(ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    ngheo(
        "report",
        survey,
        "--html",
        "--totals",
        totals,
        "--criteria",
        "2021-2025",
        "--out",
        out,
        "--lang",
        "en",
    )
    assert '<html lang="en">' in out.read_text(encoding="utf-8")
    text = text_of(out)
    assert "Poverty rate 2.50 % 1 of all 40 households" in text
    assert re.findall(r"\b[Hh]ộ\b", text) == []


def test_change_since_before_is_that_of_compare(
    ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path
) -> None:
    before = a_csv(tmp_path / "truoc.csv", (CLEAN[0], CLEAN[1].replace("140,20", "140,30"), CLEAN[2]))
    old = tmp_path / "tong-truoc.csv"
    old.write_text(TOTALS.replace("40", "50"), encoding="utf-8")
    common = ("--html", "--totals", totals, "--before", before, "--criteria", "2021-2025", "--out")
    out = tmp_path / "trang.html"
    ngheo("report", survey, *common, out, "--totals-before", old)
    assert "−1,50 điểm % so với lần trước (4,00 %)" in text_of(out)
    borrowed = tmp_path / "chung.html"
    ngheo("report", survey, *common, borrowed)
    text = text_of(borrowed)
    assert "−2,50 điểm % so với lần trước (5,00 %)" in text
    assert "Tỷ lệ của lần trước tính trên tổng số hộ của lần này" in text
    assert "Hộ nghèo Hộ cận nghèo 1 nghèo: 2" in text


def test_what_is_wrong_with_the_totals_of_before_is_told(
    ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path
) -> None:
    before, old = a_csv(tmp_path / "truoc.csv"), tmp_path / "tong-truoc.csv"
    old.write_text(TOTALS.replace("40,", "1,"), encoding="utf-8")
    common = ("--html", "--totals", totals, "--before", before, "--criteria", "2021-2025")
    done = ngheo("report", survey, *common, "--totals-before", old, "--out", tmp_path / "trang.html")
    assert done.status == 1
    assert "small_denominator" in done.out


def test_an_open_target_stands_as_a_range(ngheo: Ngheo, totals: Path, tmp_path: Path) -> None:
    survey = a_csv(tmp_path / "nay.csv", (*CLEAN, OPEN))
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text(
        "schema: ngheo.plan/1\ntitle: Kế hoạch mẫu\ntargets:\n"
        "  - {measure: poor_rate, operator: to_level, target: 3, baseline: 7, baseline_year: 2024, "
        "year: 2025}\n",
        encoding="utf-8",
    )
    common = ("--html", "--totals", totals, "--plan", plan, "--criteria", "2021-2025", "--out")
    ngheo("report", survey, *common, tmp_path / "trang.html")
    text = text_of(tmp_path / "trang.html")
    assert "kế hoạch 2025: 3,00 %, chưa rõ" in text
    assert "7,00 3,00 2,50 – 5,00 −4,50 – −2,00 50,0 – 112,5 chưa rõ 0 – 1" in text


def test_plan_stands_beside_the_result(ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path) -> None:
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text(
        "schema: ngheo.plan/1\ntitle: Kế hoạch mẫu\ntargets:\n"
        "  - {measure: poor_rate, operator: to_level, target: 2.6, year: 2025}\n"
        "  - {measure: poor_rate, each: village, operator: to_level, target: 2.0, year: 2025}\n",
        encoding="utf-8",
    )
    common = ("--html", "--totals", totals, "--plan", plan, "--criteria", "2021-2025", "--out")
    ngheo("report", survey, *common, tmp_path / "trang.html")
    text = text_of(tmp_path / "trang.html")
    assert "kế hoạch 2025: 2,60 %, đạt" in text
    assert "1 chỉ tiêu của thôn hoặc nhóm có thôn không ghi ở đây" in text


def test_units_above_a_rate_leave_hidden_villages_out(
    ngheo: Ngheo, survey: Path, totals: Path, tmp_path: Path
) -> None:
    common = ("--html", "--totals", totals, "--above", "2", "--criteria", "2021-2025", "--out")
    out = tmp_path / "trang.html"
    ngheo("report", survey, *common, out)
    page = out.read_text(encoding="utf-8")
    listed = page.partition('id="above"')[2].partition("</section>")[0]
    assert 'data-kind="commune"' in listed
    assert 'data-kind="village"' not in listed
    assert "Không xét 1 thôn có số hộ nghèo được ẩn" in listed


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--html", "--form", "7.2"), "page_with"),
        (("--html", "--json"), "page_with"),
        (("--html", "--out", "trang.xlsx"), "page_ending"),
        (("--form", "7.2", "--above", "4"), "page_only"),
        (("--form", "7.2", "--with-names"), "page_only"),
        (("--html", "--above", "cao"), "bad_percent"),
    ],
)
def test_options_that_do_not_go_together_stop(
    ngheo: Ngheo, survey: Path, words: tuple[str, ...], code: str
) -> None:
    before = sorted(survey.parent.iterdir())
    done = ngheo("report", survey, *words)
    assert done.status == 2
    assert f"[{code}]" in done.err
    assert sorted(survey.parent.iterdir()) == before


def test_an_existing_page_stays_without_force(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "trang.html"
    out.write_text("cũ", encoding="utf-8")
    assert ngheo("report", survey, "--html", "--criteria", "2021-2025", "--out", out).status == 2
    assert out.read_text(encoding="utf-8") == "cũ"
    ngheo("report", survey, "--html", "--criteria", "2021-2025", "--out", out, "--force")
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_an_incomplete_standard_heads_the_page(ngheo: Ngheo, survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "trang.html"
    ngheo("report", survey, "--html", "--criteria", "2026-2030", "--out", out)
    assert "THỬ NGHIỆM" in text_of(out)[:400]


def test_without_totals_small_numbers_of_reviewed_households_are_hidden_too(
    ngheo: Ngheo, survey: Path, tmp_path: Path
) -> None:
    tiny = a_csv(tmp_path / "it.csv", [CLEAN[0], CLEAN[1], CLEAN[2].replace("Bản Mẫu", "Bản Nhỏ")])
    out = tmp_path / "trang.html"
    ngheo("report", tiny, "--html", "--criteria", "2021-2025", "--out", out)
    text = text_of(out)
    assert "Bản Mẫu ẩn ẩn ẩn" in text
    assert "Bản Nhỏ ẩn ẩn ẩn" in text


def test_no_bar_is_measured_by_a_rate_that_is_hidden(ngheo: Ngheo, tmp_path: Path) -> None:
    villages = {"Bản Một": (9, 100), "Bản Hai": (8, 100), "Bản Ba": (2, 4), "Bản Bốn": (3, 90)}
    rows = [
        f"{name},{n:03},Người Mẫu,4,nông thôn,140,30"
        for name, (poor, _) in villages.items()
        for n in range(poor)
    ]
    totals = tmp_path / "tong.csv"
    lines = [f"{name},{households},{4 * households}" for name, (_, households) in villages.items()]
    totals.write_text("\n".join(("Thôn,households,persons", *lines)), encoding="utf-8")
    survey, out = a_csv(tmp_path / "nay.csv", rows), tmp_path / "trang.html"
    ngheo("report", survey, "--html", "--totals", totals, "--criteria", "2021-2025", "--out", out)
    table = out.read_text(encoding="utf-8").partition('id="units-table"')[2].partition("</table>")[0]
    bars = re.findall(r"<tr[^\n]*?--bar:([0-9.]+)", table)  # the first of a row is its poverty rate
    assert "100.0" in bars
    assert "Bản Ba 4 ẩn ẩn" in text_of(out)
    assert "50,00" not in text_of(out)


def test_recorded_classes_and_the_class_before_are_enough_for_movements(ngheo: Ngheo, tmp_path: Path) -> None:
    survey = tmp_path / "nay.csv"
    survey.write_text(
        "Xã,Mã hộ,Họ và tên chủ hộ,Số nhân khẩu,previous_class,recorded_class\n"
        "Xã A,1,H1,4,Hộ nghèo,Hộ cận nghèo\nXã A,2,H2,3,Hộ không nghèo,Hộ nghèo\nXã A,3,H3,3,Hộ nghèo,\n",
        encoding="utf-8",
    )
    out = tmp_path / "trang.html"
    done = ngheo("report", survey, "--html", "--class", "recorded", "--criteria", "2021-2025", "--out", out)
    assert done.status == 1
    text = text_of(out)
    assert "kết quả đã công nhận ghi trong tệp" in text
    assert "Còn 1 hộ chưa ghi kết quả công nhận" in text
    assert "Lần trước: theo cột kết quả trước rà soát trong tệp." in text
    assert "Hộ nghèo Hộ cận nghèo 1 nghèo: 2" in text
    assert "Hộ nghèo Chưa rõ 1" in text
    assert "Không có câu trả lời nào về các chỉ số" in text


def test_page_of_200_communes_with_their_villages_stays_small(ngheo: Ngheo, tmp_path: Path) -> None:
    places = [(f"Xã Ví Dụ {c}", f"Thôn Ví Dụ {v}") for c in range(200) for v in range(4)]
    lines = [f"Tỉnh Mẫu,{commune},{village},{i},Người Mẫu,4,nông thôn,140,30"
             for commune, village in places for i in range(3)]  # fmt: skip
    survey = a_csv(tmp_path / "tinh.csv", lines, f"Tỉnh,Xã,{HEADER}")
    totals = tmp_path / "tong.csv"
    rows = [f"Tỉnh Mẫu,{commune},{village},100,400" for commune, village in places]
    totals.write_text("\n".join(("Tỉnh,Xã,Thôn,households,persons", *rows)), encoding="utf-8")
    before = a_csv(tmp_path / "truoc.csv", lines[::2], f"Tỉnh,Xã,{HEADER}")
    common = ("report", survey, "--html", "--totals", totals, "--before", before, "--criteria", "2021-2025")
    whole, short = tmp_path / "thon.html", tmp_path / "xa.html"
    ngheo(*common, "--level", "commune,village", "--above", "1", "--out", whole)
    ngheo(*common, "--out", short)
    assert whole.stat().st_size < 2_000_000
    assert whole.read_text(encoding="utf-8").count('data-kind="village"') == 2 * 800
    page = short.read_text(encoding="utf-8")
    assert 'data-kind="village"' not in page
    assert "800 đơn vị cấp thôn không ghi ở đây cho trang gọn" in page


def test_a_large_page_says_its_size_and_how_to_make_it_smaller(
    ngheo: Ngheo, survey: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    common = ("report", survey, "--html", "--criteria", "2021-2025", "--quiet", "--out")
    assert "MB" not in ngheo(*common, tmp_path / "1.html").out
    monkeypatch.setattr("ngheo_cli.cli.web.LARGE", 10_000)
    told = flat(ngheo(*common, tmp_path / "2.html").out)
    assert re.search(r"Trang nặng 0(,\d)? MB: .* chọn ít cấp hơn", told)
