"""What does the re-check in the field (phúc tra) of `ngheo audit list` say: helps, form, estimate?"""

from .model import Message, Severity, stop

_W = Severity.WARNING

SAMPLE = (
    "Chọn ngẫu nhiên một mẫu hộ để phúc tra tại thực địa, kèm phiếu ghi kết quả.",
    "Draw a sample for a re-check in the field, with a form to fill.",
)
PRECISION = (
    "Sai số cho phép, điểm phần trăm: 5 hoặc 5% (số nhỏ hơn 1 là phần của một: 0.05).",
    "Half the interval's width: 5 or 5% (below 1 a share of one: 0.05).",
)
CONFIDENCE = ("Độ tin cậy: 95, 95% hoặc 0.95.", "Confidence: 95, 95% or 0.95.")
EXPECTED = (
    "Tỷ lệ sai dự kiến; không biết thì để 50 (mẫu lớn nhất).",
    "The rate expected; 50 where nothing is known (the largest sample).",
)
STRATA = (
    "Chia tầng theo: class (loại hộ đã ghi), unit (đơn vị), unit,class hoặc none.",
    "Strata by class (on record), unit, unit,class or none.",
)
SEED = (
    "Số khởi tạo: cùng danh sách, cùng số này thì chọn đúng các hộ ấy.",
    "Seed: the same list and seed draw the same households.",
)
RISK = (
    "Chọn nhiều hơn trong các hộ dễ sai: khác kết quả tính lại, chưa đối chiếu được, hoặc sát ngưỡng.",
    "Draw more of those likely to be wrong: different, unchecked, or borderline.",
)
RESULTS = (
    "Đọc phiếu phúc tra đã điền và ước tính tỷ lệ sai của danh sách.",
    "Read the filled form back and estimate the list's error rate.",
)
PERCENT_FORM = ("PHẦN TRĂM", "PERCENT")
NUMBER_FORM = ("SỐ", "NUMBER")
STRATA_FORM = ("CÁCH CHIA", "STRATA")

