"""What does `ngheo template` say: its help, what it wrote, and why it cannot?"""

from .model import stop

TEMPLATE = (
    """Ghi biểu rà soát để điền: trang hộ, trang thành viên, danh sách chọn, hướng dẫn theo đúng chuẩn.

Ví dụ: ngheo template --criteria 2021-2025 --out ra-soat-2025.xlsx""",
    """Write a survey to fill: households, members, lists to choose from, and instructions of the standard.

Example: ngheo template --criteria 2021-2025 --out ra-soat-2025.xlsx""",
)
SHORT_TEMPLATE = ("Ghi biểu rà soát để điền.", "Write a survey to fill.")
OUT = ("Tệp biểu (.xlsx) sẽ ghi.", "The form (.xlsx) to write.")
FROM_FORM = ("KẾT-QUẢ", "RESULT")
FROM = (
    "Điền sẵn hộ nghèo, hộ cận nghèo của kết quả (hoặc tệp rà soát) năm trước.",
    "Fill in the poor and near-poor households of last year's result (or survey).",
)
ANSWERS = (
    "Hỏi sự việc để máy suy ra thiếu hụt (facts), hay hỏi thẳng từng chỉ số (direct). Mặc định: facts nếu đã "
    "biết ngưỡng của chuẩn.",
    "Ask facts from which deprivations are derived, or each indicator directly. By default facts where the "
    "thresholds of the standard are known.",
)
XLSFORM = (
    "Ghi phiếu XLSForm cho ODK Collect và KoboToolbox, không ghi biểu Excel.",
    "Write an XLSForm for ODK Collect and KoboToolbox instead.",
)
FORCE = ("Ghi đè biểu đã có.", "Overwrite an existing form.")

WRITTEN = ("Đã ghi biểu rà soát: {file}", "Form written: {file}")
REASON = ("Chuẩn: {reason}.", "Standard: {reason}.")
ASKS = {
    "facts": (
        "Biểu hỏi sự việc; máy suy ra các chỉ số thiếu hụt. Muốn hỏi thẳng chỉ số: --answers direct.",
        "The form asks facts; deprivations are derived from them. To ask indicators: --answers direct.",
    ),
    "direct": (
        "Biểu hỏi thẳng từng chỉ số thiếu hụt.",
        "The form asks each indicator of deprivation directly.",
    ),
}
ASKED_DIRECTLY = (
    "Chuẩn {id} chưa có ngưỡng để suy ra {count} chỉ số; biểu hỏi thẳng các chỉ số này.",
    "The standard {id} has no threshold yet for {count:indicator|indicators}, which the form asks directly.",
)
PREFILLED = (
    "Đã điền sẵn {count} hộ ({recorded} theo kết quả đã ghi, {computed} theo kết quả máy tính) và {members} "
    "thành viên; câu trả lời để trống.",
    "{count:household|households} filled in ({recorded} by the recorded class, {computed} by the computed "
    "one) and {members:member|members}; answers are left blank.",
)
LEFT_OUT = (
    "Không đưa vào: {undetermined} hộ chưa xác định, {gone} hộ đã chết, chuyển đi hoặc nhập hộ, {rejected} "
    "dòng không dùng được.",
    "Left out: {undetermined:household|households} undetermined, {gone} died, moved out or merged, "
    "{rejected} unusable {rejected:row|rows}.",
)
NEXT = ("Điền xong, kiểm tra bằng:", "When it is filled, check it:")
NEXT_XLSFORM = (
    "Đưa tệp lên KoboToolbox hoặc ODK Central. Tải dữ liệu về dạng Excel (hoặc CSV) rồi kiểm tra bằng:",
    "Upload the file to KoboToolbox or ODK Central. Download the data as Excel (or CSV) and check it:",
)
EXPORT = ("du-lieu.xlsx", "data.xlsx")
VALID = (
    "Phiếu đã được pyxform chuyển đổi thử, không có cảnh báo.",
    "The form was converted by pyxform on trial, without a warning.",
)
NOT_VALIDATED = (
    "Chưa chuyển đổi thử vì máy chưa cài pyxform; phiếu vẫn dùng được. Cài thêm: pip install "
    '"ngheo-cli[xlsform]"',
    "Not converted on trial, for pyxform is not installed; the form can be used all the same. To install it: "
    'pip install "ngheo-cli[xlsform]"',
)

NOT_A_WORKBOOK = stop(
    "template_not_workbook",
    "Biểu là sổ Excel; {file} không có đuôi .xlsx.",
    "A form is an Excel workbook; {file} does not end in .xlsx.",
    "Đặt tên có đuôi .xlsx, ví dụ --out ra-soat-2025.xlsx.",
    "Give a name that ends in .xlsx, for example --out ra-soat-2025.xlsx.",
)
XLSFORM_NOT_PREFILLED = stop(
    "xlsform_not_prefilled",
    "Phiếu XLSForm không điền sẵn được hộ của năm trước.",
    "An XLSForm cannot hold the households of last year.",
    "Bỏ --from, hoặc bỏ --xlsform để ghi biểu Excel điền sẵn.",
    "Leave out --from, or leave out --xlsform for a workbook with the households.",
)
XLSFORM_WARNED = stop(
    "xlsform_warned",
    "pyxform không chuyển đổi được phiếu: {reason}",
    "pyxform does not convert the form: {reason}",
    "Hãy báo cho người phát triển cùng phiên bản pyxform; dùng biểu Excel trong khi chờ.",
    "Report it with the version of pyxform; use the workbook meanwhile.",
)
FROM_STANDARD = stop(
    "template_from_standard",
    "Ngày rà soát trong tệp nằm giữa hai chuẩn nên chưa rõ kết quả năm trước tính theo chuẩn nào.",
    "The review dates of the file leave two standards, so that last year's class is not clear.",
    "Phân loại tệp đó trước (ngheo classify ra-soat.xlsx --criteria 2021-2025), rồi dùng tệp kết quả cho "
    "--from.",
    "Classify that file first (ngheo classify ra-soat.xlsx --criteria 2021-2025), and give its result to "
    "--from.",
)
FROM_NOBODY = stop(
    "template_from_nobody",
    "Tệp không có hộ nghèo, hộ cận nghèo nào để điền sẵn.",
    "The file has no poor or near-poor household to fill in.",
    "Kiểm tra đúng tệp kết quả năm trước, hoặc bỏ --from để ghi biểu trống.",
    "Check that it is last year's result, or leave out --from for a blank form.",
)
