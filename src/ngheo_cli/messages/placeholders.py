"""What is said of an option whose value is still a placeholder in braces?"""

from .model import stop

PLACEHOLDER = stop(
    "placeholder_value",
    "{option} {name}: giá trị trong ngoặc nhọn không được thay bằng tên tệp hay tên nào khác.",
    "{option} {name}: a value in braces is replaced by nothing, neither by the name of a file.",
    "Ghi giá trị thật, ví dụ: {example}. Mỗi tệp một giá trị thì ghi vào một cột của tệp, hoặc chạy từng "
    "tệp.",
    "Write the value itself, for example: {example}. Where each file has its own, write it in a column of "
    "the file, or run the files one by one.",
)
