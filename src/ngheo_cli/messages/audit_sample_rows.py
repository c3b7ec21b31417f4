"""What is said where the households of a re-check's form are gone, are not on the list, or have no class that
can be read?"""

from .model import Message, Severity, stop

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
UNREAD = stop(
    "audit_sample_unread",
    "Phiếu phúc tra đã điền {count} ô, nhưng không ô nào là loại hộ; ô đầu tiên {first}.",
    "{count:cell|cells} of the form are filled, but none with a class; the first is {first}.",
    "Ghi vào cột “{column}” loại hộ thấy được tại chỗ: {classes}; “đúng”, “sai” chưa nói hộ là loại nào.",
    "Write the class that was found into “{column}”: {classes}; “right” and “wrong” tell no class.",
)
NOT_ON_LIST = stop(
    "audit_sample_none_listed",
    "Phiếu phúc tra có {count} hộ, nhưng không hộ nào có trong danh sách này.",
    "The form has {count:household|households}, of which none is on this list.",
    "Dùng đúng danh sách đã chọn mẫu; phiếu lập không có --mask thì đọc lại cũng không có --mask.",
    "Use the list from which the sample was drawn; a form made without --mask is read without it.",
)
MASKED_FORM = stop(
    "audit_sample_masked",
    "Phiếu phúc tra lập với --mask: mã của {count} hộ đã được che, nên không hộ nào khớp với danh sách.",
    "The form was made with --mask: the codes of its {count:household|households} are masked, so that none "
    "is on the list.",
    "Đọc lại với --mask và đúng tệp khóa đã dùng khi lập phiếu: "
    "ngheo audit list DANH-SÁCH --sample-results {file} --mask",
    "Read it with --mask and the key file that it was made with: "
    "ngheo audit list LIST --sample-results {file} --mask",
)
