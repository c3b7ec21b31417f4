"""Why is a template of a paper not well written, or cannot be filled? Reasons, as (vi, en) pairs."""

from .text import Pair

NOT_IN_TEMPLATES: Pair = ("không dùng được “{what}” trong mẫu", "“{what}” may not be used in a template")
NO_FILTER: Pair = (
    "không có bộ lọc “{what}” trong mẫu; các bộ lọc dùng được: {allowed}",
    "there is no filter “{what}” in templates; there are: {allowed}",
)
TOO_DEEP: Pair = ("quá {what} vòng lặp lồng nhau", "more than {what} loops stand in one another")
NO_LIST: Pair = (
    "vòng lặp phải theo papers hoặc một danh sách như paper.households",
    "a loop goes over papers or over a list such as paper.households",
)
STRAY: Pair = ("dấu ngoặc không thành cặp ở “{what}”", "a bracket without its partner at “{what}”")
BESIDE_TEXT: Pair = (
    "“{what}” đặt giá trị ra ngoài dòng chữ, mở văn bản sẽ không thấy; viết {{{{ … }}}}, có dấu cách ngay "
    "sau hai dấu ngoặc",
    "“{what}” puts the value outside of the line of text, where nobody sees it; write {{{{ … }}}} with a "
    "space right after the brackets",
)
SWALLOWED: Pair = (
    "“{what}” đứng chung {place} với thẻ “{tag}” nên sẽ mất; chuyển sang {place} khác, để thẻ ấy đứng riêng "
    "một {place}",
    "“{what}” shares a {place} with the tag “{tag}” and would be lost; move it to another {place}, for such "
    "a tag needs its own",
)
PARAGRAPH: Pair = ("đoạn", "paragraph")
ROW: Pair = ("dòng", "row")
CELL: Pair = ("ô", "cell")
PICTURE: Pair = ("hình", "picture")
TEXT_BOX: Pair = ("khung chữ", "text box")
TABLE: Pair = ("bảng con", "table within it")
SYMBOL: Pair = ("ký hiệu", "symbol")
FOOTNOTE: Pair = ("chú thích", "footnote")
BREAK_SWALLOWED: Pair = (
    "“{what}” ở {place} của thẻ “{tag}” nên sẽ mất; đặt nó ở một đoạn riêng: giữa hai thẻ của vòng lặp thì "
    "có ở từng lần lặp, trước hoặc sau vòng lặp thì có một lần",
    "“{what}” is in the {place} of the tag “{tag}” and would be lost; give it a paragraph of its own: "
    "between the two tags of a loop it comes each time, before or after the loop once",
)
PAGE_BREAK: Pair = ("ngắt trang", "page break")
COLUMN_BREAK: Pair = ("ngắt cột", "column break")
SECTION_BREAK: Pair = ("ngắt phần (section break)", "section break")
BREAK_BEFORE: Pair = ("sang trang trước đoạn (page break before)", "page break before")
DASHED: Pair = (
    "dấu trừ ở “{what}” ghép các đoạn và làm mất chữ đứng cạnh; viết {{% … %}}, không có dấu trừ",
    "the dash of “{what}” joins paragraphs and loses the text beside it; write {{% … %}} without it",
)
UNSEEN: Pair = (
    "trong thẻ có ký tự không nhìn thấy {what}; xóa thẻ rồi gõ lại",
    "a tag holds the invisible sign {what}; delete the tag and type it again",
)
CROSSED: Pair = (
    "có thẻ mở ở một chỗ và đóng ở chỗ khác loại, như một thẻ trong bảng, một thẻ ngoài bảng; để cả hai "
    "trong một đoạn, hoặc mỗi thẻ {%p … %}, {%tr … %} đứng riêng một đoạn, một dòng",
    "a tag is opened in one kind of place and closed in another, such as one within a table and one outside; "
    "keep both in one paragraph, or give each {%p … %}, {%tr … %} a paragraph or row of its own",
)
NOT_CLOSED: Pair = (
    "có một for hoặc if chưa được đóng đến cuối mẫu",
    "a for or an if is not closed by the end of the template",
)
TAG_UNFIT: Pair = (
    "“{what}” không dùng được ở chỗ này: không có thẻ ấy, hoặc thẻ mở trước nó là thẻ khác",
    "“{what}” does not fit here: there is no such tag, or the one opened before it is another",
)
UNREADABLE_AT: Pair = ("không hiểu chỗ viết gần “{what}”", "what stands near “{what}” is not understood")
UNREADABLE: Pair = (
    "có chỗ trong {{ }} hoặc {% %} viết chưa đúng",
    "something within {{ }} or {% %} is not well written",
)
NO_VALUE: Pair = (
    "có chỗ in cả một danh sách, không phải một giá trị",
    "it prints a whole list, which is no value",
)
NO_FIELD: Pair = ("mẫu không in trường nào của văn bản", "the template prints no field of a paper")
TOO_MUCH: Pair = ("văn bản dài quá mức", "the paper would be far too long")
NESTED: Pair = ("lồng nhau quá sâu", "it is nested too deeply")
NO_TEST: Pair = ("không có phép thử “is {what}”", "there is no test “is {what}”")
NOT_A_NUMBER: Pair = (
    "“{what}” không phải là số nên không tính được; muốn ghép chữ thì dùng ~",
    "“{what}” is no number, nothing can be calculated with it; texts are put together by ~",
)
NO_ORDER: Pair = (
    "“{what}” không phải là số nên không so lớn hơn, nhỏ hơn được",
    "“{what}” is no number and neither more nor less than anything",
)
NEVER_EQUAL: Pair = (
    "“{what}” không bao giờ bằng nhau, vì một bên là chữ, một bên không; chữ viết trong dấu nháy, số và đúng "
    "sai thì không",
    "“{what}” is never equal, for one side is a text and the other is not; texts are quoted, numbers and "
    "true or false are not",
)
NOT_A_LIST: Pair = (
    "“{what}” không phải là danh sách nên không lặp được",
    "“{what}” is no list to loop over",
)
BY_ZERO: Pair = ("có phép chia cho 0", "it divides by zero")
NOT_THERE: Pair = (
    "có chỗ lấy một mục mà danh sách không có, như mục thứ năm của bốn mục",
    "it takes an item that a list does not have, such as the fifth of four",
)
UNFIT: Pair = (
    "có phép tính, phép so sánh hoặc bộ lọc không hợp với giá trị của trường",
    "a calculation, comparison or filter does not fit the value of its field",
)


def said(pair: Pair, what: str, **more: str) -> Pair:
    """Return a reason with what it is about, and what else it names."""
    return pair[0].format(what=what, **more), pair[1].format(what=what, **more)
