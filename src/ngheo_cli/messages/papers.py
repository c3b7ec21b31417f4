"""What do the papers of a review and the screen of their command say, as (vi, en) pairs?

Papers themselves are Vietnamese: of what stands on one the Vietnamese half is taken, whatever `--lang` says.
"""

from .text import Pair

DOCUMENTS = (
    "Lập văn bản Word: biên bản, niêm yết, quyết định, giấy chứng nhận, thư giải thích. Cần --out THƯ-MỤC.",
    "Make Word papers: minutes, posted list, decision, certificates, letters. Needs --out FOLDER.",
)
PAPER = (
    "Chỉ lập văn bản này, ghi được nhiều lần: minutes (biên bản), posted (niêm yết), decision (quyết định), "
    "certificate (giấy chứng nhận), letter (thư), check (hộ cần xem lại).",
    "Make only this paper, may be repeated: minutes, posted, decision, certificate, letter, check.",
)
PAPER_FORM = ("VĂN-BẢN", "PAPER")
TEMPLATES = (
    "Thư mục mẫu .docx của cơ quan: tệp cùng tên thay mẫu có sẵn.",
    "Folder of the office's own .docx templates: a file of the same name replaces ours.",
)
SAVE = (
    "Chép các mẫu có sẵn ra thư mục này để cơ quan sửa rồi dùng với --templates.",
    "Copy our templates into this folder, for the office to change and use with --templates.",
)
FOLDER_FORM = ("THƯ-MỤC", "FOLDER")
EACH = (
    "Mỗi hộ (thôn, xã) một tệp; không ghi thì mỗi loại văn bản một tệp.",
    "A file for each household (village, commune); by default one file for each kind of paper.",
)
PAPER_HOUSEHOLD = (
    "Chỉ giấy chứng nhận và thư của hộ này, ghi được nhiều lần.",
    "Only the certificate and the letter of this household; may be repeated.",
)
PAPER_ROW = (
    "Như --household, theo số dòng của hộ trong trang tính (TRANG!SỐ nếu nhiều trang); ghi được nhiều lần.",
    "As --household, by the row in the sheet (SHEET!N where there are several); may be repeated.",
)

