"""What is said of a command line as it was typed: options given twice, and what they name?"""

from .model import stop

OPTION_TWICE = stop(
    "option_twice",
    "Tùy chọn {option} được ghi {count} lần; chỉ được ghi một lần.",
    "The option {option} is given {count} times; it takes one value only.",
    "Giữ một lần.{more}",
    "Keep one of them.{more}",
)
SEVERAL_STANDARDS = (
    " Muốn dùng nhiều chuẩn cùng lúc, ghi cách nhau bằng dấu phẩy: --criteria A,B.",
    " For several standards at once part them by commas: --criteria A,B.",
)
OUT_DASH = stop(
    "out_dash",
    "--out -: kết quả không ghi ra màn hình; “-” không phải tên tệp.",
    "--out -: results are not written to standard output; “-” is no name of a file.",
    "Ghi tên tệp, ví dụ --out ket-qua.csv; muốn in bảng ra màn hình thì dùng --json.",
    "Name a file, such as --out result.csv; for a table on standard output use --json.",
)
PERHAPS_CODE = (" Có phải là {codes}?", " Is it {codes}?")
