"""What can be said of a result while it is written, and when it is read again?"""

from .model import Message, Severity, stop

TEXT_CUT = Message(
    "text_cut",
    Severity.NOTE,
    "Nội dung ô này dài {length} ký tự, hơn mức {most} mà một ô bảng tính chứa được; "
    "các danh sách chỉ ghi phần đầu.",
    "This cell holds {length} characters, more than the {most} that a cell of a workbook can; "
    "the lists hold its beginning.",
    "Kiểm tra ô này trong tệp rà soát; nếu cần nguyên văn thì dùng --format csv.",
    "Check the cell in the survey; for the whole text use --format csv.",
)
RESULT_READ_BACK = Message(
    "result_read_back",
    Severity.NOTE,
    "Tệp này là kết quả phân loại: chỉ đọc dữ liệu ở trang “{read}”. Không đọc các trang: {rest}.",
    "This file is a result of ngheo: only the data of the sheet “{read}” is read. Not read: {rest}.",
    "Nếu đã sửa số liệu ở danh sách thì sửa trong tệp rà soát rồi phân loại lại.",
    "If a list was corrected by hand, correct the survey instead and classify it again.",
)
ASIDE_AGAIN = Message(
    "aside_again",
    Severity.NOTE,
    "{count} dòng của kết quả này đã để riêng khi lập (trùng, hoặc đã có phiếu mới hơn) và vẫn để riêng.",
    "{count:row|rows} of this result stood aside when it was made (repeated, or superseded) and still do.",
    "Nếu đó là hộ khác thì sửa trong tệp rà soát rồi phân loại lại.",
    "If such a row is another household, correct the survey and classify it again.",
)

PARQUET_NEEDS = stop(
    "parquet_needs_extra",
    "Tệp dạng parquet chỉ đọc được khi có phần cài thêm parquet.",
    "A parquet file can be read only with the extra parquet.",
    'Trong thư mục mã nguồn, cài bằng: pip install -c constraints.txt ".[parquet]"; hoặc phân loại lại với '
    "--format csv hay --format xlsx.",
    'Install it in the source folder: pip install -c constraints.txt ".[parquet]"; or classify again with '
    "--format csv or --format xlsx.",
)
SETTING_OTHER = Message(
    "result_setting_other",
    Severity.WARNING,
    "Tệp này là kết quả phân loại được lập với {name} = {made}; lần này người dùng đặt {name} = {now}, "
    "nên số hộ từng loại có thể khác với kết quả đó.",
    "This file is a result that was made with {name} = {made}; now the user sets {name} = {now}, so that the "
    "counts of classes may differ from those of that result.",
    "Bỏ thiết lập đó để giữ nguyên kết quả, hoặc phân loại lại tệp rà soát theo thiết lập mới.",
    "Leave the setting out to keep the result, or classify the survey again with the new setting.",
)
SETTINGS_APART = Message(
    "result_settings_apart",
    Severity.WARNING,
    "Các tệp được phân loại với thiết lập khác nhau mà được cộng chung: {found}.",
    "Files that were decided with different settings are added up: {found}.",
    "Chọn một thiết lập cho tất cả, ví dụ: --setting TÊN=GIÁ-TRỊ; hoặc phân loại lại các phiếu như nhau.",
    "Choose one setting for all, such as --setting NAME=VALUE, or classify the surveys again with the same.",
)
SETTINGS_NONE = ("không đặt", "none")
SETTING_OPEN = ("để ngỏ như trong chuẩn", "left open as in the standard")
SETTINGS_MIXED = stop(
    "result_settings_mixed",
    "Các dòng của kết quả này được phân loại với giá trị khác nhau của thiết lập {name}: {values}; "
    "có dòng có thể không đặt.",
    "The rows of this result were decided with different values of the setting {name}, or some with none: "
    "{values}.",
    "Chọn một giá trị cho tất cả, ví dụ: --setting {name}=GIÁ-TRỊ; hoặc phân loại lại từ tệp rà soát.",
    "Choose one value for all, such as --setting {name}=VALUE, or classify the surveys again.",
)

# The sheets of data at the end of a result workbook.
SHEET_DATA = ("Dữ liệu", "Data")
SHEET_MEMBERS = ("Thành viên", "Members")
NOTICE = (
    "Trang dành cho máy: kết quả được đọc lại từ đây. Không sửa trang này; cần sửa thì sửa tệp rà soát "
    "rồi phân loại lại.",
    "For machines: the result is read back from this sheet. Do not edit it; correct the survey and "
    "classify again.",
)
NOT_ASKED = (" (phiếu không có cột này)", " (the survey has no such column)")
"""What ends the label of an indicator that the survey does not ask: read back, it is no blank column."""
LABELS = {
    "file": ("Tệp", "Source file"),
    "sheet": ("Trang", "Source sheet"),
    "row": ("Dòng", "Source row"),
    "record": ("Bản ghi", "Record"),
    "household": ("Hộ thứ mấy trong dữ liệu", "Number of the household in the data"),
    "criteria": ("Chuẩn", "Standard"),
    "class": ("Kết quả", "Class"),
    "branch": ("Nhánh", "Branch"),
    "basis": ("Căn cứ", "Basis"),
    "deprivations_min": ("Số chỉ số thiếu hụt, ít nhất", "Deprived indicators, at least"),
    "deprivations_max": ("Số chỉ số thiếu hụt, nhiều nhất", "Deprived indicators, at most"),
    "possible": ("Kết quả có thể", "Possible classes"),
    "settle": ("Cần bổ sung", "What would settle it"),
    "national_class": ("Kết quả theo chuẩn quốc gia", "Class under the national standard"),
    "incomplete": ("Lưu ý về chuẩn", "Remark on the standard"),
    "settings": ("Quy ước do người dùng đặt", "Conventions set by the user"),
    "unreadable": ("Ô không đọc được", "Cells that could not be read"),
    "problem": ("Vì sao không phân loại", "Why it was not classified"),
}
"""Labels of those columns of a result that are no answers."""
