"""What does the page of check codes say around its tables?"""

PAGE = """# Mã kiểm tra

Trang này được tạo từ chính chương trình; không sửa bằng tay. Đây là danh sách đóng: mọi dòng của
`ngheo check` (và `--json`, [ngheo.check-1.json](schemas/ngheo.check-1.json)) mang một trong các mã dưới đây.
Dấu … là chỗ chương trình điền giá trị.

- **Lỗi** và **cảnh báo** làm mã thoát thành 1; **lưu ý** thì không.
- Đổi mức độ của một mã cho cả đợt rà soát: ghi vào tệp dự án (`--project`), xem
  [hướng dẫn](huong-dan.md).
- Có thể xem lại bất cứ lúc nào:

      ngheo check ra-soat.xlsx"""
HEADS = ("| Mã | Mức độ | Nghĩa | Việc cần làm |", "| --- | --- | --- | --- |")
GROUPS = {
    "opening": "Mở tệp",
    "limits": "Tệp quá lớn",
    "old_fonts": "Phông chữ cũ",
    "survey": "Trang, cột và lựa chọn của người dùng",
    "survey_sheets": "Bảng trong trang",
    "sheet_repeats": "Trang lặp lại nhau, trang được chọn",
    "survey_rows": "Dòng chưa chắc là gì",
    "row_doubts": "Thành viên ghi dưới chủ hộ",
    "family_lists": "Danh sách chủ hộ và thành viên trong một trang",
    "villages": "Thôn để trống",
    "contradicted": "Tệp nói tới chuẩn khác",
    "side_tables": "Bảng cạnh nhau",
    "unseen": "Những gì không thấy trong ô",
    "survey_titles": "Tiêu đề và chú giải",
    "survey_codes": "Mã trả lời và mã hộ",
    "survey_values": "Giá trị từng ô",
    "survey_checks": "Hộ: mã, trùng, khu vực, nhân khẩu",
    "template": "Biểu để điền",
    "derived": "Suy ra thiếu hụt",
    "survey_members": "Thành viên của hộ",
    "check_values": "Giá trị đọc được nhưng khó có thể đúng",
    "check_pairs": "Câu trả lời mâu thuẫn nhau",
    "ethnicity": "Dân tộc của chủ hộ",
    "check_columns": "Cột không nhận ra",
    "classify": "Phân loại",
    "shared_scores": "Điểm B1, B2 dưới hai chuẩn",
    "results": "Sổ kết quả",
    "points_scores": "Điểm B1 theo bảng điểm",
    "points": "Bảng điểm B1 (`ngheo criteria check`, `--points`)",
    "criteria": "Tệp chuẩn nghèo (`ngheo criteria check`)",
    "criteria_extend": "Tệp chuẩn mở rộng một chuẩn khác (`extends`)",
    "criteria_ids": "Mã (`id`) của tệp chuẩn trùng với chuẩn khác",
    "criteria_lines": "Mức hoặc điều kiện khó có thể đúng trong tệp chuẩn (`ngheo criteria check`)",
    "criteria_order": "Thứ tự các loại trong tệp chuẩn (`ngheo criteria check`)",
    "criteria_doubts": "Tệp chuẩn đúng nhưng nên xem lại (`ngheo criteria check`)",
}
