"""What does `ngheo sample` say: its help, what it wrote, and why it cannot, as (vi, en) pairs?"""

from .model import stop

SAMPLE = (
    """Tạo phiếu rà soát giả để tập huấn và chạy thử: nhiều xã, một hoặc hai năm, có thể cài sẵn lỗi.

Cùng một số --seed thì ra cùng một mẫu. Họ tên, địa danh, số CCCD đều bịa.

Ví dụ: ngheo sample --out mau-tap-huan --communes 3 --years 2""",
    """Make invented surveys for courses and trials: several communes, one year or two, mistakes if wanted.

The same --seed gives the same sample. Names, places and national IDs are invented.

Example: ngheo sample --out course --communes 3 --years 2""",
)
SHORT_SAMPLE = ("Tạo phiếu rà soát giả để tập huấn.", "Make invented surveys for courses.")
OUT_FORM = ("TỆP|THƯ-MỤC", "FILE|FOLDER")
OUT = (
    "Một tệp .xlsx, .csv, .parquet cho mọi xã; hoặc thư mục, mỗi xã một tệp.",
    "One file (.xlsx, .csv, .parquet) of all communes, or a folder with a file for each.",
)
FORMAT = (
    "Dạng tệp trong thư mục; không ghi thì là xlsx.",
    "Format of the files in a folder; xlsx if not given.",
)
NUMBER_FORM = ("SỐ", "N")
SEED = ("Số gốc của mẫu.", "The number that the sample grows from.")
HOUSEHOLDS = ("Số hộ của cả mẫu.", "Households of the whole sample.")
COMMUNES = ("Số xã, phường.", "How many communes.")
YEARS = (
    "Số năm: 2 thì thêm năm trước, có biến động hộ nghèo, hộ cận nghèo.",
    "How many years: 2 adds the year before, with movements between the lists.",
)
REVIEW_DATE = (
    "Ngày đầu của đợt rà soát (năm sau cùng); mặc định theo chuẩn.",
    "First day of the review (the last year); by default that of the standard.",
)
CRITERIA_FORM = ("CHUẨN", "ID")
CRITERIA = ("Chuẩn áp dụng.", "The standard.")
SHAPE = (
    "Phiếu hỏi gì: scores (điểm B1, B2), incomes (thu nhập đo được và chỉ số), indicators (đủ cả), facts "
    "(sự việc tại hộ và thành viên).",
    "What is asked: scores (B1, B2), incomes (measured, and indicators), indicators (all of it), facts (of "
    "the home and of its members).",
)
MEMBERS = ("Ghi thêm bảng thành viên.", "Write the members too.")
DEFECTS_FORM = ("LOẠI[=SỐ],…", "KIND[=N],…")
DEFECTS = (
    "Lỗi cài sẵn trong mỗi tệp: all, hoặc mã kiểm tra như no_key, duplicate_rows=3.",
    "Mistakes planted in each file: all, or codes of checks such as no_key, duplicate_rows=3.",
)
FORCE = ("Ghi đè tệp đã có.", "Overwrite existing files.")

INVENTED = (
    "DỮ LIỆU GIẢ để tập huấn: người, địa danh và số CCCD đều không có thật.",
    "INVENTED DATA for courses: no such persons, places or national IDs exist.",
)
BOOK_TITLE = (
    "DANH SÁCH HỘ RÀ SOÁT NĂM {year}",
    "HOUSEHOLDS REVIEWED IN {year}",
)
DRAWING = ("Xã {done}/{total}", "Commune {done} of {total}")
REASON = ("Chuẩn: {reason}.", "Standard: {reason}.")
HEADS = (
    ("Năm", "Year"),
    ("Số tệp", "Files"),
    ("Số hộ", "Households"),
    ("Nhân khẩu", "Persons"),
    ("Lỗi cài sẵn", "Mistakes"),
)
DRAWN = ("Kết quả đúng theo cách tạo mẫu", "Right results, by the making of the sample")
WRITTEN = (
    "Đã ghi {files} tệp ({households} hộ): {out}",
    "{files:file|files} written ({households} households): {out}",
)
KEY = (
    "Kết quả đúng, ô có lỗi cài sẵn, biến động phải tìm thấy: {file}",
    "Right results, cells of planted mistakes, movements to be found: {file}",
)
NEXT = ("Chạy thử:", "Try:")

