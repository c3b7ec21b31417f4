"""What does `ngheo batch` say: helps, reasons, what was found across files, as (vi, en) pairs?"""

from .model import Message, Severity, stop

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

BATCH = (
    """Tính lại mọi tệp rà soát trong một thư mục hoặc một danh mục: kết quả từng xã, bảng cộng của cả tỉnh.

Chạy lại cùng lệnh thì chỉ tính các tệp đã đổi. Một bảng Parquet hoặc CSV lớn (TỆP) được tính từng phần.

Ví dụ: ngheo batch ra-soat --out ket-qua --totals tong-so-ho.xlsx""",
    """Recompute every survey of a folder or a manifest: results by commune, and the tables of the whole.

The same command again redoes only what changed. One large table (FILE), Parquet or CSV, goes in pieces.

Example: ngheo batch surveys --out results --totals totals.xlsx""",
)
SHORT_BATCH = ("Tính lại nhiều tệp rà soát, cộng cả tỉnh.", "Recompute many surveys and add them up.")
INPUTS_FORM = ("THƯ-MỤC|DANH-MỤC|TỆP", "FOLDER|MANIFEST|FILE")
INPUTS = (
    "Thư mục chứa các tệp rà soát, hoặc danh mục tệp (.csv, .xlsx) có cột file; hay một bảng "
    ".parquet, .csv lớn.",
    "A folder of surveys, or a manifest (.csv, .xlsx) with a column file; or one large "
    "table, .parquet or .csv.",
)
OUT_FORM = ("THƯ-MỤC", "FOLDER")
OUT = ("Thư mục kết quả; được tạo nếu chưa có.", "The folder of results; made if it is not there.")
WORKERS_FORM = ("SỐ", "N")
WORKERS = (
    "Số tệp được tính cùng lúc; mặc định bằng số bộ xử lý của máy.",
    "How many files at once; by default as many as the computer has processors.",
)
SCHEDULER_FORM = ("ĐỊA-CHỈ", "ADDRESS")
SCHEDULER = (
    "Chạy trên cụm máy Dask, ví dụ tcp://10.0.0.1:8786; mọi máy phải thấy cùng các thư mục.",
    "Run on a Dask cluster, tcp://10.0.0.1:8786 for example; every machine must see the same folders.",
)
LIMIT_FORM = ("PHÚT", "MINUTES")
LIMIT = (
    "Khi không tệp nào xong trong ngần ấy phút thì các tệp đang chạy bị coi là hỏng.",
    "When no file is finished for so many minutes, those in work count as failed.",
)
FORCE = ("Tính lại tất cả, kể cả tệp không đổi.", "Redo everything, unchanged files too.")

WORKING = ("{done}/{total} tệp{estimate}", "{done}/{total:file|files}{estimate}")
LEFT_SECONDS = (", còn khoảng {count} giây", ", about {count:second|seconds} left")
LEFT_MINUTES = (", còn khoảng {count} phút", ", about {count:minute|minutes} left")
ADDING = ("Cộng các xã", "Adding up")

TITLE = ("Cộng theo chuẩn {id}", "All under the standard {id}")
NOT_DONE = ("Các tệp chưa tính được", "Files that are not done")
NOT_DONE_LINE = ("- {file}: {reason}", "- {file}: {reason}")
MORE_FILES = (
    "… và {count} tệp nữa (đủ ở trang Tệp của {summary}).",
    "… and {count:more file|more files} (all in the sheet Files of {summary}).",
)
OPEN_FILES = (
    "{count} tệp có hộ chưa xác định, dòng bị loại hoặc cảnh báo: xem sổ kết quả của từng tệp trong "
    "{folder}.",
    "{count:file has|files have} undetermined households, rejected rows or findings: see the results in "
    "{folder}.",
)
PASSED_OVER = (
    "Bỏ qua {count} tệp, thư mục không phải phiếu rà soát (trang Tệp và Bỏ qua của {summary}).",
    "{count:file or folder was|files or folders were} passed over as no survey (sheets Files and Passed over "
    "of {summary}).",
)
AGAIN = (
    "Sửa các tệp này rồi chạy lại cùng lệnh: chỉ các tệp đã đổi được tính lại.",
    "Mend these files and run the same command again: only what changed is redone.",
)
VERDICT_CLEAN = (
    "XONG: {done}/{total} tệp ({redone} tệp vừa tính), {households} hộ; bảng cộng bằng tổng các xã.",
    "DONE: {done} of {total:file|files} ({redone} just now), {households:household|households}; the tables "
    "are the sums of the communes.",
)
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: {done}/{total} tệp ({redone} tệp vừa tính), {households} hộ, {failed} tệp chưa tính "
    "được, {findings} cảnh báo giữa các tệp.",
    "DONE, PLEASE LOOK: {done} of {total:file|files} ({redone} just now), {households:household|households}, "
    "{failed} not done, {findings:finding|findings} across files.",
)

