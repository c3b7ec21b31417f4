"""What is said where the form of a re-check has not all the households that were drawn?"""

from .model import Message, Severity

ROWS_GONE = Message(
    "audit_sample_rows_gone",
    Severity.WARNING,
    "{count} hộ đã chọn không còn trên phiếu, so với số hộ phúc tra ở trang “{plan}” (tầng {strata}); tỷ lệ "
    "chỉ tính trên các hộ còn lại.",
    "{count:household drawn is|households drawn are} no longer on the form, by the numbers drawn on the "
    "sheet “{plan}” (strata {strata}); the rate is of the others.",
    "Đừng xóa dòng: dùng lại phiếu gốc; hộ không gặp được thì để trống ô kết quả. Bỏ bớt hộ làm tỷ lệ lệch.",
    "Delete no rows: take the form as it was made, and leave a household that was not met blank. Leaving "
    "households out biases the rate.",
)
NO_PLAN = Message(
    "audit_sample_no_plan",
    Severity.NOTE,
    "Tệp không có trang ghi số hộ phúc tra của từng tầng, nên không kiểm tra được phiếu còn đủ hộ đã chọn.",
    "The file has no sheet with the numbers drawn by stratum: whether the form still has every household "
    "drawn was not checked.",
    "Đọc lại đúng tệp .xlsx do --sample tạo ra, đã điền, còn đủ các trang.",
    "Read back the .xlsx that --sample made, filled in, with all its sheets.",
)
