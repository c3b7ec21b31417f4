"""What is said of completing a command with the Tab key, as (vi, en) pairs?"""

INSTALL = (
    "Cài gợi ý bằng phím Tab cho dòng lệnh của máy này.",
    "Set up completion with the Tab key for this machine's shell.",
)
SHOW = ("In đoạn lệnh gợi ý đó, để tự cài.", "Print that completion script, to set it up by hand.")
INSTALLED = (
    "Đã cài gợi ý cho {shell} ở {path}. Mở cửa sổ dòng lệnh mới để dùng phím Tab.",
    "Completion for {shell} is set up in {path}. Open a new terminal to use the Tab key.",
)