RECHECKED = ("Loại hộ phúc tra", "Class found again")
MARK = ("Mã mẫu", "Sample mark")
STRATUM = ("Tầng", "Stratum")
STRATUM_SIZE = ("Số hộ của tầng", "Households of stratum")
DRAWN = ("Số hộ phúc tra", "Drawn")
AT_RISK = (" – dễ sai", " – at risk")
ALL = ("Toàn danh sách", "Whole list")
NOT_NAMED = ("(không ghi đơn vị)", "(no unit named)")
CHOOSE = ("Chọn loại hộ từ danh sách.", "Choose a class from the list.")
FORM_LINE = (
    "Người phúc tra chọn “{rechecked}” cho từng hộ, không sửa các cột khác. Đọc lại bằng: "
    "ngheo audit list DANH-SÁCH --sample-results TỆP-NÀY{mask}",
    "Choose “{rechecked}” for every household and leave the other columns. Read back by: "
    "ngheo audit list LIST --sample-results THIS-FILE{mask}",
)
SIZE_LINE = (
    "Cỡ mẫu {size} hộ trong {population} hộ: n₀ = z²·p(1−p)/e², n = n₀/(1 + (n₀−1)/N), làm tròn lên; "
    "độ tin cậy {confidence} %, sai số {precision} điểm %, tỷ lệ dự kiến {expected} %.",
    "Size {size} of {population} households: n₀ = z²·p(1−p)/e², n = n₀/(1 + (n₀−1)/N), rounded up; "
    "confidence {confidence} %, precision {precision} points, expected rate {expected} %.",
)
ALLOCATION_LINE = (
    "Chia theo tỷ lệ số hộ của tầng, phần lẻ lớn nhất được làm tròn lên trước; tầng không được hộ nào thì "
    "thêm một hộ, nên tổng có thể hơn cỡ mẫu. Số khởi tạo: {seed}.",
    "Shared in proportion to the strata, by largest remainder; a stratum with none gets one in addition, so "
    "that the sum may be above the size. Seed: {seed}.",
)
RISK_LINE = (
    "Hộ dễ sai là tầng riêng và được chọn với xác suất gấp {times} lần; khi ước tính, mỗi tầng lại được "
    "tính đúng theo số hộ của nó.",
    "Households at risk are strata of their own, {times} times as likely to be drawn; the estimate weighs "
    "each stratum by its households again.",
)
DRAWN_LINE = (
    "Mẫu phúc tra: {drawn} hộ trong {population} hộ, {strata} tầng, số khởi tạo {seed}.",
    "Sample for the re-check: {drawn} of {population} households, {strata:stratum|strata}, seed {seed}.",
)
DRAWN_UNWRITTEN = (
    "Phiếu phúc tra nằm trong tệp kết quả: thêm --format xlsx.",
    "The form stands in the workbook: add --format xlsx.",
)
RATE_LINE = (
    "Tỷ lệ sai ước tính: {rate} %; khoảng tin cậy {confidence} %: từ {low} % đến {high} % ({wrong} hộ sai "
    "trong {checked} hộ phúc tra).",
    "Estimated error rate: {rate} %; {confidence} % interval {low} % to {high} % ({wrong} wrong of "
    "{checked} checked again).",
)
COUNT_LINE = (
    "Tức là từ {low} đến {high} hộ trong {population} hộ có thể ghi sai.",
    "That is {low} to {high} of {population} households.",
)
METHOD_LINE = (
    "Tỷ lệ là bình quân của các tầng theo số hộ; khoảng tin cậy chính xác cho mẫu không hoàn lại trong tổng "
    "thể hữu hạn (phân phối siêu bội), theo cỡ mẫu hiệu dụng {effective}.",
    "The rate is that of the strata weighted by households; the interval is the exact one of a sample "
    "without replacement (hypergeometric), for an effective size of {effective}.",
)
GROUPS_LINE = (
    "Có {groups} nhóm tầng được chọn với tỷ lệ khác nhau: mỗi nhóm còn có khoảng chính xác riêng, ghép lại "
    "theo quy tắc MOVER (Zou và Donner, Statistics in Medicine 27, 2008, tr. 1693–1702); mỗi đầu lấy giới "
    "hạn rộng hơn của hai cách.",
    "{groups} groups of strata were drawn at different rates: each also has an exact interval of its own, "
    "put together by the MOVER rule (Zou and Donner, Statistics in Medicine 27, 2008, pp. 1693–1702); on "
    "either side the wider of the two limits counts.",
)
SIGNERS = (("NGƯỜI PHÚC TRA", "CHECKED BY"), ("TRƯỞNG THÔN", "VILLAGE HEAD"))
WRONG = ("Số hộ sai", "Wrong")
CHECKED = ("Đã phúc tra", "Checked")
RATE = ("Tỷ lệ sai (%)", "Error rate (%)")

