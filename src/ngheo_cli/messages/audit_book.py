"""What do the sheets of an audited list say: names, titles, columns, what a class hangs on?"""

SHEETS = {
    "summary": ("Tổng hợp", "Summary"),
    "differences": ("Khác nhau", "Differences"),
    "open": ("Chưa đối chiếu được", "Cannot be checked"),
    "units": ("Theo đơn vị", "By unit"),
    "reviewers": ("Theo người rà soát", "By reviewer"),
    "near": ("Sát ngưỡng", "Borderline"),
    "sample": ("Phúc tra", "Re-check"),
    "strata": ("Mẫu", "Sample"),
    "error": ("Tỷ lệ sai", "Error rate"),
}
SHEET_TITLES = {
    "summary": ("ĐỐI CHIẾU LOẠI HỘ ĐÃ GHI VỚI KẾT QUẢ TÍNH LẠI", "CLASSES ON RECORD AND RECOMPUTED"),
    "differences": ("CÁC HỘ CÓ LOẠI ĐÃ GHI KHÁC KẾT QUẢ TÍNH LẠI", "HOUSEHOLDS WHOSE RECORD DIFFERS"),
    "open": ("CÁC HỘ CHƯA ĐỐI CHIẾU ĐƯỢC", "HOUSEHOLDS THAT CANNOT BE CHECKED"),
    "units": ("KẾT QUẢ ĐỐI CHIẾU THEO ĐƠN VỊ", "VERDICTS BY UNIT"),
    "reviewers": ("KẾT QUẢ ĐỐI CHIẾU THEO NGƯỜI RÀ SOÁT", "VERDICTS BY REVIEWER"),
    "near": ("CÁC HỘ SÁT NGƯỠNG", "BORDERLINE HOUSEHOLDS"),
    "sample": ("DANH SÁCH HỘ PHÚC TRA", "HOUSEHOLDS TO BE CHECKED AGAIN"),
    "strata": ("CÁCH CHỌN MẪU PHÚC TRA", "HOW THE SAMPLE WAS DRAWN"),
    "error": ("TỶ LỆ SAI ƯỚC TÍNH TỪ KẾT QUẢ PHÚC TRA", "ERROR RATE BY THE RE-CHECK"),
}
COLUMNS = {
    "number": ("STT", "No."),
    "household_id": ("Mã hộ", "Code"),
    "head_name": ("Chủ hộ", "Head"),
    "recorded": ("Loại đã ghi", "On record"),
    "class": ("Tính lại", "Recomputed"),
    "verdict": ("Kết quả", "Verdict"),
    "cause": ("Nguyên nhân có thể", "Probable cause"),
    "reason": ("Căn cứ và giải thích", "Ground and reason"),
    "also": ("Cũng có thể do", "May also be"),
    "missing": ("Còn thiếu", "Missing"),
    "possible": ("Có thể là", "May be"),
    "hangs": ("Phụ thuộc vào", "Hangs on"),
    "by": ("Chỉ cách", "Only by"),
    "then": ("Khi đó là", "Would then be"),
    "file": ("Tệp", "File"),
    "sheet": ("Trang", "Sheet"),
    "row": ("Dòng", "Row"),
    "note": ("Ghi chú", "Note"),
}
QUANTITIES = {
    "income": ("Thu nhập bình quân", "Income per person"),
    "score_income": ("Điểm B1", "B1"),
    "score_deprivation": ("Điểm B2", "B2"),
    "indicator_up": ("Thêm một chỉ số thiếu hụt: {columns}", "One deprivation more: {columns}"),
    "indicator_down": ("Bớt một chỉ số thiếu hụt: {columns}", "One deprivation less: {columns}"),
}
CHANGES = {
    "income": ("{sign}{by} đồng/tháng", "{sign}{by} đồng a month"),
    "score_income": ("{sign}{by} điểm", "{sign}{by} points"),
    "score_deprivation": ("{sign}{by} điểm", "{sign}{by} points"),
    "indicator": ("một câu trả lời", "one answer"),
}
ANY_OF = ("bất kỳ chỉ số nào trong {count} chỉ số", "any of {count}")
NOTHING = ("Không có hộ nào.", "None.")
