"""What is said of masked results: the key, and what cannot be masked?"""

from .model import stop

MASK = (
    "Che thông tin cá nhân trong mọi kết quả: mã hộ, họ tên, số định danh, ngày sinh (chỉ giữ năm).",
    "Mask personal data in every result: household codes, names, national IDs, births (the year is kept).",
)
MASK_KEY = (
    "Tệp khóa để che; không nêu thì dùng ngheo-mask.key cạnh tệp rà soát, tự tạo lần đầu. Kèm nghĩa --mask.",
    "The key file for masking; else ngheo-mask.key beside the survey, made on first use. Implies --mask.",
)
KEY_MADE = (
    "Đã tạo khóa che {file}: giữ khóa ở cơ quan, sao lưu, không gửi kèm kết quả.",
    "Made the mask key {file}: keep it in the office, back it up, never send it with the results.",
)
KEY_MISSING = stop(
    "mask_key_missing",
    "Không đọc được tệp khóa che {file}.",
    "The mask key {file} cannot be read.",
    "Kiểm tra lại đường dẫn; bỏ --mask-key thì khóa được tạo cạnh tệp rà soát.",
    "Check the path; without --mask-key a key is made beside the survey.",
)
KEY_SHORT = stop(
    "mask_key_short",
    "Tệp {file} không phải khóa che: cần từ {least} đến 4096 ký tự.",
    "The file {file} is no mask key: it takes {least} to 4096 characters.",
    "Dùng tệp khóa do phần mềm tạo, hoặc bỏ --mask-key để tạo khóa mới.",
    "Use the key file that the program made, or leave out --mask-key to make a new one.",
)
CANNOT = stop(
    "mask_cannot",
    "Không dùng --mask cùng {what}.",
    "{what} cannot be used with --mask.",
    "Bỏ --mask nếu tệp chỉ dùng trong cơ quan; muốn chia sẻ thì dùng kết quả của lệnh classify với --mask.",
    "Leave out --mask where the file stays in the office; to share, use a result of classify with --mask.",
)
CHECK_COPY = ("bản sao có ghi chú của lệnh check (chính là tệp gốc)", "The copy with notes of check")
PAPERS = ("văn bản gửi từng hộ (--documents)", "Papers for households (--documents)")
REVIEWERS = ("--by reviewer (tên người rà soát)", "--by reviewer (names of reviewers)")
TABLE = ("lệnh batch trên một bảng lớn", "A batch of one large table")
MASKED_RESULT = stop(
    "masked_result",
    "Kết quả này đã che (khóa {mark}): không còn tên tệp và mã băm của phiếu, nên không tính lại từ nó được.",
    "This result is masked (key {mark}): it no longer names its files or their digests, and cannot be made "
    "again from itself.",
    "Cơ quan giữ khóa chạy lại lệnh classify trên phiếu với --mask-key và các tùy chọn ghi ở phần nguồn "
    "gốc: cùng phiếu, cùng khóa thì ra đúng từng byte. Các lệnh rates, compare, audit list vẫn đọc được kết "
    "quả này.",
    "The office that holds the key classifies the survey again with --mask-key and the options of the "
    "provenance: the same survey and key give the same bytes. The commands rates, compare and audit list "
    "read this result.",
)