BAD_PERCENT = stop(
    "audit_sample_percent",
    "{option}: “{value}” không phải tỷ lệ nằm giữa 0 và 100 %.",
    "{option}: “{value}” is no share between 0 and 100 %.",
    "Ví dụ: --precision 5 --confidence 95.",
    "For example: --precision 5 --confidence 95.",
)
BAD_STRATA = stop(
    "audit_sample_strata",
    "--strata: không có cách chia “{value}”.",
    "--strata: “{value}” is not known.",
    "Chọn class, unit, unit,class hoặc none.",
    "Choose class, unit, unit,class or none.",
)
NOBODY_RECORDED = stop(
    "audit_sample_nobody",
    "Không có hộ nào đã ghi loại hộ, nên không chọn mẫu phúc tra được.",
    "No household has a class on record, so that no sample can be drawn.",
    "Ghi loại hộ vào danh sách trước.",
    "Record the classes first.",
)
NO_FORM = stop(
    "audit_sample_no_form",
    "Tệp không có phiếu phúc tra: cần các cột “{columns}”.",
    "The file holds no form of a re-check: it needs the columns “{columns}”.",
    "Dùng tệp do --sample --format xlsx tạo ra, không đổi tên các cột.",
    "Use the file that --sample --format xlsx made, with its titles.",
)
NOBODY_CHECKED = stop(
    "audit_sample_unfilled",
    "Phiếu phúc tra chưa điền hộ nào.",
    "No household of the form was checked again.",
    "Điền cột “{column}” rồi đọc lại.",
    "Fill the column “{column}” and read it back.",
)
UNKNOWN_CLASS = Message(
    "audit_sample_class",
    _W,
    "Không hiểu loại hộ ở ô này; tính như chưa phúc tra.",
    "The class in this cell is not known; it counts as not checked again.",
    "Chọn loại hộ từ danh sách thả xuống: {classes}.",
    "Choose a class from the drop-down list: {classes}.",
)
UNFILLED = Message(
    "audit_sample_missing",
    _W,
    "{count} hộ trong mẫu chưa có kết quả phúc tra; tỷ lệ chỉ tính trên các hộ đã phúc tra.",
    "{count:household|households} of the sample were not checked again; the rate is of the others.",
    "Phúc tra nốt các hộ này: bỏ sót hộ khó gặp làm tỷ lệ lệch.",
    "Check them too: leaving out those hard to meet biases the rate.",
)
STRATA_UNFILLED = Message(
    "audit_sample_stratum",
    _W,
    "{count} tầng chưa có hộ nào được phúc tra ({households} hộ); tỷ lệ không nói gì về các tầng này.",
    "{count:stratum was|strata were} not checked at all ({households} households); the rate leaves them out.",
    "Phúc tra ít nhất một hộ của mỗi tầng.",
    "Check at least one household of each stratum.",
)
OTHER_LIST = Message(
    "audit_sample_other_list",
    _W,
    "{count} hộ trên phiếu không có trong danh sách này; không tính các hộ ấy.",
    "{count:household|households} of the form are not on this list and are left out.",
    "Dùng đúng danh sách đã chọn mẫu.",
    "Use the list from which the sample was drawn.",
)
RECORD_CHANGED = Message(
    "audit_sample_changed",
    _W,
    "{count} hộ trên phiếu nay được ghi loại khác trong danh sách; so sánh với loại trên phiếu.",
    "{count:household|households} of the form have another class on the list now; that of the form counts.",
    "Nếu danh sách đã sửa, chọn mẫu mới.",
    "Draw a new sample if the list was mended.",
)
REPEATED = Message(
    "audit_sample_repeated",
    _W,
    "{count} dòng trên phiếu nhắc lại một hộ đã có; chỉ tính dòng đầu.",
    "{count:row repeats a household|rows repeat households} of the form; the first counts.",
    "Bỏ các dòng lặp.",
    "Take the repeated rows out.",
)
STRATUM_SIZE_WRONG = Message(
    "audit_sample_size_wrong",
    _W,
    "“{column}” ở dòng này trái với danh sách hoặc với các dòng khác của tầng; tính theo {used} hộ.",
    "“{column}” of this row contradicts the list or the other rows of the stratum; {used} is used.",
    "Không sửa cột này; khi kéo điền, chỉ điền cột loại hộ phúc tra.",
    "Leave this column as it was; fill down the class found again only.",
)
STRATA_SUM = Message(
    "audit_sample_strata_sum",
    _W,
    "Các tầng trên phiếu cộng lại được {total} hộ, danh sách có {listed} hộ đã ghi loại.",
    "The strata of the form add up to {total}, the list has {listed:household|households} with a class.",
    "Kiểm tra phiếu còn đủ dòng và đúng danh sách đã chọn mẫu.",
    "Check that the form has all its rows and belongs to this list.",
)