MANIFEST_FILE = ("danh mục tệp rà soát", "manifest of surveys")

MANIFEST_NO_FILE = stop(
    "manifest_no_file",
    "Dòng của danh mục không ghi tệp nào.",
    "The row of the manifest names no file.",
    "Ghi tên tệp rà soát, hoặc xóa dòng này.",
    "Name the survey, or delete the row.",
)
MANIFEST_TWICE = stop(
    "manifest_file_twice",
    "Danh mục ghi tệp {file} ở nhiều dòng.",
    "The manifest names the file {file} in several rows.",
    "Giữ một dòng cho mỗi tệp; nhiều chuẩn thì ghi chung một ô, cách nhau bằng dấu phẩy.",
    "Keep one row for each file; several standards stand in one cell, separated by commas.",
)
NO_SURVEYS = stop(
    "batch_no_surveys",
    "Không có tệp rà soát nào trong {folder}.",
    "There is no survey in {folder}.",
    "Chọn thư mục có các tệp .xlsx, .xls, .xlsb, .ods hoặc .csv, hoặc đưa một danh mục tệp.",
    "Choose a folder with .xlsx, .xls, .xlsb, .ods or .csv files, or give a manifest.",
)
LEDGER_UNREADABLE = stop(
    "batch_ledger_unreadable",
    "Sổ theo dõi của thư mục kết quả không đọc được.",
    "The ledger of the folder of results cannot be read.",
    "Chọn thư mục khác bằng --out, hoặc thêm --force để tính lại tất cả.",
    "Choose another folder with --out, or add --force to redo everything.",
)
OTHER_BATCH = stop(
    "batch_other",
    "Thư mục {folder} đang giữ kết quả của những tệp rà soát khác.",
    "The folder {folder} holds the results of other surveys.",
    "Chọn thư mục khác bằng --out; thêm --force nếu muốn thay các kết quả đó.",
    "Choose another folder with --out; add --force to replace those results.",
)
NEEDS_PARQUET = stop(
    "batch_needs_parquet",
    "Lệnh batch cần phần cài thêm parquet.",
    "The command batch needs the extra parquet.",
    'Trong thư mục mã nguồn, cài bằng: pip install -c constraints.txt ".[parquet]"',
    'Install it in the source folder: pip install -c constraints.txt ".[parquet]"',
)
CLUSTER_MISSING = stop(
    "batch_needs_cluster",
    "--scheduler cần phần cài thêm cluster.",
    "--scheduler needs the extra cluster.",
    'Trong thư mục mã nguồn, cài bằng: pip install -c constraints.txt ".[cluster]"; hoặc bỏ --scheduler.',
    'Install it in the source folder: pip install -c constraints.txt ".[cluster]"; or leave out --scheduler.',
)
NO_SCHEDULER = stop(
    "batch_no_scheduler",
    "Không nối được với cụm máy ở {address}.",
    "No cluster answers at {address}.",
    "Kiểm tra địa chỉ và xem bộ điều phối đã chạy chưa; hoặc bỏ --scheduler để chạy trên máy này.",
    "Check the address and whether the scheduler runs; or leave out --scheduler to run on this computer.",
)
STOPPED = stop(
    "batch_stopped",
    "Đã dừng theo yêu cầu: {done}/{total} tệp đã xong, không tệp kết quả nào bị bỏ dở.",
    "Stopped as asked: {done} of {total} files are done, and no result was left half written.",
    "Chạy lại cùng lệnh để làm tiếp các tệp còn lại.",
    "Run the same command again to go on with the rest.",
)

