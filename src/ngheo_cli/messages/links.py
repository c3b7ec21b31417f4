"""What is said of answers in a links file that contradict one another, or of which it is not clear whom they
are on?"""

from .model import Message, Severity

LINK_TWICE = Message(
    "link_twice",
    Severity.ERROR,
    "Dòng này và dòng {other} xác nhận cùng một hộ với hai hộ khác nhau; cả hai liên kết không được dùng.",
    "This row and row {other} confirm one household with two different ones; neither link is used.",
    "Giữ Có ở đúng một dòng của hộ đó, dòng kia ghi Không.",
    "Keep yes in one row of the household, and write no in the other.",
)
LINK_CONTRADICTED = Message(
    "link_contradicted",
    Severity.ERROR,
    "Dòng này và dòng {other} trả lời khác nhau về cùng một cặp hộ; cả hai câu trả lời không được dùng.",
    "This row and row {other} answer differently on the same two households; neither answer is used.",
    "Giữ lại một câu trả lời.",
    "Keep one answer.",
)
LINK_AMBIGUOUS = Message(
    "link_ambiguous",
    Severity.ERROR,
    "Dòng này nêu tên tệp mà nhiều lần rà soát cùng có; câu trả lời không được dùng.",
    "Several reviews have a file of the name in this row; the answer is not used.",
    "Ghi rõ là tệp nào: {allowed}",
    "Write which of the files it is: {allowed}",
)
LINK_OTHER_HEAD = Message(
    "link_other_head",
    Severity.ERROR,
    "Chủ hộ trong danh sách liên kết khác chủ hộ ở dòng đó; câu trả lời không được dùng.",
    "The head in the list of links is not that of the row; the answer is not used.",
    "Kiểm tra dòng này là của tệp nào; nếu tệp đã đổi sau khi xác nhận thì lập lại danh sách liên kết.",
    "Check of which file the row is; if the file changed since it was confirmed, make the list again.",
)
