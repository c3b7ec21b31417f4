"""What does `ngheo` alone say and ask on a terminal, as (vi, en) pairs?"""

WELCOME = (
    "Phân loại hộ từ một tệp rà soát. Trả lời vài câu hỏi; Enter là nhận câu trả lời trong ngoặc vuông, "
    "Ctrl-C là thôi. Xem mọi lệnh: ngheo --help",
    "Classify the households of a survey. Answer a few questions; Enter takes the answer in square "
    "brackets, Ctrl-C leaves. For all commands: ngheo --help",
)
SURVEYS = ("Tệp trong {folder}:", "Files in {folder}:")
MORE_SURVEYS = ("  … và {count} tệp khác", "  … and {count:other file|other files}")
NO_SURVEYS = ("Không có tệp rà soát nào trong {folder}.", "There is no survey in {folder}.")
HERE = ("thư mục này", "this folder")
WHICH_FILE = (
    "Tệp rà soát nào? Gõ số trong danh sách, hoặc kéo tệp vào cửa sổ này rồi Enter.",
    "Which survey? Type its number, or drag the file into this window and press Enter.",
)
WHICH_FILE_ALONE = (
    "Tệp rà soát nào? Kéo tệp vào cửa sổ này rồi Enter.",
    "Which survey? Drag the file into this window and press Enter.",
)
FILE = ("Tệp", "File")
NO_NUMBER = ("Trong danh sách không có số {number}.", "There is no number {number} in the list.")

STANDARDS = ("Chuẩn có sẵn:", "Standards:")
PROVINCIAL = ("Chuẩn của tỉnh: {ids}", "Of provinces: {ids}")
STANDARD_REASON = ("Theo tệp này: {reason}.", "For this file: {reason}.")
STANDARD = ("Chuẩn", "Standard")

AREA_ALL = (
    "Tệp không có cột khu vực. Các hộ ở đâu? 1 = nông thôn, 2 = thành thị, 0 = để trống (hộ cần khu vực sẽ "
    "chưa xác định).",
    "The file has no column for the area. Where are the households? 1 = rural, 2 = urban, 0 = leave it "
    "blank (households that need it stay undetermined).",
)
AREA_SOME = (
    "Có {count} hộ chưa ghi khu vực. Các hộ đó ở đâu? 1 = nông thôn, 2 = thành thị, 0 = để trống.",
    "{count:household has|households have} no area. Where are they? 1 = rural, 2 = urban, 0 = leave blank.",
)
AREA = ("Khu vực", "Area")
MONEY = (
    "Cột “{column}” tính bằng gì? 1 = đồng, 2 = nghìn đồng, 3 = triệu đồng, 0 = chưa rõ.",
    "What is the column “{column}” counted in? 1 = đồng, 2 = thousand đồng, 3 = million đồng, 0 = not known.",
)
MONEY_UNIT = ("Đơn vị", "Unit")
ONE_OF = ("Gõ một trong: {choices}", "Type one of: {choices}")

OVERWRITE = (
    "{file} đã có. Ghi đè? 1 = ghi đè, 0 = giữ và ghi tệp mới {new}.",
    "{file} exists. Overwrite it? 1 = overwrite, 0 = keep it and write {new}.",
)
OVERWRITE_SHORT = ("Ghi đè", "Overwrite")
COMMAND = (
    "Lệnh đã chạy (lần sau chỉ cần chép lại lệnh này):",
    "The command that was run (copy it to run it again):",
)
