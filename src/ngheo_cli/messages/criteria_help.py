"""What do the commands of `ngheo criteria` say: help, column titles, verdicts, as (vi, en) pairs?"""

CRITERIA = (
    """Xem và kiểm tra các chuẩn nghèo: mức, chỉ số, điều kiện và căn cứ.

Ví dụ: ngheo criteria show 2021-2025""",
    """See and check the standards: lines, indicators, conditions and their sources.

Example: ngheo criteria show 2021-2025""",
)
LIST = (
    """Liệt kê các chuẩn có sẵn.

Ví dụ: ngheo criteria list""",
    """List the standards that come with the program.

Example: ngheo criteria list""",
)
SHOW = (
    """In toàn bộ một chuẩn: mức, điều kiện phân loại, chỉ số, văn bản.

Ví dụ: ngheo criteria show 2021-2025""",
    """Print a whole standard: lines, class conditions, indicators, documents.

Example: ngheo criteria show 2021-2025""",
)
CHECK = (
    """Kiểm tra một tệp chuẩn hoặc một bảng điểm B1 và nêu mọi lỗi, có số dòng.

Ví dụ: ngheo criteria check chuan-cua-toi.yaml""",
    """Check a criteria file or a point table of B1 and name every failure with its line.

Example: ngheo criteria check my-standard.yaml""",
)
CITE = (
    """In căn cứ của một giá trị: văn bản, điều, mức tin cậy.

Ví dụ: ngheo criteria cite 2021-2025 income_lines.poverty""",
    """Print where a value stands: document, article, status.

Example: ngheo criteria cite 2021-2025 income_lines.poverty""",
)
COLUMNS = (
    """In danh mục các cột của tệp rà soát: tên, tiêu đề, các giá trị được dùng.

Ví dụ: ngheo criteria columns""",
    """Print the columns that a survey may have: name, title, the values that may be used.

Example: ngheo criteria columns""",
)
SHORT_SHOW = ("In toàn bộ một chuẩn.", "Print a whole standard.")
SHORT_CHECK = ("Kiểm tra tệp chuẩn hoặc bảng điểm B1.", "Check a standard or a point table.")
SHORT_CITE = ("In căn cứ của một giá trị.", "Print where a value stands.")
SHORT_NEW = ("Viết tệp mở rộng một chuẩn có sẵn.", "Write a file that extends a standard.")
SHORT_DIFF = ("So hai chuẩn theo từng giá trị.", "Compare two standards value by value.")
SHORT_COLUMNS = ("In danh mục các cột của tệp rà soát.", "Print the columns of a survey.")
COLUMN_NAME = ("Tên cột", "Column")
COLUMN_TITLE = ("Tiêu đề", "Title")
ANSWERS = ("Giá trị", "Values")
COLUMNS_HINT = (
    "Tiêu đề trong tệp có thể là tên cột, tiêu đề hoặc một tên gọi khác. Xem mọi tên gọi khác: "
    "ngheo criteria columns --json",
    "A title in a file may be the name, the title or another name of a column. See all names: "
    "ngheo criteria columns --json",
)
ID = ("Mã chuẩn hoặc tệp .yaml.", "Id of a standard, or a .yaml file.")
FILE = (
    "Tệp chuẩn hoặc bảng điểm .yaml, hoặc mã một chuẩn có sẵn.",
    "The .yaml file of a standard or a point table, or the id of a standard.",
)
ID_WORD = ("CHUẨN", "STANDARD")
FILE_WORD = ("TỆP", "FILE")
KEY_WORD = ("KHÓA", "KEY")
KEY = (
    "Khóa của giá trị, ví dụ income_lines.poverty.",
    "Key of the value, for example income_lines.poverty.",
)
ID_COLUMN = ("Mã", "Id")
TITLE = ("Tên", "Title")
PERIOD = ("Danh sách", "Lists")
STATE = ("Tình trạng", "State")
COMPLETE = ("đầy đủ", "complete")
BY_DEFAULT = ("mặc định", "default")
VALUE = ("Giá trị", "Value")
SOURCE = ("Căn cứ", "Source")
STATUS = ("Độ tin cậy", "Status")
NOTE = ("Ghi chú", "Note")
NO_ARTICLE = ("chưa ghi điều", "article not given")
SERVICE = ("Dịch vụ", "Service")
DEPRIVED_WHEN = ("Thiếu hụt khi", "Deprived when")
TIMES = ("Thời gian", "Times")
LINES = ("Các mức", "Lines")
BY_INCOME = ("Phân loại theo thu nhập", "Classes by income")
BY_SCORE = ("Phân loại theo điểm B1, B2", "Classes by scores B1, B2")
CERTIFIED = ("Phần được công nhận và hộ nghèo đa chiều", "The certified part, and the multidimensional poor")
INDICATORS = ("Các chỉ số", "Indicators")
SETTINGS = ("Quy ước để mở", "Open conventions")
DOCUMENTS = ("Văn bản", "Documents")
REMARKS = ("Lưu ý", "Remarks")
MISSING = ("Những điều chưa rõ", "What is not known")
REVISION = ("bản {revision}, mã băm {digest}", "revision {revision}, digest {digest}")
CHECKED = ("{file}: đúng. {id}, {classes} dòng phân loại, {indicators} chỉ số.",
           "{file}: right. {id}, {classes:class row|class rows}, "
           "{indicators:indicator|indicators}.")  # fmt: skip
BUILT_ON = ("Mở rộng từ {chain}", "Extends {chain}")
PROVINCIAL = (
    "Chuẩn của tỉnh (nguồn thứ cấp; chỉ dùng khi chọn bằng --criteria)",
    "Standards of provinces (secondary sources; only when chosen by --criteria)",
)
CITE_ONE = (
    "Căn cứ đầy đủ của một giá trị: ngheo criteria cite {id} {key}",
    "The full source of one value: ngheo criteria cite {id} {key}",
)
LISTED = ("Xem một chuẩn: ngheo criteria show {id}", "See one: ngheo criteria show {id}")
