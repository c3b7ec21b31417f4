"""What does the help of each command and option say, as (vi, en) pairs?"""

NGHEO = (
    """Phân loại hộ nghèo, hộ cận nghèo từ tệp rà soát của xã, có dẫn điều khoản và lý do cho từng hộ.

Không kèm lệnh nào, chương trình hỏi tệp, chuẩn, khu vực rồi phân loại.

Ví dụ: ngheo classify ra-soat.xlsx""",
    """Classify poor and near-poor households from a commune's survey, with the article and reason for each.

Without a command it asks for the file, the standard and the area.

Example: ngheo classify ra-soat.xlsx""",
)
CLASSIFY = (
    """Phân loại mọi hộ trong tệp rà soát và ghi sổ kết quả bên cạnh tệp.

Ví dụ: ngheo classify ra-soat.xlsx --criteria 2021-2025 --set area=rural""",
    """Classify every household of a survey and write the result workbook beside it.

Example: ngheo classify ra-soat.xlsx --criteria 2021-2025 --set area=rural""",
)
EXPLAIN = (
    """Giải thích kết quả của một hộ: đã đọc gì, so với mức nào, theo điều nào.

Ví dụ: ngheo explain ra-soat.xlsx --household "Bản Mẫu/HO-001\"""",
    """Explain the result of one household: what was read, which line it was compared with, which article.

Example: ngheo explain ra-soat.xlsx --household "Bản Mẫu/HO-001\"""",
)
SHORT_CLASSIFY = ("Phân loại mọi hộ, ghi sổ kết quả cạnh tệp.", "Classify all households of a survey.")
SHORT_EXPLAIN = ("Giải thích kết quả của một hộ.", "Explain the result of one household.")
SHORT_CRITERIA = ("Xem và kiểm tra các chuẩn nghèo.", "Show and check the standards.")
SURVEY_FORM = ("TỆP", "SURVEY")
HOUSEHOLD_FORM = ("MÃ", "KEY")
ROW_FORM = ("SỐ", "N")
CRITERIA_FORM = ("CHUẨN[,CHUẨN]", "ID[,ID]")
ONE_CRITERIA_FORM = ("CHUẨN", "ID")
ONE_CRITERIA = ("Chuẩn áp dụng, chỉ một chuẩn.", "The standard, a single one.")
DAY_FORM = ("NGÀY", "DAY")
OUT_FORM = ("TỆP", "PATH")
FILE_FORM = ("TỆP", "FILE")
SET_FORM = ("CỘT=GIÁ-TRỊ", "COLUMN=VALUE")
UNIT_FORM = ("CỘT=ĐƠN-VỊ", "COLUMN=UNIT")
COLUMN_FORM = ("CỘT=CHỮ-CÁI", "COLUMN=LETTER")
VERSION = ("In phiên bản.", "Print the version.")
LANG = ("Ngôn ngữ hiển thị: vi hoặc en.", "Language of the output: vi or en.")
SURVEYS = (
    "Tệp rà soát (.xlsx, .xls, .xlsb, .ods, .csv).",
    "Survey files (.xlsx, .xls, .xlsb, .ods, .csv).",
)
SURVEY = ("Tệp rà soát.", "The survey file.")
CRITERIA = (
    "Chuẩn áp dụng; nhiều chuẩn cách nhau bằng dấu phẩy.",
    "The standard; several are separated by commas.",
)
REVIEW_DATE = ("Ngày rà soát, ví dụ 2023-10-15.", "Day of the review, for example 2023-10-15.")
OUT = (
    "Tệp kết quả; tên không có đuôi, hoặc với nhiều tệp rà soát, là thư mục.",
    "The result file; a name without an ending, or with several surveys, is a folder.",
)
FORMAT = ("Dạng tệp kết quả.", "Format of the result.")
SET = (
    "Điền giá trị cho cột thiếu hoặc ô trống: CỘT=GIÁ TRỊ, ví dụ area=rural.",
    "Fill a missing column or blank cells: COLUMN=VALUE, for example area=rural.",
)
UNIT = (
    "Đơn vị của cột tiền: CỘT=thousand|million|dong.",
    "Unit of a money column: COLUMN=thousand|million|dong.",
)
COLUMN = (
    "Chỉ rõ cột: TÊN=CHỮ CÁI, ví dụ household_id=C.",
    "Say where a column stands: NAME=LETTER, for example household_id=C.",
)
MAP = ("Tệp ghi sẵn các chỉ dẫn cột.", "A file that says which column is which.")
MARKS = (
    "Ô không đánh dấu trong cột dấu x: no = không, unknown = chưa rõ.",
    "An unmarked cell of a mark column: no, or unknown.",
)
ENCODING_FORM = ("[CỘT=]BẢNG MÃ", "[COLUMN=]ENCODING")
ENCODING = (
    "Bảng mã của chữ cũ: auto, unicode, tcvn3 hoặc vni; cho một cột thì C=tcvn3.",
    "Encoding of old text: auto, unicode, tcvn3 or vni; of one column as C=tcvn3.",
)
FORCE = ("Ghi đè tệp kết quả đã có.", "Overwrite an existing result.")
JSON = ("In một văn bản JSON ra màn hình.", "Print one JSON document.")
QUIET = ("Chỉ in dòng kết luận.", "Print only the verdict line.")
HOUSEHOLD = ("Mã hộ, hoặc thôn/mã hộ.", "Household code, or village/code.")
ROW = ("Số dòng của hộ trong trang tính.", "Row of the household in its sheet.")
