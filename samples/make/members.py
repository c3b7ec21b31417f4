"""What do surveys look like that ask facts at the door, with a sheet of members: by hand and from Kobo?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from make.book import (
    AREA_LABELS,
    SEX_LABELS,
    Value,
    Workbook,
    bold,
    lay_out,
    span,
    workbook,
    write_row,
    yes_no,
)
from make.facts import DEVICES, Home, Member, answers, draw_home, draw_member
from make.household import Household
from make.people import VILLAGES, Person, people
from make.tally import Tally

REVIEW = date(2024, 10, 15)
RELATIONS = {"head": "Chủ hộ", "spouse": "Vợ/chồng", "child": "Con", "parent": "Bố/mẹ"}
WATER = {
    "piped": "Nước máy", "drilled_well": "Giếng khoan", "protected_dug_well": "Giếng đào được bảo vệ",
    "protected_spring": "Nước khe, mó được bảo vệ", "rain_water": "Nước mưa", "other": "Sông, suối, ao, hồ",
    None: None,
}  # fmt: skip
TOILETS = {
    "septic": "Tự hoại", "pour_flush": "Thấm dội nước", "ventilated_pit": "Chìm có ống thông hơi",
    "double_vault": "Hai ngăn", "other": "Hố xí thô sơ", "none": "Không có",
}  # fmt: skip
LEVELS = {
    "none": "Không", "preschool": "Mẫu giáo", "primary": "Tiểu học", "lower_secondary": "THCS",
    "upper_secondary": "THPT", "vocational": "Trung cấp", "higher": "Đại học",
}  # fmt: skip
DEVICE_TITLES = ("Tivi", "Radio", "Máy tính để bàn", "Điện thoại dùng chung", "Laptop", "Máy tính bảng",
                 "Điện thoại thông minh")  # fmt: skip


@dataclass(frozen=True)
class Family:
    """A household with what was asked of its house and of its members, the head first."""

    household: Household
    home: Home
    members: tuple[Member, ...]


def families(random: Random, count: int, village: Callable[[int], str]) -> Iterator[Family]:
    """Draw households whose answers follow from their facts; the fifth and the ninth leave one blank."""
    persons = people(random)
    for number in range(1, count + 1):
        members = tuple(_members(random, persons))
        home = draw_home(random, len(members))
        if number == 5:
            insured = [replace(m, insured=True) for m in members]
            members = (replace(insured[0], insured=None), *insured[1:])
        if number == 9:
            home = replace(home, water=None)
        yield Family(
            Household(
                head=members[0].person,
                village=village(number),
                code=f"{number:03d}",
                size=len(members),
                area="rural",
                income=random.choice((1_500_000, 1_500_001, *range(400_000, 2_600_000, 100_000))),
                answers=answers(home, members, REVIEW),
                reviewed=REVIEW,
            ),
            home,
            members,
        )


def _members(random: Random, persons: Iterator[Person]) -> Iterator[Member]:
    yield draw_member(random, next(persons), "head", REVIEW)
    if random.randrange(4):
        yield draw_member(random, next(persons), "spouse", REVIEW)
    for _ in range(random.randrange(4)):
        birth = REVIEW - timedelta(days=random.randrange(200, 20 * 365))
        child = replace(next(persons), birth=birth, national_id="")
        yield draw_member(random, child, "child", REVIEW)


def make_members(path: Path) -> Tally:
    """ho-va-thanh-vien.xlsx: facts of the house on one sheet, members on another, codes in the head's row."""
    random = Random(351)
    drawn = list(families(random, 40, lambda number: VILLAGES[0 if number <= 20 else 1]))
    tally = Tally("2021-2025", has_score=False, has_recorded=False)
    tally.add(*(family.household for family in drawn))
    with workbook(path) as book:
        sheet, form = book.add_worksheet("Hộ"), bold(book)
        titles: list[Value] = ["STT", "Thôn", "Mã hộ", "Họ và tên chủ hộ", "Số nhân khẩu", "Khu vực"]
        titles += ["Thu nhập bình quân đầu người/tháng (đồng)", "Diện tích nhà ở (m2)", "Vật liệu tường"]
        titles += ["Vật liệu cột", "Vật liệu mái", "Nguồn nước", "Loại nhà tiêu", *DEVICE_TITLES]
        write_row(sheet, 0, [*titles, "Ngày rà soát"], form)
        lay_out(sheet, {0: 5, 1: 16, 3: 22}, (1, 4))
        for number, family in enumerate(drawn, 1):
            write_row(sheet, number, _home_row(number, family))
        _write_people(book, drawn, tally)
    return tally


def _home_row(number: int, family: Family) -> list[Value]:
    household, home = family.household, family.home
    size = None if number == 12 else household.size
    cells: list[Value] = [number, household.village, household.code, household.head.name, size]
    cells += [AREA_LABELS[household.area], household.income, home.area / 100]
    cells += ["Bền chắc" if durable else "Không bền chắc" for durable in home.durable]
    cells += [WATER[home.water], TOILETS[home.toilet], *("x" if d in home.devices else None for d in DEVICES)]
    return [*cells, household.reviewed]


