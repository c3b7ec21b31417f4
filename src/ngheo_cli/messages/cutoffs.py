"""What is said of a cut-off that the weights of a standard do not know?"""

from .model import stop

CUTOFF_OUTSIDE = stop(
    "cutoff_outside",
    "--k {value}: ngưỡng phải từ {least} (trọng số nhỏ nhất của một chỉ số) đến {whole} (tổng trọng số).",
    "--k {value}: the cut-off has to lie between {least} (the least weight of an indicator) and {whole} (the "
    "sum of all weights).",
    "Ghi tổng trọng số thiếu hụt, ví dụ --k 3, hoặc phần của tổng trọng số, ví dụ --k 1/3.",
    "Give a weighted count of deprivations (--k 3), or a share of all weights (--k 1/3).",
)
