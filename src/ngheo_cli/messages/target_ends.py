"""What is said of a target of which undetermined households or blank answers leave the figures open?"""

from .model import Message, Severity

_W = Severity.WARNING

FROM_TO = ("{low} đến {high}", "{low} to {high}")
"""How a range stands in a sentence."""
MARKED = (
    "° còn hộ chưa xác định, hoặc câu trả lời để trống: các số ghi từ – đến",
    "° undetermined households or blank answers remain: figures from – to",
)

INSURED_OPEN = Message(
    "insured_open",
    _W,
    "{unit}: còn thành viên chưa rõ có bảo hiểm y tế hay không, hoặc hộ chưa xác định, nên tỷ lệ là một "
    "khoảng hoặc chưa có.",
    "{unit}: of some members nobody told whether they are insured, or households are undetermined, so that "
    "the share is a range or not known.",
    "Bổ sung cột has_health_insurance của các thành viên để trống (và câu trả lời của hộ chưa xác định).",
    "Fill in the column has_health_insurance of the members left blank (and the answers of undetermined "
    "households).",
)