DIED = Message(
    "batch_process_died",
    _E,
    "Tiến trình tính tệp này bị tắt giữa chừng (thường do thiếu bộ nhớ).",
    "The process that worked on this file died (mostly for lack of memory).",
    "Chia nhỏ tệp hoặc dùng máy có nhiều bộ nhớ hơn, rồi chạy lại cùng lệnh.",
    "Split the file or use a computer with more memory, and run the same command again.",
)
LOST = Message(
    "batch_time_limit",
    _E,
    "Tệp này không có kết quả trong thời hạn.",
    "Nothing came back of this file within the time limit.",
    "Tăng --time-limit hoặc kiểm tra cụm máy, rồi chạy lại cùng lệnh.",
    "Raise --time-limit or look at the cluster, and run the same command again.",
)
EXECUTOR = Message(
    "batch_executor",
    _E,
    "Tệp này không được tính xong (lỗi {kind}).",
    "The work on this file did not end (error {kind}).",
    "Chạy lại cùng lệnh.",
    "Run the same command again.",
)
CHANGED = Message(
    "batch_file_changed",
    _E,
    "Tệp bị thay đổi trong lúc đang tính.",
    "The file was changed while it was being worked on.",
    "Chạy lại cùng lệnh khi không ai sửa tệp nữa.",
    "Run the same command again when nobody edits the file any more.",
)
REPEATED = Message(
    "batch_file_repeated",
    _W,
    "Tệp giống hệt {first}; chỉ tính một lần.",
    "The file is the same as {first}; it is counted once.",
    "Bỏ một trong hai tệp.",
    "Remove one of the two files.",
)
RESULT_KEPT = Message(
    "batch_result_kept",
    _N,
    "Sổ kết quả đã có người sửa; tệp rà soát không đổi nên giữ nguyên sổ này.",
    "Somebody edited the result; its survey did not change, and the result stays as it is.",
    "Thêm --force nếu muốn ghi lại.",
    "Add --force to write it again.",
)
RESULT_MOVED = Message(
    "batch_result_moved",
    _N,
    "Sổ kết quả đã có người sửa được giữ lại dưới tên {kept}; sổ mới được ghi ở chỗ cũ.",
    "The result that somebody edited is kept as {kept}; the new one stands in its place.",
    "Chuyển phần đã sửa sang sổ mới nếu còn cần.",
    "Take over what is still needed from it.",
)
ID_IN_FILES = Message(
    "batch_id_in_two_files",
    _W,
    "Chủ hộ có cùng số định danh với hộ ở {also}.",
    "The head has the same national ID as the household at {also}.",
    "Kiểm tra xem có phải một hộ được rà soát ở hai nơi; giữ hộ ở nơi đang cư trú.",
    "Check whether one household was reviewed in two places; keep it where it lives.",
)
SEVERAL_STANDARDS = Message(
    "batch_several_standards",
    _W,
    "Các tệp theo nhiều chuẩn khác nhau ({found}); mỗi chuẩn một bảng riêng, không cộng chung.",
    "The files are under different standards ({found}); each has its own table, and they are not added.",
    "Nếu cả đợt rà soát theo một chuẩn, ghi rõ bằng --criteria.",
    "Where the whole review is under one standard, name it with --criteria.",
)
NO_COMMUNE = Message(
    "batch_no_commune",
    _W,
    "Tệp không ghi tên xã; bảng cộng gọi đơn vị theo tên tệp.",
    "The file names no commune; the tables call the unit by the file's name.",
    "Ghi tên xã trong danh mục tệp, hoặc thêm cột Xã vào tệp.",
    "Name the commune in a manifest, or add a column of the commune to the file.",
)
COUNTED_TWICE = Message(
    "batch_counted_twice",
    _W,
    "{count} hộ của tệp đã có trong tệp khác của cùng xã (cùng mã hộ và chủ hộ); bảng cộng tính hai lần.",
    "{count:household|households} of the file stand in another file of the commune (same code and head); the "
    "tables count them twice.",
    "Nếu là bản cũ và bản mới của một danh sách, chỉ giữ một tệp rồi chạy lại.",
    "Where these are an old and a new version of one list, keep one and run again.",
)
SUM_DIFFERS = Message(
    "batch_sum_differs",
    _E,
    "{unit}: bảng cộng có {table} hộ ({class_}), tập dữ liệu quyết định có {dataset}.",
    "{unit}: the table has {table} ({class_}), the decisions have {dataset}.",
    "Chạy lại với --force; nếu vẫn lệch, báo cho người phát triển.",
    "Run again with --force; if they still differ, report it.",
)
