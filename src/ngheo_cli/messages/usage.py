"""What does the command line say: usage errors, and files that cannot be written?"""

from .model import stop

NO_SUCH_OPTION = stop(
    "no_such_option",
    "Không có tùy chọn {option}.{near}",
    "There is no option {option}.{near}",
    "Xem các tùy chọn: {command} --help",
    "See the options: {command} --help",
)
NO_SUCH_COMMAND = stop(
    "no_such_command",
    "Không có lệnh {name}.{near}",
    "There is no command {name}.{near}",
    "Xem các lệnh: {command} --help",
    "See the commands: {command} --help",
)
MISSING_ARGUMENT = stop(
    "missing_argument",
    "Lệnh còn thiếu {name}{what}.",
    "The command lacks {name}{what}.",
    "Xem cách dùng và ví dụ: {command} --help",
    "See the usage and an example: {command} --help",
)
NOT_A_CHOICE = stop(
    "not_a_choice",
    "{name} không có giá trị {value}.",
    "{name} has no value {value}.",
    "Dùng một trong các giá trị: {choices}",
    "Use one of: {choices}",
)
BAD_VALUE = stop(
    "bad_value",
    "Giá trị của {name} không dùng được.",
    "The value of {name} cannot be used.",
    "Xem các giá trị được dùng: {command} --help",
    "See the values that may be used: {command} --help",
)
VALUE_MISSING = stop(
    "option_value_missing",
    "Sau {option} còn thiếu giá trị.",
    "A value is missing after {option}.",
    "Viết {option} {value}. Xem cách dùng: {command} --help",
    "Write {option} {value}. See the usage: {command} --help",
)
NO_VALUE_TAKEN = stop(
    "option_takes_no_value",
    "Tùy chọn {option} không kèm giá trị.",
    "The option {option} takes no value.",
    "Chỉ viết {option}, bỏ phần sau dấu bằng. Xem cách dùng: {command} --help",
    "Write {option} alone, without what follows the equals sign. See the usage: {command} --help",
)
EXTRA_ARGUMENT = stop(
    "extra_argument",
    "Dòng lệnh có phần thừa: {value}",
    "The command line has something too many: {value}",
    "Tên tệp hoặc giá trị có dấu cách phải đặt trong dấu ngoặc kép. Xem cách dùng: {command} --help",
    "A file name or value with spaces must stand in quotation marks. See the usage: {command} --help",
)
USAGE_WRONG = stop(
    "usage_wrong",
    "Dòng lệnh chưa đúng.",
    "The command line is not right.",
    "Xem cách dùng và ví dụ: {command} --help",
    "See the usage and an example: {command} --help",
)
PAIR_MALFORMED = stop(
    "pair_malformed",
    "{option} {value}: phải viết dạng {shape}.",
    "{option} {value}: must be written as {shape}.",
    "Ví dụ: {example}",
    "For example: {example}",
)
OUTPUT_EXISTS = stop(
    "output_exists",
    "Tệp {file} đã có, không ghi đè.",
    "The file {file} exists and is not overwritten.",
    "Thêm --force để ghi đè, hoặc chọn tên khác bằng --out.",
    "Add --force to overwrite it, or choose another name with --out.",
)
OUTPUT_IS_INPUT = stop(
    "output_is_input",
    "Tệp kết quả {file} trùng với tệp rà soát đầu vào.",
    "The result {file} is the survey itself.",
    "Chọn tên khác bằng --out: tệp rà soát không bao giờ bị thay đổi.",
    "Choose another name with --out: a survey is never changed.",
)
OUTPUT_TWICE = stop(
    "output_twice",
    "Hai tệp rà soát sẽ cùng ghi vào {file}.",
    "Two surveys would be written to the same {file}.",
    "Đổi tên một tệp rà soát, hoặc chạy riêng từng tệp.",
    "Rename one of the surveys, or run them one by one.",
)
OUTPUT_NEEDS_FOLDER = stop(
    "output_needs_folder",
    "Nhiều tệp rà soát cần một thư mục kết quả.",
    "Several surveys need a folder for their results.",
    "Thêm --out THƯ-MỤC, ví dụ --out ket-qua.",
    "Add --out FOLDER, for example --out results.",
)
OUTPUT_NOT_FOLDER = stop(
    "output_not_folder",
    "{file} là một tệp, không phải thư mục.",
    "{file} is a file, not a folder.",
    "Chọn một thư mục khác bằng --out.",
    "Choose another folder with --out.",
)
OUTPUT_IS_FOLDER = stop(
    "output_is_folder",
    "{file} là một thư mục, không phải tệp.",
    "{file} is a folder, not a file.",
    "Thêm tên tệp vào sau --out, ví dụ --out {file}/ket-qua.xlsx.",
    "Add a file name to --out, for example --out {file}/result.xlsx.",
)
OUTPUT_NO_FOLDER = stop(
    "output_no_folder",
    "Không có thư mục để ghi tệp {file}.",
    "There is no folder for the file {file}.",
    "Tạo thư mục trước, hoặc chọn nơi khác bằng --out.",
    "Make the folder first, or choose another place with --out.",
)
OUTPUT_LOCKED = stop(
    "output_locked",
    "Không ghi được tệp {file}: tệp đang mở ở chương trình khác, hoặc thư mục không cho ghi.",
    "The file {file} cannot be written: it is open in another program, or the folder may not be written to.",
    "Đóng tệp trong Excel rồi chạy lại, hoặc chọn nơi khác bằng --out.",
    "Close the file in Excel and run again, or choose another place with --out.",
)
OUTPUT_FAILED = stop(
    "output_failed",
    "Không ghi được tệp {file}: {reason}.",
    "The file {file} cannot be written: {reason}.",
    "Kiểm tra chỗ trống của ổ đĩa và quyền ghi, hoặc chọn nơi khác bằng --out.",
    "Check the free space and the rights of the disk, or choose another place with --out.",
)
SUFFIX_UNKNOWN = stop(
    "suffix_unknown",
    "Đuôi {suffix} của {file} không phải dạng kết quả.",
    "The ending {suffix} of {file} is no format of a result.",
    "Dùng một trong các đuôi {formats}; tên không có đuôi là một thư mục.",
    "Use one of the endings {formats}; a name without an ending is a folder.",
)
KEY_TWICE = stop(
    "key_twice",
    "{option}: cột {name} được ghi hai lần với nội dung khác nhau.",
    "{option}: the column {name} is given twice with different contents.",
    "Giữ một lần cho mỗi cột.",
    "Keep one for each column.",
)
SUFFIX_DISAGREES = stop(
    "suffix_disagrees",
    "Tên tệp {file} không hợp với dạng {format}.",
    "The file name {file} does not go with the format {format}.",
    "Đổi đuôi tệp thành .{format}, hoặc bỏ --format.",
    "Change the ending to .{format}, or leave out --format.",
)
TOO_MANY_ROWS = stop(
    "too_many_rows",
    "{count} dòng là quá nhiều cho một sổ Excel (tối đa {most}).",
    "{count} rows are too many for a workbook (at most {most}).",
    "Chọn --format csv hoặc --format parquet, hoặc chia tệp theo xã.",
    "Choose --format csv or --format parquet, or split the file by commune.",
)
EXTRA_MISSING = stop(
    "extra_missing",
    "Dạng {format} cần phần cài thêm {extra}.",
    "The format {format} needs the extra {extra}.",
    'Trong thư mục mã nguồn, cài bằng: pip install -c constraints.txt ".[{extra}]"; hoặc chọn --format xlsx.',
    'Install it in the source folder: pip install -c constraints.txt ".[{extra}]"; or choose --format xlsx.',
)
HOUSEHOLD_OR_ROW = stop(
    "household_or_row",
    "Cần cho biết hộ nào: --household hoặc --row, chỉ một trong hai.",
    "Say which household: --household or --row, one of the two.",
    'Ví dụ: ngheo explain ra-soat.xlsx --household "Bản Mẫu/HO-001", hoặc --row 17.',
    'For example: ngheo explain ra-soat.xlsx --household "Bản Mẫu/HO-001", or --row 17.',
)
HOUSEHOLD_NOT_FOUND = stop(
    "household_not_found",
    "Không tìm thấy hộ {key} trong tệp.{near}",
    "There is no household {key} in the file.{near}",
    "Kiểm tra mã hộ (giữ các số 0 ở đầu), viết thôn/mã hộ, hoặc dùng --row với số dòng trong trang tính.",
    "Check the code (with leading zeros), write village/code, or use --row with the row of the sheet.",
)
ROW_NOT_NUMBER = stop(
    "row_not_a_number",
    "--row {value}: không phải số dòng.",
    "--row {value}: not the number of a row.",
    "Viết số dòng trong trang tính, ví dụ --row 17; tệp nhiều trang thì viết TRANG!17.",
    "Write the row of the sheet, for example --row 17; where there are several sheets, SHEET!17.",
)
ROW_NOT_FOUND = stop(
    "row_not_found",
    "--row {value}: dòng này không phải là một hộ.",
    "--row {value}: this row is not a household.",
    "Các hộ nằm ở: {where}.",
    "The households stand in: {where}.",
)
ROW_IN_FILES = stop(
    "row_in_files",
    "--row {value}: {count} tệp đều có hộ ở dòng này.",
    "--row {value}: {count} files have a household in this row.",
    "Chỉ đưa tệp có hộ ấy, hoặc dùng --household.",
    "Give the file of that household only, or use --household.",
)
HOUSEHOLD_SHARED = stop(
    "household_shared",
    "Có {count} dòng cùng ứng với {key}: {rows}.",
    "{count} rows share {key}: {rows}.",
    "Chọn một dòng: --row SỐ-DÒNG; nếu trùng cả số dòng thì viết TRANG!SỐ-DÒNG.",
    "Choose one row: --row NUMBER; where the number is shared too, write SHEET!NUMBER.",
)
ONE_STANDARD = stop(
    "one_standard",
    "--json giải thích theo một chuẩn, nhưng có nhiều chuẩn được chọn: {ids}.",
    "--json explains under one standard, but several are chosen: {ids}.",
    "Chọn một chuẩn bằng --criteria, hoặc bỏ --json.",
    "Choose one standard with --criteria, or leave out --json.",
)
INTERRUPTED = stop(
    "interrupted",
    "Đã dừng theo yêu cầu; không tệp kết quả nào bị bỏ dở.",
    "Stopped as asked; no result was left half written.",
    "Chạy lại khi cần.",
    "Run again when needed.",
)
UNEXPECTED = stop(
    "unexpected",
    "Chương trình gặp lỗi không ngờ tới (mã {kind}).",
    "The program met an error that it did not expect (code {kind}).",
    "Tệp rà soát không bị thay đổi. Hãy báo mã này cùng phiên bản ({version}) cho người phát triển, "
    "không gửi dữ liệu hộ; đặt NGHEO_DEBUG=1 để xem chi tiết.",
    "The survey was not changed. Please report this code with the version ({version}), "
    "without household data; set NGHEO_DEBUG=1 to see details.",
)
