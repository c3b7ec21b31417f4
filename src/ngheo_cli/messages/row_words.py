"""How are the rows called that are no households?"""

NOT_HOUSEHOLD_WORDS = {
    "total": ("Dòng cộng", "Total rows"),
    "unit_title": ("Dòng tên đơn vị", "Unit titles"),
    "list_title": ("Dòng tiêu đề danh sách, số trang", "Titles of lists and pages"),
    "legend": ("Dòng chú giải", "Legends"),
    "numbering": ("Dòng số thứ tự cột", "Column numbers"),
    "prenumbered": ("Dòng trống đánh số sẵn", "Numbered empty rows"),
    "signature": ("Dòng ký tên", "Signatures"),
    "header": ("Dòng tiêu đề lặp lại", "Repeated headings"),
    "member": ("Dòng thành viên ghi dưới chủ hộ", "Members listed below their head"),
    "sample": ("Dòng mẫu chưa xóa", "Sample rows not deleted"),
    "other_standard": ("Dòng của chuẩn khác trong tệp kết quả", "Rows of another standard in a result"),
}