def _write_people(book: Workbook, drawn: list[Family], tally: Tally) -> None:
    """Write the members: one more of a code that no household has, and one twice."""
    sheet, form = book.add_worksheet("Thành viên"), bold(book)
    span(sheet, (0, 0, 0, 20), "DANH SÁCH THÀNH VIÊN CÁC HỘ", bold(book, 0))
    titles: list[Value] = [
        "STT",
        "Thôn",
        "Mã hộ",
        "Họ và tên",
        "Quan hệ với chủ hộ",
        "Ngày sinh",
        "Giới tính",
    ]
    titles += ["Dân tộc", "Số CCCD", "Không có việc làm nhưng muốn làm việc", "Làm công ăn lương"]
    titles += ["Có hợp đồng lao động", "Người cao tuổi", "Người khuyết tật", "Trợ cấp xã hội hằng tháng"]
    titles += ["Suy dinh dưỡng thấp còi", "Suy dinh dưỡng nhẹ cân", "BHYT"]
    titles += ["Được doanh nghiệp đào tạo tại chỗ và xác nhận", "Sử dụng internet", "Bậc học đang theo học"]
    write_row(sheet, 2, [*titles, "Bậc học cao nhất đã hoàn thành"], form)
    lay_out(sheet, {0: 5, 1: 16, 3: 22, 8: 15}, (3, 4))
    rows = [(family, member) for family in drawn for member in family.members]
    last = rows[-1]
    astray = Family(replace(last[0].household, code="099"), last[0].home, ())
    for number, (family, member) in enumerate([*rows, last, (astray, rows[0][1])], 1):
        write_row(sheet, number + 2, _member_row(number, family, member, number <= len(rows)))
    tally.members = {
        "rows_read": len(rows) + 2, "joined": len(rows), "orphans": 1, "ambiguous": 0, "no_key": 0,
        "duplicates": 1,
    }  # fmt: skip


def _member_row(number: int, family: Family, member: Member, listed: bool) -> list[Value]:
    person, household = member.person, family.household
    coded = not listed or member.relation == "head"
    cells: list[Value] = [number, household.village if coded else None, household.code if coded else None]
    cells += [person.name, RELATIONS[member.relation], person.birth, SEX_LABELS[person.sex]]
    told = (member.without_work, member.wage_work, member.labour_contract, member.elderly, member.disabled)
    cells += [person.ethnicity, person.national_id, *map(yes_no, told), yes_no(member.allowance)]
    cells += [yes_no(member.stunted), "Không", yes_no(member.insured), "Không", yes_no(member.internet)]
    return [*cells, LEVELS[member.studying], LEVELS[member.completed]]


def make_kobo(path: Path) -> Tally:
    """kobo.xlsx: an export of KoboToolbox, a repeat group of members tied by `_parent_index`."""
    random = Random(30)
    drawn = list(families(random, 24, lambda _: VILLAGES[2]))
    tally = Tally("2021-2025", has_score=False, has_recorded=False)
    tally.add(*(family.household for family in drawn))
    rows = [(index, member) for index, family in enumerate(drawn, 1) for member in family.members]
    names = (
        *("start", "place/village", "household/household_id", "household/head_name", "household/size"),
        *("household/area", "household/review_date", "income/income_per_person", "house/floor_area_m2"),
        *("house/wall_material", "house/pillar_material", "house/roof_material", "house/main_water_source"),
        *("house/toilet_type", *(f"assets/{name}" for name in DEVICES), "_id", "_uuid", "_index"),
    )
    with workbook(path) as book:
        sheet = book.add_worksheet("Ra soat ho")
        write_row(sheet, 0, list(names))
        for index, family in enumerate(drawn, 1):
            write_row(sheet, index, _form_row(index, family))
        sheet = book.add_worksheet("member")
        asked = (
            "member_name", "relation", "birth", "sex", "without_work_wants_work", "wage_work",
            "labour_contract", "elderly", "disabled", "monthly_social_allowance", "stunted",
            "underweight", "has_health_insurance", "certified_on_the_job_training", "uses_internet",
            "studying_level", "completed_level",
        )  # fmt: skip
        links = ("_index", "_parent_table_name", "_parent_index", "_submission__id")
        write_row(sheet, 0, [*(f"member/{name}" for name in asked), *links])
        for number, (index, member) in enumerate(rows, 1):
            write_row(sheet, number, _repeat_row(number, index, member))
    tally.members = {
        "rows_read": len(rows), "joined": len(rows), "orphans": 0, "ambiguous": 0, "no_key": 0,
        "duplicates": 0,
    }  # fmt: skip
    return tally


def _form_row(index: int, family: Family) -> list[Value]:
    household, home = family.household, family.home
    cells: list[Value] = ["2024-10-15T08:00:00.000+07:00", household.village, household.code]
    cells += [household.head.name, household.size, household.area, REVIEW.isoformat(), household.income]
    cells += [home.area / 100, *("durable" if durable else "non_durable" for durable in home.durable)]
    cells += [home.water, home.toilet, *(int(name in home.devices) for name in DEVICES)]
    return [*cells, 500_000 + index, f"mau-{index:04d}", index]


def _repeat_row(number: int, index: int, member: Member) -> list[Value]:
    person = member.person
    cells: list[Value] = [person.name, member.relation, person.birth.isoformat(), person.sex]
    told = (member.without_work, member.wage_work, member.labour_contract, member.elderly, member.disabled)
    health = (member.allowance, member.stunted, False)
    cells += ["yes" if answer else "no" for answer in (*told, *health)]
    cells += [None if member.insured is None else "yes" if member.insured else "no", "no"]
    cells += ["yes" if member.internet else "no", member.studying, member.completed]
    return [*cells, number, "Ra soat ho", index, 500_000 + index]
