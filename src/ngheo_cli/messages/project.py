"""What is said of a project file (`--project`) that cannot be used? `{line}` is the line of the file."""

from .model import stop

PROJECT_UNREADABLE = stop(
    "project_unreadable",
    "Không đọc được tệp dự án {file}: tệp phải có thật và là văn bản YAML mã hóa UTF-8.",
    "The project file {file} cannot be read: it must exist and be YAML text in UTF-8.",
    "Kiểm tra đường dẫn và cách lưu tệp (UTF-8); mẫu tệp có trong docs/huong-dan.md.",
    "Check the path and the encoding (UTF-8); docs/huong-dan.md has an example.",
)
PROJECT_NOT_PAIRS = stop(
    "project_not_pairs",
    "Dòng {line}: {where} phải gồm các cặp khóa: giá trị.",
    "Line {line}: {where} must be made of key: value pairs.",
    "Viết như mẫu trong docs/huong-dan.md.",
    "Write it as in docs/huong-dan.md.",
)
PROJECT_WHOLE = ("tệp dự án", "the project file")
PROJECT_KEY_UNKNOWN = stop(
    "project_key_unknown",
    "Dòng {line}: tệp dự án không có khóa {key}.{near}",
    "Line {line}: a project file has no key {key}.{near}",
    "Các khóa được dùng: {allowed}.",
    "The keys allowed: {allowed}.",
)
PROJECT_CODE_UNKNOWN = stop(
    "project_code_unknown",
    "Dòng {line}: không có loại sai sót {code}.{near}",
    "Line {line}: there is no kind of finding {code}.{near}",
    "Xem các mã trong docs/ma-kiem-tra.md.",
    "docs/ma-kiem-tra.md lists the codes.",
)
PROJECT_SEVERITY_WRONG = stop(
    "project_severity_wrong",
    "Dòng {line}: mức độ của {code} phải là error (lỗi), warning (cảnh báo) hoặc note (lưu ý).",
    "Line {line}: the severity of {code} must be error, warning or note.",
    "Ví dụ: {code}: note",
    "For example: {code}: note",
)
PROJECT_SETTING_WRONG = stop(
    "project_setting_wrong",
    "Dòng {line}: thông số {name} phải có một giá trị, là chữ hoặc số nguyên.",
    "Line {line}: the setting {name} must have one value, a text or a whole number.",
    "Ví dụ: {name}: 16",
    "For example: {name}: 16",
)
