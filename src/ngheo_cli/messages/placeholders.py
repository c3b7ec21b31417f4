"""What is said of an option whose value is still a placeholder in braces?"""

from .model import stop

PLACEHOLDER = stop(
    "placeholder_value",
    "{option} {name}: giá trị trong ngoặc nhọn này không được thay bằng tên tệp hay tên nào khác.",
    "{option} {name}: these braces are replaced by nothing, nor by the name of a file.",
    "Ghi giá trị thật, ví dụ: {example}; chỉ --set có {{sheet}}, là tên trang. Mỗi tệp một giá trị thì ghi "
    "vào một cột của tệp, hoặc chạy từng tệp.",
    "Write the value itself, for example: {example}; only --set has {{sheet}}, the name of the sheet. Where "
    "each file has its own, write it in a column of the file, or run the files one by one.",
)