# On the papers.
BLANK: Pair = ("………", "………")
LONG_BLANK: Pair = ("………………………", "………………………")
NOT_KNOWN: Pair = ("chưa rõ", "unknown")
NOT_THERE: Pair = ("không có tên", "not listed")
NOT_ASKED: Pair = ("–", "–")
PERSONS_AT_LEAST: Pair = ("{persons} (chưa gồm {count} hộ chưa ghi)", "{persons} ({count} without a size)")
SOURCES: dict[str, Pair] = {
    "computed": (
        "kết quả dự kiến, tính theo phiếu, chưa được công nhận",
        "provisional, computed from the forms, not recognised",
    ),
    "recorded": ("kết quả đã ghi sau họp {kind}", "the result on record after the meeting of the {kind}"),
}
VILLAGE_KINDS: dict[str, Pair] = {
    "thôn": ("thôn", "village"),
    "bản": ("bản", "village"),
    "làng": ("làng", "village"),
    "ấp": ("ấp", "hamlet"),
    "xóm": ("xóm", "hamlet"),
    "buôn": ("buôn", "village"),
    "bon": ("bon", "village"),
    "phum": ("phum", "village"),
    "sóc": ("sóc", "village"),
    "tổ dân phố": ("tổ dân phố", "residential group"),
    "tdp": ("tổ dân phố", "residential group"),
    "tổ": ("tổ dân phố", "residential group"),
    "khu phố": ("khu phố", "quarter"),
    "kp": ("khu phố", "quarter"),
    "khối phố": ("khối phố", "quarter"),
    "khối": ("khối", "quarter"),
    "khóm": ("khóm", "quarter"),
    "tiểu khu": ("tiểu khu", "quarter"),
    "khu": ("khu", "quarter"),
}
"""What a village is, by the words that its name begins with (as `survey.text.key` gives them); the longer
ones first where one begins another."""
VILLAGE_HEADS: dict[str, Pair] = {
    "tổ dân phố": ("tổ trưởng tổ dân phố", "the head of the residential group"),
}
VILLAGE_HEAD: Pair = ("trưởng {kind}", "the head of the {kind}")
CODES: dict[str, Pair] = {"poor": ("N", "N"), "near_poor": ("CN", "CN")}
"""The classes on a certificate."""
MARKS: dict[int, Pair] = {1: ("x", "x"), 0: ("–", "–"), -1: ("?", "?")}
LISTS: dict[str, Pair] = {
    "poor": ("Danh sách hộ nghèo", "Poor households"),
    "near_poor": ("Danh sách hộ cận nghèo", "Near-poor households"),
    "provincial_poor": ("Danh sách hộ nghèo theo chuẩn của tỉnh", "Poor by the provincial standard"),
    "provincial_near_poor": (
        "Danh sách hộ cận nghèo theo chuẩn của tỉnh",
        "Near-poor by the provincial standard",
    ),
    "escaped": ("Danh sách hộ thoát nghèo", "Households that escaped poverty"),
    "escaped_near_poor": ("Danh sách hộ thoát cận nghèo", "Households that escaped near-poverty"),
    "differs": (
        "Hộ có kết quả đã ghi khác kết quả tính theo phiếu",
        "Households whose class on record is another than the computed one",
    ),
    "open": (
        "Hộ có kết quả đã ghi nhưng phiếu chưa đủ để tính ra một kết quả",
        "Households with a class on record that the form alone leaves open",
    ),
    "unrecorded": (
        "Hộ chưa có kết quả đã ghi: không công nhận, không cấp giấy",
        "Households without a class on record: not recognised, not certified",
    ),
    "perhaps_escaped": (
        "Hộ chưa rõ kết quả đã ghi lần trước: chưa xét được có thoát nghèo, thoát cận nghèo hay không",
        "Households without a class on record before: whether they escaped is not known",
    ),
    "link_waits": (
        "Hộ có liên kết với danh sách lần trước chờ người xác nhận: kết quả lần trước chưa rõ",
        "Households whose link to the list before waits for a person: their class before is not known",
    ),
    "year_waits": (
        "Hộ có liên kết với danh sách năm {year} chờ người xác nhận: giấy chứng nhận không có dòng của năm "
        "ấy",
        "Households whose link to the list of {year} waits for a person: no row of that year is certified",
    ),
}
ESCAPED_NAMES: dict[str, Pair] = {
    "escaped": ("Hộ thoát nghèo", "Escaped poverty"),
    "escaped_near_poor": ("Hộ thoát cận nghèo", "Escaped near-poverty"),
}
POSSIBLE: Pair = ("Chưa xác định ({classes})", "Undetermined ({classes})")
HEAD: Pair = ("Chủ hộ", "Head")
DOCUMENT_KINDS = (
    ("Nghị định", "Quyết định", "Thông tư", "Nghị quyết"),
    ("Decree", "Decision", "Circular", "Resolution"),
)
DOCUMENT_DAY: Pair = ("ngày {day:02d} tháng {month} năm {year}", "of {day:02d}/{month}/{year}")
DOCUMENT_ISSUERS: dict[str, Pair] = {
    "NĐ-CP": ("của Chính phủ", "of the Government"),
    "QĐ-TTg": ("của Thủ tướng Chính phủ", "of the Prime Minister"),
    "TT-BLĐTBXH": (
        "của Bộ trưởng Bộ Lao động – Thương binh và Xã hội",
        "of the Minister of Labour, Invalids and Social Affairs",
    ),
}
"""Who issued a document, by the letters of its number; the highest rank first."""
DIRECT: Pair = ("ghi trực tiếp trên phiếu", "answered on the form itself")
LETTER_MEMBER: Pair = (
    "Thành viên thứ {member} trong phiếu – {facts}",
    "Member {member} of the form – {facts}",
)
LETTER_NOBODY: Pair = ("không thành viên nào thuộc trường hợp này", "it applies to no member")
UNSURE: Pair = (
    "{source} (chưa đối chiếu được với nguyên văn)",
    "{source} (not compared with the text itself)",
)

# On the screen.
SCREEN_TITLE: Pair = ("Văn bản đã lập ({id})", "Papers made ({id})")
SCREEN_HEADS = (("Văn bản", "Paper"), ("Tệp", "File"), ("Số bản", "Papers"))
NAMES: dict[str, Pair] = {
    "minutes": ("Biên bản họp thôn", "Minutes of the village meetings"),
    "posted": ("Danh sách niêm yết", "List to be posted"),
    "decision": ("Quyết định công nhận", "Recognising decision"),
    "certificate": ("Giấy chứng nhận", "Certificates"),
    "letter": ("Thư giải thích", "Letters of explanation"),
    "check": ("Hộ cần xem lại", "Households to look at"),
}
FILES: Pair = ("{first} … ({count} tệp)", "{first} … ({count:file|files})")
VERDICT_CLEAN: Pair = ("XONG: {papers} văn bản.", "DONE: {papers:paper|papers}.")
VERDICT_LOOK: Pair = (
    "XONG, CẦN XEM LẠI: {papers} văn bản; {differs} hộ khác kết quả tính, {open} hộ phiếu chưa đủ, "
    "{unrecorded} hộ chưa có kết quả ghi.",
    "DONE, PLEASE LOOK: {papers:paper|papers}; {differs:household|households} unlike the computed class, "
    "{open} open by the form, {unrecorded} without a record.",
)
