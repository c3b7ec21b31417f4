"""What does an error of the computer mean, in an officer's words?"""

from .model import stop

REASONS = {
    "ENOSPC": ("ổ đĩa đầy", "the disk is full"),
    "EDQUOT": ("đã hết dung lượng được cấp", "the quota is used up"),
    "EROFS": ("ổ đĩa chỉ cho đọc", "the disk may only be read"),
    "ENAMETOOLONG": ("tên tệp quá dài", "the file name is too long"),
    "ENOENT": ("không có nơi đó", "there is no such place"),
    "ENOTDIR": ("một phần của đường dẫn không phải thư mục", "a part of the path is no folder"),
    "EACCES": ("không được phép", "it is not permitted"),
    "EPERM": ("không được phép", "it is not permitted"),
    "EFBIG": ("tệp lớn hơn mức hệ thống cho phép", "the file is larger than the system allows"),
    "EIO": ("ổ đĩa bị lỗi", "the disk has a fault"),
    "EINVAL": ("tên có ký tự không dùng được", "the name has a sign that cannot be used"),
}
"""What the system's errors mean to an officer."""
REASON = ("lỗi hệ thống {name}", "system error {name}")
FAILED = stop(
    "system_failed",
    "Máy không đọc hoặc ghi được: {reason}.",
    "The computer could not read or write: {reason}.",
    "Kiểm tra chỗ trống của ổ đĩa, quyền ghi và tên tệp, rồi chạy lại.",
    "Check the free space, the rights and the file names, and run again.",
)
