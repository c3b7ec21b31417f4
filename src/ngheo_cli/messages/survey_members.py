"""What is said of raw facts, and of the members of households?"""

from .model import Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

FACT_ONLY_YES = Message(
    "fact_only_yes",
    _W,
    "Cột chỉ có “Có” (hoặc 1) và {count} ô trống; ô trống được coi là chưa biết.",
    "The column holds only “Có” (or 1) and {count:blank|blanks}; a blank counts as unknown.",
    "Ghi “Không” (hoặc 0) ở nơi không có; nếu là cột đánh dấu thì dùng x.",
    "Write “Không” (or 0) where the answer is no; in a column of marks use x.",
)
MEMBERS_UNUSED = Message(
    "members_sheet",
    _W,
    "Trang này giống danh sách thành viên hộ nhưng không rõ cột họ tên, quan hệ hay mã hộ; không đọc.",
    "This sheet looks like a list of members of households, but its columns of name, relation or household "
    "code are not plain; it is not read.",
    "Đặt tiêu đề “Mã hộ”, “Họ và tên thành viên”, “Quan hệ với chủ hộ”; nếu mỗi dòng là một hộ thì chỉ cột "
    "chủ hộ: --column head_name=CỘT.",
    "Title its columns “Mã hộ”, “Họ và tên thành viên”, “Quan hệ với chủ hộ”; if each row is a household, "
    "name the head's column: --column head_name=LETTER.",
)
MEMBERS_DOUBT = Message(
    "members_doubt",
    _E,
    "Không rõ mỗi dòng của trang này là một hộ hay một người; máy đang đọc mỗi dòng là một hộ.",
    "It is not plain whether a row of this sheet is a household or a person; each is read as a household.",
    "Nếu mỗi dòng là một người: thêm cột “Quan hệ với chủ hộ” hoặc đặt tên trang là “Thành viên”. "
    "Nếu mỗi dòng là một hộ: đặt tiêu đề “Họ và tên chủ hộ”, hoặc --column head_name=CỘT.",
    "If a row is a person: add the column “Quan hệ với chủ hộ”, or name the sheet “Thành viên”. If a row is "
    "a household: title its head “Họ và tên chủ hộ”, or --column head_name=LETTER.",
)
MEMBERS_ONLY = Message(
    "members_only",
    _E,
    "Tệp chỉ có danh sách thành viên, không có trang mỗi hộ một dòng.",
    "The file has a list of members only, and no sheet with one household a row.",
    "Chọn tệp danh sách hộ và thêm tệp này bằng --members: "
    "ngheo classify ra-soat.xlsx --members thanh-vien.xlsx. Nếu mỗi dòng là một hộ: --column head_name=CỘT.",
    "Name the file of households, and add this one with --members: "
    "ngheo classify ra-soat.xlsx --members thanh-vien.xlsx. If each row is a household: "
    "--column head_name=LETTER.",
)
MEMBERS_NOT_FOUND = Message(
    "members_not_found",
    _E,
    "Tệp cho ở --members không có danh sách thành viên nào: cần cột họ tên hoặc quan hệ, và mã hộ.",
    "The file given with --members has no list of members: it needs a name or a relation, and the household "
    "code.",
    "Đặt tiêu đề “Mã hộ”, “Họ và tên thành viên”, “Quan hệ với chủ hộ”; tên các cột: ngheo criteria columns.",
    "Title its columns “Mã hộ”, “Họ và tên thành viên”, “Quan hệ với chủ hộ”; the names of columns: "
    "ngheo criteria columns.",
)
MEMBERS_NO_KEY_COLUMN = Message(
    "members_no_key_column",
    _E,
    "Danh sách thành viên không có cột mã hộ; {count} dòng không ghép được với hộ nào.",
    "The list of members has no column of household codes; {count:row|rows} cannot be joined.",
    "Thêm cột “Mã hộ” (và cột thôn, xã nếu mã hộ lặp lại giữa các thôn).",
    "Add the column “Mã hộ” (and village and commune where codes repeat between villages).",
)
MEMBER_NO_KEY = Message(
    "member_no_key",
    _E,
    "Dòng thành viên không có mã hộ; không ghép được với hộ nào.",
    "The member's row has no household code; it cannot be joined.",
    "Ghi mã hộ ở dòng này.",
    "Write the household code in this row.",
)
MEMBER_ORPHAN = Message(
    "member_orphan",
    _W,
    "Không có hộ nào mang mã này ở nơi ghi trong dòng; {count} thành viên không được ghép.",
    "No household has this code at the place that the row tells; {count:member is|members are} not joined.",
    "Kiểm tra mã hộ (cả số 0 ở đầu) và tên thôn, xã ở hai trang.",
    "Check the code (leading zeros too) and the names of village and commune on both sheets.",
)
MEMBER_AMBIGUOUS = Message(
    "member_ambiguous",
    _W,
    "Nhiều hộ cùng mã này; không rõ {count} thành viên thuộc hộ nào nên không ghép.",
    "Several households share this code; whose {count:member this is|members these are} is not plain, and "
    "nobody is joined.",
    "Thêm cột thôn ở cả hai trang, hoặc ghi chủ hộ (họ tên hay số CCCD như ở trang hộ) ở dòng đầu của hộ.",
    "Add the village on both sheets, or list the head (with the name or national ID of the household's row) "
    "first.",
)
MEMBER_UNITS = Message(
    "member_units",
    _W,
    "{count} thành viên mang mã này được ghi ở nhiều thôn hoặc xã khác nhau, mà trang hộ không ghi thôn, xã; "
    "không rõ ai thuộc hộ nên không ghép.",
    "{count:member|members} of this code stand in several villages or communes, which the households' "
    "sheet does not tell; whose they are is not plain, and nobody is joined.",
    "Thêm cột thôn, xã ở trang hộ; nếu trang hộ chỉ của một thôn: "
    'ngheo classify ra-soat.xlsx --set village="Thôn 1".',
    "Add village and commune on the households' sheet; if that sheet is of one village: "
    'ngheo classify ra-soat.xlsx --set village="Thôn 1".',
)
MEMBER_LINK = Message(
    "member_link",
    _W,
    "Mã hộ của {count} thành viên này khác với liên kết của phiếu điện tử (_parent_index, PARENT_KEY); "
    "không rõ thuộc hộ nào nên không ghép.",
    "The code of {count:member|members} contradicts the form's own link (_parent_index, "
    "PARENT_KEY); whose they are is not plain, and nobody is joined.",
    "Sửa mã hộ cho giống nhau ở trang hộ và trang thành viên; nếu mã đã đúng thì xóa cột liên kết.",
    "Write the same code on both sheets; if the codes are right, delete the column of the link.",
)
OTHER_HEAD = Message(
    "other_head",
    _E,
    "Chủ hộ ở dòng này không phải chủ hộ ghi ở trang hộ (dòng {row}), và chủ hộ đó không có trong các thành "
    "viên cùng mã; {count} thành viên này không được ghép.",
    "The head in this row is not the head on the households' sheet (row {row}), who is none of the members "
    "with this code; {count:member is|members are} not joined.",
    "Kiểm tra mã hộ: có thể danh sách đã lệch sang hộ khác. Nếu đúng là hộ này thì ghi họ tên chủ hộ như "
    "nhau ở hai trang.",
    "Check the code: the list may have slipped to another household. If it is this household, write its "
    "head's name alike on both sheets.",
)
HEAD_ELSEWHERE = Message(
    "head_elsewhere",
    _W,
    "Dòng này ghi là chủ hộ, nhưng chủ hộ ở trang hộ (dòng {row}) lại đứng trong danh sách với quan hệ khác.",
    "This row is called head, but the head on the households' sheet (row {row}) is listed under another "
    "relation.",
    "Kiểm tra cột quan hệ, hoặc sửa chủ hộ ở trang hộ.",
    "Check the relation, or correct the head on the households' sheet.",
)
MEMBER_DUPLICATE = Message(
    "member_duplicate",
    _W,
    "Thành viên này đã có ở dòng {row}; dòng này không tính.",
    "This member stands in row {row} already; this row does not count.",
    "Xóa một trong hai dòng.",
    "Delete one of the two rows.",
)
MEMBER_ID_SHARED = Message(
    "member_id_shared",
    _W,
    "Số CCCD này ghi cho {count} thành viên (các dòng {rows}); cả hai đều được tính.",
    "This national ID stands at {count} members (rows {rows}); all of them count.",
    "Kiểm tra giấy tờ và sửa số CCCD; nếu là một người thì xóa dòng thừa.",
    "Check the papers and correct the number; if it is one person, delete the row too many.",
)
MEMBER_CODES_FILLED = Message(
    "member_codes_filled",
    _N,
    "Mã hộ chỉ ghi ở dòng chủ hộ; {count} dòng thành viên liền dưới được hiểu là cùng hộ.",
    "The code stands in the head's row alone; {count:row|rows} right below are taken for the same household.",
    "Kiểm tra vài hộ; tốt nhất là ghi mã hộ ở mọi dòng.",
    "Check some households; best write the code in every row.",
)
MEMBER_CODES_LEFT_OUT = Message(
    "member_codes_left_out",
    _W,
    "{count} dòng thành viên bỏ trống mã hộ trong khi đa số thành viên có ghi; được hiểu là cùng hộ với dòng "
    "ngay trên.",
    "{count:member has|members have} no code where most members do; the household right above is taken.",
    "Ghi mã hộ vào dòng này; kiểm tra xem thành viên có đúng là của hộ ở dòng trên không.",
    "Write the code in this row; check that the member is of the household above.",
)
HEAD_MISSING = Message(
    "head_missing",
    _W,
    "Danh sách thành viên của hộ không có chủ hộ.",
    "The members listed of the household include no head.",
    "Thêm dòng chủ hộ, hoặc ghi “Chủ hộ” ở cột quan hệ.",
    "Add the head's row, or write “Chủ hộ” as the relation.",
)
HEAD_DOUBLE = Message(
    "head_double",
    _W,
    "Hộ có {count} thành viên ghi là chủ hộ (các dòng {rows}).",
    "The household has {count} members who are called head (rows {rows}).",
    "Giữ một chủ hộ; kiểm tra có phải hai hộ bị ghi chung mã.",
    "Keep one head; perhaps two households share a code.",
)
SIZE_DIFFERS = Message(
    "size_differs",
    _W,
    "Số nhân khẩu ghi {size} nhưng danh sách có {count} thành viên.",
    "The size says {size}, but {count:member is|members are} listed.",
    "Sửa số nhân khẩu hoặc bổ sung danh sách; thành viên chưa liệt kê được coi là chưa biết.",
    "Correct the size or complete the list; members not listed count as unknown.",
)
SIZE_FROM_MEMBERS = Message(
    "size_from_members",
    _N,
    "{count} hộ chưa ghi số nhân khẩu; lấy theo số thành viên đã liệt kê.",
    "{count:household has|households have} no size; it is taken from the members listed.",
    "Kiểm tra danh sách thành viên của các hộ này đã đủ.",
    "Check that the members of these households are all listed.",
)
NO_MEMBERS = Message(
    "households_without_members",
    _W,
    "{count} hộ không có thành viên nào trong danh sách thành viên, đầu tiên là hộ này.",
    "{count:household has|households have} nobody in the list of members; this is the first.",
    "Bổ sung thành viên; chưa có thì các chỉ số suy từ thành viên là chưa rõ.",
    "Add their members; until then indicators that hang on members are unknown.",
)
HEAD_CONFLICT = Message(
    "head_conflict",
    _W,
    "{what} của chủ hộ ở dòng này khác với trang hộ (dòng {row}).",
    "The head's {what} in this row differs from the household's sheet (row {row}).",
    "Kiểm tra giấy tờ và sửa một trong hai.",
    "Check the papers and correct one of the two.",
)
HEAD_FACTS = {
    "member_name": ("Họ tên", "name"),
    "national_id": ("Số CCCD", "national ID"),
    "birth": ("Ngày sinh", "birth"),
    "sex": ("Giới tính", "sex"),
}
"""What the head's row of both sheets tells."""
OPTION = (
    "Tệp danh sách thành viên của các hộ; dùng được nhiều lần.",
    "A file that lists the members of the households; may be repeated.",
)
"""The help of `--members`."""
CONSERVATION = (
    "Thành viên: đọc {read} dòng = {joined} ghép với hộ + {orphans} không có hộ + {ambiguous} chưa rõ hộ + "
    "{no_key} thiếu mã hộ + {other_heads} của chủ hộ khác + {duplicates} trùng + {others} "
    "không phải thành viên.",
    "Members: {read} rows read = {joined} joined + {orphans} without household + {ambiguous} of several "
    "households + {no_key} without code + {other_heads} of another head + {duplicates} duplicate + "
    "{others} not members.",
)
ROWS = ("Các dòng thành viên", "Rows of members")
ROW_WORDS = {
    "rows_read": ("Dòng đã đọc", "Rows read"),
    "joined": ("Ghép với hộ", "Joined to a household"),
    "orphans": ("Không có hộ", "Without a household"),
    "ambiguous": ("Chưa rõ hộ", "Of several households"),
    "no_key": ("Thiếu mã hộ", "Without a code"),
    "other_heads": ("Của chủ hộ khác", "Of another head"),
    "duplicates": ("Trùng", "Duplicate"),
}
"""Where the rows of members went, by the names of their counts; rows that are no members come after."""
