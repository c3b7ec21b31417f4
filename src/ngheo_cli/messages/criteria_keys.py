"""What are the keys of a criteria file for, and where is it seen how such a file is written?"""

STANDARD_MODEL = (
    "docs/tieu-chi.md hoặc trong một chuẩn có sẵn",
    "docs/tieu-chi.md or in a standard that comes with the program",
)
MODELS = {
    "ngheo.plan/1": ("docs/ra-soat-nam.md", "docs/ra-soat-nam.md"),
    "ngheo.audit_layout/1": ("docs/kiem-tra-lai.md, mục 3", "docs/kiem-tra-lai.md, part 3"),
    "ngheo.points/1": ("docs/bang-diem.md", "docs/bang-diem.md"),
    "ngheo.form-layout/1": ("một biểu có sẵn của criteria/forms", "a form of criteria/forms"),
}
"""Where it can be seen how a file of each form is written; for all others STANDARD_MODEL."""
WHOLE_FILE = ("tệp", "the file")
MEANINGS = {
    "schema": ("dạng của tệp: {form}", "the form of the file: {form}"),
    "id": ("mã chuẩn, ví dụ 2021-2025", "the standard's id, for example 2021-2025"),
    "title": ("tên", "its name"),
    "revision": ("số lần sửa của tệp, ví dụ 1", "the revision of the file, for example 1"),
    "applies": ("thời gian của các danh sách", "the period of the lists"),
    "yearly_review": ("mùa rà soát hằng năm", "the season of the yearly review"),
    "documents": ("các văn bản", "the documents"),
    "services": ("các dịch vụ xã hội cơ bản", "the basic social services"),
    "income_lines": ("các mức thu nhập", "the income lines"),
    "indicators": ("các chỉ số", "the indicators"),
    "classes": ("cách phân loại", "the classes"),
    "rural": ("số của nông thôn", "the number for rural areas"),
    "urban": ("số của thành thị", "the number for urban areas"),
    "kind": ("loại bảng, ví dụ counts", "the kind of table, for example counts"),
    "first_row": ("dòng đầu tiên của số liệu, ví dụ 7", "the first row of figures, for example 7"),
    "columns": ("cột nào là gì", "which column is what"),
    "vi": ("tiếng Việt", "Vietnamese"),
    "en": ("tiếng Anh", "English"),
}
"""What the keys that a file must have are for."""
