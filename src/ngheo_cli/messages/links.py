"""What is said of the answers in a links file that contradict one another?"""

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
