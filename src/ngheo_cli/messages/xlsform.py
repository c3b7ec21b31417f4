"""What does an XLSForm say to the people who fill it on a telephone?"""

TITLE = ("Rà soát hộ nghèo – {title}", "Review of poor households – {title}")
GROUPS = {
    "place": ("Nơi ở", "Place"),
    "household": ("Hộ và chủ hộ", "Household and head"),
    "money": ("Thu nhập", "Income"),
    "score": ("Điểm trên phiếu", "Scores"),
    "fact": ("Nhà ở, nước, đồ dùng", "Home, water, assets"),
    "indicator": ("Chỉ số thiếu hụt", "Indicators of deprivation"),
    "flag": ("Đặc điểm của hộ", "Circumstances"),
    "cause": ("Nguyên nhân nghèo", "Causes of poverty"),
    "result": ("Đợt rà soát", "The review"),
}
MEMBERS = ("Thành viên trong hộ", "Members of the household")
BIRTH_HINT = (
    "Ngày-tháng-năm (15-03-1985), hoặc chỉ năm (1985) nếu không rõ ngày.",
    "Day-month-year (15-03-1985), or the year alone (1985).",
)
BIRTH_MESSAGE = (
    "Ghi ngày-tháng-năm như 15-03-1985, hoặc chỉ năm như 1985.",
    "Write day-month-year such as 15-03-1985, or a year such as 1985.",
)
ID_MESSAGE = (
    "Số định danh có 12 chữ số (CMND cũ 9 chữ số), gõ liền.",
    "A national ID has 12 digits (an old one 9), without spaces.",
)
