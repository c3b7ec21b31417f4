"""What does `ngheo doctor` say?"""

DOCTOR = (
    """Cho biết chương trình trên máy này: phiên bản, chuẩn, bảng mã, phần cài thêm còn thiếu.

Ví dụ: ngheo doctor""",
    """Tell about the program on this machine: version, standards, encodings, extras that are missing.

Example: ngheo doctor""",
)
SHORT_DOCTOR = ("Kiểm tra máy và bản cài đặt.", "Check the machine and the installation.")
HEADS = (("Phần", "Part"), ("Tên", "Name"), ("Hiện có", "Found"), ("Ổn", "Fine"))
PARTS = {
    "program": ("Chương trình", "Program"),
    "standard": ("Chuẩn", "Standard"),
    "encoding": ("Bảng mã", "Encoding"),
    "extra": ("Phần cài thêm", "Extra"),
    "folder": ("Thư mục", "Folder"),
    "limit": ("Giới hạn tệp", "Limit on files"),
}
STATES = {"fine": ("có", "yes"), "optional": ("không bắt buộc", "optional"), "wrong": ("KHÔNG", "NO")}
SCREEN = ("màn hình", "screen")
FILE_NAMES = ("tên tệp", "file names")
TEMPORARY = ("tệp tạm", "temporary files")
WRITABLE = ("ghi được", "writable")
NOT_WRITABLE = ("không ghi được", "not writable")
REVISION = ("lần sửa {revision}, {digest}", "revision {revision}, {digest}")
NO_NUMBER = ("không phải số nguyên lớn hơn 0", "no whole number above 0")
UNREADABLE = ("không đọc được", "cannot be read")
MISSING = ("thiếu {names}", "lacks {names}")
ADVICE = {
    "limit": (
        "Sửa hoặc bỏ biến môi trường {extra}: giá trị phải là số nguyên lớn hơn 0.",
        "Correct or unset the variable {extra}: its value has to be a whole number above 0.",
    ),
    "program": (
        "Thiếu thư viện mà chương trình cần ({extra}): cài lại chương trình.",
        "Libraries that the program needs are missing ({extra}): install the program again.",
    ),
    "standard": (
        "Tệp chuẩn đi kèm bị hỏng: cài lại chương trình.",
        "A shipped standard is damaged: install the program again.",
    ),
    "encoding": (
        "Chữ Việt có thể hiện sai trên màn hình hoặc trong tên tệp: đặt biến môi trường PYTHONUTF8=1.",
        "Vietnamese letters may show wrongly on the screen or in file names: set the variable PYTHONUTF8=1.",
    ),
    "folder": (
        "Cần một thư mục tạm ghi được: đặt biến môi trường TMP (Windows) hoặc TMPDIR.",
        "A writable temporary folder is needed: set the variable TMP (Windows) or TMPDIR.",
    ),
    "extra": (
        'Cài phần thêm trong thư mục mã nguồn: pip install -c constraints.txt ".[{extra}]"',
        'Install an extra in the source folder: pip install -c constraints.txt ".[{extra}]"',
    ),
}
VERDICT_FINE = ("XONG: bản cài đặt dùng được.", "DONE: the installation works.")
VERDICT_WRONG = (
    "XONG, CẦN XEM LẠI: {count} điểm chưa ổn.",
    "DONE, PLEASE LOOK: {count:point|points} to mend.",
)