FEW_HOUSEHOLDS = stop(
    "sample_few_households",
    "{households} hộ không đủ cho {communes} xã: mỗi xã phải có ít nhất một hộ.",
    "{households} households do not do for {communes} communes: each needs one at least.",
    "Tăng --households hoặc giảm --communes.",
    "Raise --households or lower --communes.",
)
FEW_FOR_DEFECTS = stop(
    "sample_few_for_defects",
    "Mỗi tệp chỉ có {households} hộ; ngần ấy lỗi cài sẵn cần ít nhất {least} hộ.",
    "Each file has only {households} households; so many planted mistakes need {least} at least.",
    "Tăng --households, hoặc bớt loại lỗi trong --defects.",
    "Raise --households, or plant fewer mistakes with --defects.",
)
DEFECTS_PARQUET = stop(
    "sample_defects_parquet",
    "Tệp Parquet có kiểu cột cố định nên không cài được lỗi.",
    "A Parquet file has typed columns, in which no mistake can be planted.",
    "Dùng .csv hoặc .xlsx cùng với --defects.",
    "Use .csv or .xlsx together with --defects.",
)
BOOK_FULL = stop(
    "sample_book_full",
    "Một trang Excel không chứa hết {households} hộ và thành viên.",
    "One Excel sheet cannot hold {households} households with members.",
    "Chia ra nhiều xã (--communes, --out là thư mục), hoặc ghi .csv, .parquet.",
    "Make more communes (--communes, --out a folder), or write .csv or .parquet.",
)
BAD_ENDING = stop(
    "sample_bad_ending",
    "Đuôi tệp của {file} không dùng được, hoặc khác với --format.",
    "The ending of {file} cannot be used, or is another than --format.",
    "Dùng .xlsx, .csv hoặc .parquet; tên không có đuôi là thư mục.",
    "Use .xlsx, .csv or .parquet; a name without an ending is a folder.",
)
BAD_DEFECT = stop(
    "sample_bad_defect",
    "Không cài được lỗi {value} vào phiếu này.",
    "The mistake {value} cannot be planted in this survey.",
    "Các loại lỗi của phiếu này: all, {kinds}. Số lượng viết như no_key=3.",
    "Kinds of this survey: all, {kinds}. A number is written as no_key=3.",
)
SEVERAL_STANDARDS = stop(
    "sample_one_standard",
    "Một mẫu chỉ theo một chuẩn.",
    "A sample follows one standard only.",
    "Ghi một chuẩn sau --criteria.",
    "Give one standard with --criteria.",
)
SHAPE_UNKNOWN = stop(
    "sample_shape_unknown",
    "Chuẩn {id} không đủ mức hoặc ngưỡng cho phiếu {shape}.",
    "The standard {id} lacks lines or thresholds for the shape {shape}.",
    "Dùng --shape {shapes}.",
    "Use --shape {shapes}.",
)
PERIODS = stop(
    "sample_line_periods",
    "Chuẩn {id} có mức thu nhập theo tháng lẫn theo năm; chưa tạo mẫu được.",
    "The standard {id} has income lines of months and of years; no sample can be made.",
    "Chọn chuẩn khác bằng --criteria.",
    "Choose another standard with --criteria.",
)
WEIGHTS = stop(
    "sample_weights",
    "Chuẩn {id} cho các chỉ số trọng số khác nhau; chưa tạo mẫu được.",
    "The standard {id} gives indicators different weights; no sample can be made.",
    "Chọn chuẩn khác bằng --criteria.",
    "Choose another standard with --criteria.",
)
