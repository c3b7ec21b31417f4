"""Which columns tell where a household is, who heads it, and its income and scores?"""

from ngheo_cli.survey.column import Column

PLACE: tuple[Column, ...] = (
    Column("province", "text", "Tỉnh/thành phố", "Province", ("tên tỉnh",), group="place"),
    Column("district", "text", "Huyện/quận", "District", ("tên huyện",), group="place"),
    Column("commune", "text", "Xã/phường", "Commune", ("tên xã", "đơn vị hành chính cấp xã"), group="place"),
    Column("village", "text", "Thôn/tổ dân phố", "Village", ("tên thôn", "địa bàn"), group="place"),
)

HOUSEHOLD: tuple[Column, ...] = (
    Column(
        "household_id", "code", "Mã hộ", "Household code",
        ("mã hộ gia đình", "mã số hộ", "mã số hộ gia đình", "mã hộ dân", "số hiệu hộ", "hộ số", "mã định danh hộ",
         "household id"),
        keys=("family.code",),
    ),
    Column(
        "head_name", "text", "Họ và tên chủ hộ", "Head of household",
        ("họ tên chủ hộ", "tên chủ hộ", "chủ hộ", "họ và tên chủ hộ gia đình", "họ tên chủ hộ gia đình",
         "tên chủ hộ gia đình", "họ và tên của chủ hộ", "họ và tên chủ hộ nghèo", "name of head", "head name"),
        ("họ và tên", "họ tên", "họ và tên hộ", "tên hộ", "hộ gia đình"),
        ("family.hostname",),
    ),
    Column(
        "head_birth", "date", "Ngày sinh chủ hộ", "Birth of the head",
        ("năm sinh chủ hộ", "ngày tháng năm sinh chủ hộ", "ngày tháng năm sinh của chủ hộ",
         "năm sinh của chủ hộ"),
        ("ngày sinh", "năm sinh", "ngày tháng năm sinh", "ngày/tháng/năm sinh"),
        ("family.hostbirthday", "family.hostdateofbirth"), low=1900, high=2100,
        note_vi="ngày/tháng/năm, hoặc chỉ năm", note_en="day/month/year, or the year alone",
    ),
    Column(
        "head_sex", "choice", "Giới tính chủ hộ", "Sex of the head", ("giới tính của chủ hộ",),
        ("giới tính", "nam/nữ", "giới"), ("family.hostgender",), choices="sex",
    ),
    Column(
        "head_ethnicity", "text", "Dân tộc chủ hộ", "Ethnicity of the head", ("dân tộc của chủ hộ",),
        ("dân tộc", "thành phần dân tộc", "tên dân tộc"), ("family.hostethnic", "family.ethnic"),
    ),
    Column(
        "head_national_id", "code", "Số CCCD chủ hộ", "National ID of the head",
        ("cccd chủ hộ", "số cccd của chủ hộ", "số căn cước công dân chủ hộ", "số định danh cá nhân chủ hộ",
         "số cmnd/cccd chủ hộ", "cmnd/cccd chủ hộ"),
        ("cccd", "số cccd", "căn cước công dân", "số căn cước công dân", "số căn cước", "căn cước", "cmnd/cccd",
         "số cmnd/cccd", "cccd/cmnd", "số cccd/cmnd", "số định danh cá nhân", "số định danh", "số đdcn", "số cmnd",
         "cmnd", "số giấy tờ tùy thân"),
        ("family.hostidentitynumber", "family.identitynumber"),
    ),
    Column(
        "size", "count", "Số nhân khẩu", "Household size",
        ("số khẩu", "nhân khẩu", "tổng số nhân khẩu", "tổng nhân khẩu", "số nhân khẩu trong hộ", "số nhân khẩu của hộ",
         "số người trong hộ", "số thành viên", "số thành viên trong hộ", "số thành viên hộ", "tổng số khẩu",
         "tổng số người", "số nk", "household size"),
        ("số người", "khẩu"), ("family.numberofmembers",), low=1, high=99,
    ),
    Column(
        "area", "area", "Khu vực (nông thôn/thành thị)", "Area (rural/urban)",
        ("nông thôn/thành thị", "thành thị/nông thôn", "khu vực nông thôn/thành thị", "khu vực thành thị/nông thôn",
         "loại khu vực", "khu vực sinh sống", "khu vực cư trú", "khu vực nt/tt"),
        ("khu vực",), ("family.area",), choices="area",
        note_vi="không bao giờ suy từ tên xã, phường", note_en="never taken from a unit's name",
    ),
)

MONEY: tuple[Column, ...] = (
    Column(
        "income_per_person", "money", "Thu nhập bình quân đầu người/tháng (đồng)",
        "Income per person a month (đồng)", ("tnbq/người/tháng", "tnbq đầu người/tháng", "tnbq đầu người"),
        low=0, high=10**9, group="money",
    ),
    Column(
        "income_total", "money", "Tổng thu nhập của hộ/tháng (đồng)", "Household income a month (đồng)",
        low=0, high=2 * 10**9, group="money",
    ),
    Column(
        "income_12_months", "money", "Tổng thu nhập của hộ trong 12 tháng (đồng)",
        "Household income in 12 months (đồng)", low=0, high=10**10, group="money",
    ),
)

SCORES: tuple[Column, ...] = (
    Column(
        "score_income", "score", "Điểm B1", "Score B1 (income)",
        ("b1", "phiếu b1", "điểm a", "điểm phiếu b1", "tổng điểm b1", "tổng điểm phiếu b1", "điểm số b1", "số điểm b1",
         "điểm thu nhập", "tổng điểm a", "điểm b1 thu nhập"),
        keys=("b1point",), low=0, high=1000, group="score",
    ),
    Column(
        "score_deprivation", "score", "Điểm B2", "Score B2 (deprivation)",
        ("b2", "phiếu b2", "điểm b", "điểm phiếu b2", "tổng điểm b2", "tổng điểm phiếu b2", "điểm số b2", "số điểm b2",
         "điểm thiếu hụt", "tổng điểm b", "tổng điểm thiếu hụt", "điểm b2 thiếu hụt"),
        keys=("b2point",), low=0, high=1000, group="score",
    ),
)
