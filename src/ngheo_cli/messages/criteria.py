"""What is said of a criteria file (tệp chuẩn nghèo) that does not load? `{line}` is the line of the file."""

from .model import Message, Severity


def _stop(code: str, vi: str, en: str, advice_vi: str, advice_en: str) -> Message:
    return Message(code, Severity.ERROR, f"Dòng {{line}}: {vi}", f"Line {{line}}: {en}", advice_vi, advice_en)


FILE_UNREADABLE = Message(
    "criteria_file_unreadable",
    Severity.ERROR,
    "Không đọc được tệp chuẩn: {why}.",
    "The criteria file cannot be read: {why}.",
    "Kiểm tra đường dẫn; tệp phải là văn bản YAML mã hóa UTF-8. Xem các chuẩn có sẵn: ngheo criteria list",
    "Check the path; the file must be YAML text in UTF-8. See the standards: ngheo criteria list",
)
YAML_BROKEN = _stop(
    "criteria_yaml_broken",
    "không đọc được cấu trúc YAML tại đây.",
    "the YAML structure cannot be read here.",
    "Kiểm tra dấu cách đầu dòng (không dùng Tab), dấu hai chấm, dấu nháy và ngoặc ở dòng này và dòng trước.",
    "Check the indent (no tabs), colons, quotes and brackets of this line and the one before it.",
)
YAML_TOO_DEEP = Message(
    "criteria_yaml_too_deep",
    Severity.ERROR,
    "Tệp lồng nhau quá {deepest} mức.",
    "The file is nested deeper than {deepest} levels.",
    "Viết lại điều kiện cho gọn hơn.",
    "Write the conditions with less nesting.",
)
SECOND_DOCUMENT = _stop(
    "criteria_second_document",
    "tệp có nhiều hơn một phần YAML (---).",
    "the file has more than one YAML document (---).",
    "Mỗi tệp chỉ ghi một chuẩn.",
    "Write one standard a file.",
)
ALIAS = _stop(
    "criteria_alias",
    "không được dùng tham chiếu {name}.",
    "references such as {name} are not allowed.",
    "Viết lại giá trị đầy đủ tại chỗ này, để người đọc thấy ngay.",
    "Write the value out here, so that a reader sees it.",
)
TAG = _stop(
    "criteria_tag",
    "không được dùng nhãn kiểu {name}.",
    "type tags such as {name} are not allowed.",
    "Xóa nhãn; văn bản đặt trong dấu nháy.",
    "Remove the tag; put a text in quotes.",
)
KEY_NOT_TEXT = _stop(
    "criteria_key_not_text",
    "tên khóa phải là một từ.",
    "a key must be a word.",
    "Viết khóa dạng chữ, ví dụ: source",
    "Write the key as a word, for example: source",
)
DUPLICATE_KEY = _stop(
    "criteria_duplicate_key",
    "khóa {key} đã có ở dòng {first}.",
    "the key {key} was already given on line {first}.",
    "Giữ một trong hai.",
    "Keep one of the two.",
)
NOT_A_MAPPING = _stop(
    "criteria_wrong_type",
    "tệp phải gồm các cặp khóa: giá trị.",
    "the file must be made of key: value pairs.",
    "Xem mẫu trong docs/tieu-chi.md.",
    "See docs/tieu-chi.md.",
)
UNKNOWN_KEY = _stop(
    "criteria_unknown_key",
    "không có khóa {key} trong {where}.{near}",
    "there is no key {key} in {where}.{near}",
    "Các khóa được dùng: {allowed}",
    "The keys allowed: {allowed}",
)
MISSING_KEY = _stop(
    "criteria_missing_key",
    "{where} thiếu khóa {key}{meaning}.",
    "{where} lacks the key {key}{meaning}.",
    "Thêm dòng {key}: …, viết như trong {model}.",
    "Add a line {key}: …, written as in {model}.",
)
NOT_CITED = _stop(
    "criteria_not_cited",
    "{where} không có {key}; giá trị không có căn cứ và mức tin cậy thì không được dùng.",
    "{where} has no {key}; a value without source and status is not used.",
    "Thêm source: <văn bản> <điều>, và status: confirmed, secondary hoặc unknown.",
    "Add source: <document> <article>, and status: confirmed, secondary or unknown.",
)
WRONG_VALUE = _stop(
    "criteria_wrong_value",
    "giá trị của {where} không dùng được.",
    "the value of {where} cannot be used.",
    "Phải là {expected}.",
    "It must be {expected}.",
)
NO_RULE = _stop(
    "criteria_unknown_rule",
    "{where} không phải một điều kiện đã biết.{near}",
    "{where} is not a known condition.{near}",
    "Điều kiện bắt đầu bằng một trong các khóa: {allowed}",
    "A condition begins with one of the keys: {allowed}",
)
ONE_KEY = _stop(
    "criteria_one_key",
    "{where} phải có đúng một khóa.",
    "{where} must have exactly one key.",
    "Ghép nhiều điều kiện bằng all: [...] hoặc any: [...].",
    "Join several conditions by all: [...] or any: [...].",
)
SOME_BOUND = _stop(
    "criteria_no_bound",
    "{where} không có giới hạn nào.",
    "{where} has no bound.",
    "Ghi ít nhất một trong: {allowed}",
    "Give at least one of: {allowed}",
)
EMPTY_BAND = _stop(
    "criteria_empty_band",
    "{where}: không số nào vừa từ mức dưới trở lên vừa dưới mức trên.",
    "{where}: no number is at least the one bound and below the other.",
    "at_least phải nhỏ hơn below. Các khóa được dùng: {allowed}",
    "at_least must be less than below. The keys allowed: {allowed}",
)
ONE_BOUND = _stop(
    "criteria_one_bound",
    "{where}: less_than đứng một mình, không cùng at_least hay below.",
    "{where}: less_than stands alone, without at_least and below.",
    "Thay less_than bằng below. Các khóa được dùng: {allowed}",
    "Write below in place of less_than. The keys allowed: {allowed}",
)
THRESHOLD = _stop(
    "criteria_threshold_status",
    "{where}: threshold_status là unknown khi và chỉ khi không có deprived_when.",
    "{where}: threshold_status is unknown if and only if there is no deprived_when.",
    "Chưa biết ngưỡng thì bỏ deprived_when; đã có ngưỡng thì ghi confirmed hoặc secondary.",
    "Leave deprived_when out where the threshold is not known; else write confirmed or secondary.",
)
PERIOD_ORDER = _stop(
    "criteria_period_order",
    "{where}: ngày kết thúc trước ngày bắt đầu.",
    "{where}: the last day is before the first.",
    "Đổi lại from và to.",
    "Exchange from and to.",
)
UNKNOWN_NAME = _stop(
    "criteria_unknown_name",
    "{where}: không có {what} tên {name}.{near}",
    "{where}: there is no {what} named {name}.{near}",
    "Các tên đã khai báo: {allowed}",
    "The names declared: {allowed}",
)
WRONG_FACT = _stop(
    "criteria_wrong_fact",
    "{where}: {name} không dùng được ở đây, phải là {expected}.",
    "{where}: {name} cannot be used here, it must be {expected}.",
    "Xem khai báo trong criteria/facts.yaml.",
    "See its declaration in criteria/facts.yaml.",
)
DUPLICATE_ID = _stop(
    "criteria_duplicate_id",
    "{where}: {name} đã có ở trên.",
    "{where}: {name} was already given above.",
    "Mỗi chỉ số, thiết lập và nhánh chỉ ghi một lần.",
    "Give each indicator, setting and branch once.",
)
LINES_ORDER = _stop(
    "criteria_lines_order",
    "{where}: mức {at_most} ({area}) phải cao hơn mức {above}.",
    "{where}: the line {at_most} ({area}) must be higher than {above}.",
    "Kiểm tra số tiền hoặc số điểm của hai mức ở khu vực này.",
    "Check the amounts or points of both lines for this area.",
)
UNREACHABLE = _stop(
    "criteria_unreachable_class",
    "{where} ({name}): không hộ nào ở {area} có thể được xếp vào đây.",
    "{where} ({name}): no {area} household can come here.",
    "Các dòng trên đã bao hết, hoặc điều kiện tự mâu thuẫn. Dòng khớp đầu tiên được dùng.",
    "The rows above take all, or the condition contradicts itself. The first row that matches is used.",
)
LAST_CLASS = _stop(
    "criteria_last_class",
    "{where}: chỉ dòng cuối, và phải là dòng cuối, không có điều kiện when.",
    "{where}: the last row, and only the last one, has no condition when.",
    "Thêm when cho các dòng trên; dòng cuối là các hộ còn lại.",
    "Give the rows above a when; the last row is for the households that remain.",
)
NOT_HERE = _stop(
    "criteria_condition_not_here",
    "{where}: {key} không dùng được trong {block}.",
    "{where}: {key} cannot be used in {block}.",
    "classes so thu nhập (income); score_classes so điểm (score_income) và thu nhập đo (measured_income).",
    "classes compare income; score_classes compare score_income and measured_income.",
)
NO_POINTS = _stop(
    "criteria_no_points",
    "{where}: so điểm thiếu hụt mà không có points_per_deprivation.",
    "{where}: compares deprivation points without points_per_deprivation.",
    "Thêm points_per_deprivation có căn cứ.",
    "Add points_per_deprivation with its source.",
)
ID_NOT_FILE = _stop(
    "criteria_id_not_file",
    "id {name} khác tên tệp.",
    "the id {name} is not the file's name.",
    "Đặt tên tệp là {name}.yaml.",
    "Name the file {name}.yaml.",
)
OVERLAP = _stop(
    "criteria_overlap",
    "chuẩn {name} và chuẩn {other} cùng áp dụng trong thời gian từ {day}.",
    "the standards {name} and {other} both apply from {day}.",
    "Sửa applies để mỗi ngày chỉ có một chuẩn quốc gia.",
    "Mend applies so that each day has one national standard.",
)
ONE_DEFAULT = _stop(
    "criteria_one_default",
    "chuẩn {name} và chuẩn {other} cùng được đánh dấu mặc định.",
    "the standards {name} and {other} are both marked as the default.",
    "Chỉ giữ default: true ở một chuẩn.",
    "Keep default: true in one standard only.",
)
