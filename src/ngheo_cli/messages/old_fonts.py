"""What is said of text that was typed in a font from before Unicode (TCVN3, VNI)?"""

from .model import Message, Severity, stop
from .text import Pair

OLD_FONT = Message(
    "old_font",
    Severity.NOTE,
    "Chữ {encoding} ở {columns} đã được chuyển sang Unicode để đọc ({count} ô); {example}.",
    "{encoding} text in {columns} was turned into Unicode to be read ({count:cell|cells}); {example}.",
    "Xem lại họ tên trong kết quả; nếu cột nào không phải chữ {encoding} thì chạy lại với "
    "--encoding {letter}=unicode. Nên chuyển hẳn tệp gốc sang Unicode.",
    "Check the names in the result; if a column is not {encoding}, run again with "
    "--encoding {letter}=unicode. Best convert the original to Unicode.",
)
OLD_FONT_UNCLEAR = Message(
    "old_font_unclear",
    Severity.WARNING,
    "Chưa rõ {columns} là chữ {encoding} hay Unicode: {reason}. Cột được giữ nguyên như đã gõ.",
    "It is not clear whether {columns} is {encoding} or Unicode: {reason}. It was left as typed.",
    "Mở tệp xem cột này; nếu là chữ {encoding} thì chạy lại với --encoding {letter}={option}, "
    "nếu đã là Unicode thì với --encoding {letter}=unicode.",
    "Look at the column in the file; if it is {encoding}, run again with --encoding {letter}={option}, "
    "if it is Unicode already, with --encoding {letter}=unicode.",
)
ENCODING_WRONG = stop(
    "option_encoding_wrong",
    "--encoding không hiểu “{value}”: cần auto, unicode, tcvn3 hoặc vni, hoặc CỘT=BẢNG MÃ với chữ cái "
    "của cột.",
    "--encoding does not know “{value}”: auto, unicode, tcvn3 or vni is needed, or COLUMN=ENCODING with the "
    "letter of a column.",
    "Ví dụ: --encoding tcvn3, hoặc --encoding C=tcvn3.",
    "For example: --encoding tcvn3, or --encoding C=tcvn3.",
)

BY_FONT: Pair = ("phông {fonts}", "font {fonts}")
BY_SIGNS: Pair = ("{cells} ô có ký hiệu {signs}", "signs {signs} in {cells:cell|cells}")
BY_CONTEXT: Pair = ("theo các cột khác", "as other columns")
BY_OPTION: Pair = ("theo --encoding", "as --encoding says")
EXAMPLE_TITLE: Pair = ("ví dụ tiêu đề “{typed}” là “{read}”", "for example the title “{typed}” is “{read}”")
EXAMPLE_NONE: Pair = (
    "tiêu đề các cột này không phải chuyển",
    "the titles of these columns needed no turning",
)
COLUMN: Pair = ("cột {letters} ({evidence})", "column {letters} ({evidence})")

BOTH_IN_ONE: Pair = (
    "có ô đọc được như {encoding} (ví dụ ô {cell}) xen giữa các ô chắc chắn là Unicode",
    "some cells read as {encoding} (such as {cell}) among cells that are Unicode for sure",
)
FONT_AGAINST_TEXT: Pair = (
    "ô dùng phông {fonts} nhưng chữ đọc được như Unicode hoặc không đọc được (ví dụ ô {cell})",
    "its font is {fonts}, but the text reads as Unicode or not at all (such as {cell})",
)
FEW_WORDS: Pair = (
    "quá ít chữ có dấu để phân biệt (ví dụ ô {cell})",
    "there are too few accented words to tell (such as {cell})",
)
