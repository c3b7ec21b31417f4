"""Which columns tell a household's circumstances and its causes of poverty?"""

from ngheo_cli.survey.column import Column


def _flag(name: str, vi: str, en: str, *aliases: str, keys: tuple[str, ...] = ()) -> Column:
    return Column(name, "answer", vi, en, aliases, keys=keys, group="flag")


def _cause(number: int, vi: str, en: str, *aliases: str) -> Column:
    return Column(f"cause_{number}", "answer", vi, en, (f"nguyên nhân {number}", *aliases), group="cause")


FLAGS: tuple[Column, ...] = (
    _flag(
        "farming",
        "Làm nông, lâm, ngư, diêm nghiệp",
        "In farming, forestry, fishery or salt",
        "nông, lâm, ngư, diêm nghiệp",
        "hộ làm nông, lâm, ngư, diêm nghiệp",
        "hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp",
        "làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp",
        "sản xuất nông, lâm, ngư, diêm nghiệp",
        "hộ nông, lâm, ngư, diêm nghiệp",
    ),
    _flag(
        "no_labour_capacity",
        "Không có khả năng lao động",
        "No labour capacity",
        "hộ không có khả năng lao động",
        "không còn khả năng lao động",
        "hộ không còn khả năng lao động",
    ),
    _flag(
        "merit_member",
        "Có người có công",
        "With a person of merit",
        "hộ có người có công",
        "có thành viên là người có công",
        "có thành viên là người có công với cách mạng",
        "người có công",
        "người có công với cách mạng",
        "hộ người có công",
        "ncc",
    ),
    _flag(
        "social_protection",
        "Hưởng bảo trợ xã hội",
        "On social protection",
        "bảo trợ xã hội",
        "hộ bảo trợ xã hội",
        "btxh",
        "hộ btxh",
        "đối tượng bảo trợ xã hội",
        "có đối tượng bảo trợ xã hội",
        "hưởng trợ cấp xã hội",
        "có người hưởng trợ cấp xã hội hàng tháng",
    ),
    _flag(
        "disabled_member",
        "Có người khuyết tật",
        "With a disabled person",
        "hộ có người khuyết tật",
        "người khuyết tật",
        "có thành viên khuyết tật",
    ),
    _flag(
        "elderly_member",
        "Có người cao tuổi",
        "With an elderly person",
        "hộ có người cao tuổi",
        "người cao tuổi",
        "có thành viên cao tuổi",
    ),
    _flag(
        "registered_to_escape",
        "Đăng ký thoát nghèo",
        "Registered to escape poverty",
        "hộ đăng ký thoát nghèo",
        "có đăng ký thoát nghèo",
    ),
    _flag(
        "dtts",
        "Hộ dân tộc thiểu số",
        "Ethnic minority household",
        "dân tộc thiểu số",
        "dtts",
        "hộ dtts",
        "là hộ dtts",
        "hộ đồng bào dtts",
        "hộ đồng bào dân tộc thiểu số",
    ),
    _flag(
        "local_ethnic",
        "Dân tộc tại chỗ",
        "Local ethnic group",
        "hộ dân tộc tại chỗ",
        "dân tộc thiểu số tại chỗ",
        "dtts tại chỗ",
        "hộ dtts tại chỗ",
        "hộ dân tộc thiểu số tại chỗ",
        keys=("family.codantoctaicho",),
    ),
)

CAUSES: tuple[Column, ...] = (
    _cause(1, "Không có đất sản xuất", "No production land", "thiếu đất sản xuất"),
    _cause(
        2,
        "Không có vốn sản xuất, kinh doanh",
        "No capital",
        "không có vốn",
        "thiếu vốn",
        "thiếu vốn sản xuất",
        "không có vốn sản xuất",
    ),
    _cause(3, "Không có lao động", "No labour", "thiếu lao động"),
    _cause(
        4,
        "Không có công cụ, phương tiện sản xuất",
        "No tools",
        "không có công cụ",
        "thiếu công cụ",
        "không có phương tiện sản xuất",
        "thiếu phương tiện sản xuất",
        "thiếu công cụ, phương tiện sản xuất",
    ),
    _cause(
        5,
        "Không có kiến thức về sản xuất",
        "No production knowledge",
        "thiếu kiến thức sản xuất",
        "không có kiến thức sản xuất",
        "thiếu kiến thức về sản xuất",
        "không biết cách làm ăn",
    ),
    _cause(
        6,
        "Không có kỹ năng lao động, sản xuất",
        "No labour skill",
        "không có kỹ năng lao động",
        "thiếu kỹ năng lao động",
        "không có tay nghề",
    ),
    _cause(
        7,
        "Có người ốm đau, bệnh nặng, tai nạn",
        "Illness or accident",
        "ốm đau, bệnh nặng, tai nạn",
        "có người ốm đau, bệnh nặng",
        "ốm đau, bệnh tật, tai nạn",
        "có người ốm đau, bệnh tật",
    ),
    _cause(8, "Nguyên nhân khác", "Other cause"),
)
