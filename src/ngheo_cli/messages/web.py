"""What does the command say that makes the page of a review (`ngheo report --html`)?"""

from .model import stop

# The command.
HTML = (
    "Lập một trang .html để xem, in và gửi: tỷ lệ, đơn vị, diễn biến, thiếu hụt, nhóm; mở được khi không có "
    "mạng.",
    "Make one .html page to look at, print and send: rates, units, movements, deprivations, groups; it "
    "opens offline.",
)
PAGE_PLAN = (
    "Với --html: kế hoạch giảm nghèo (.yaml hoặc bảng), để ghi chỉ tiêu bên cạnh kết quả.",
    "With --html: a plan of poverty reduction (.yaml or a table), whose targets stand beside the results.",
)
PAGE_ABOVE = (
    "Với --html: nêu các đơn vị có tỷ lệ hộ nghèo trên mức này (%).",
    "With --html: name the units with a poverty rate above this many percent.",
)
TOTALS_BEFORE = (
    "Với --html: tổng số hộ dân cư của lần rà soát trước; không có thì dùng --totals cho cả hai lần.",
    "With --html: the totals of the review before; without them --totals serves both reviews.",
)
WITH_NAMES = (
    "Với --html: ghi thêm danh sách hộ nghèo, hộ cận nghèo (chủ hộ, thôn) và không ẩn số nào; chỉ dùng nội "
    "bộ.",
    "With --html: add the list of poor and near-poor households (head, village) and hide no number; not for "
    "publication.",
)
SUFFIX = (".trang-bao-cao", ".trang-bao-cao")
PAGE_ENDING = stop(
    "page_ending",
    "Trang báo cáo không ghi được ra tệp có đuôi “{ending}”.",
    "The page cannot be written to a file with the ending “{ending}”.",
    "Đặt tên tệp kết thúc bằng .html.",
    "Give a name that ends in .html.",
)
PAGE_WITH = stop(
    "page_with",
    "--html không đi cùng {option}.",
    "--html does not go with {option}.",
    "Chạy hai lệnh: một lệnh lập trang, một lệnh với {option}.",
    "Run two commands: one for the page, one with {option}.",
)
PAGE_ONLY = stop(
    "page_only",
    "{option} chỉ dùng cùng --html.",
    "{option} goes with --html only.",
    "Thêm --html, hoặc bỏ {option}.",
    "Add --html, or leave out {option}.",
)
VERDICT_CLEAN = (
    "XONG: trang có {sections} phần, {units} đơn vị.",
    "DONE: {sections} parts, {units:unit|units}.",
)
VERDICT_LOOK = (
    "XONG, CẦN XEM LẠI: trang có {sections} phần, {units} đơn vị, {undetermined} hộ chưa xác định, "
    "{findings} cảnh báo.",
    "DONE, PLEASE LOOK: {sections} parts, {units:unit|units}, {undetermined} undetermined, "
    "{findings:warning|warnings}.",
)
PAGE_LARGE = (
    "Trang nặng {size} MB: gửi chậm, mở chậm. Muốn nhẹ hơn: chọn ít cấp hơn (--level commune), bỏ "
    "--with-names, hoặc lập trang cho từng xã.",
    "The page takes {size} MB: slow to send and to open. For a lighter one choose fewer levels (--level "
    "commune), leave out --with-names, or make a page for each commune.",
)
NAMES_WARNING = (
    "Trang có họ tên chủ hộ: chỉ dùng nội bộ, không đăng, không gửi ra ngoài.",
    "The page holds the names of heads of households: do not publish or pass it on.",
)
