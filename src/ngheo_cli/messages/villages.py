"""What is said of households without a village beside others that have one?"""

from .model import Message, Severity

VILLAGE_BLANK = Message(
    "village_blank",
    Severity.WARNING,
    "{count} hộ để trống thôn trong khi các hộ khác có ghi (đầu tiên ở ô này); không lấy thôn của dòng trên.",
    "{count:household has|households have} no village while others have one (the first is here); the village "
    "of the row above is not taken.",
    "Điền tên thôn ở mọi dòng, hoặc ghi dấu lặp lại (nt) ở dòng cùng thôn với dòng ngay trên.",
    "Write the village in every row, or a sign of repetition (nt) where it is that of the row above.",
)
KEY_VILLAGE_BLANK = Message(
    "key_village_blank",
    Severity.WARNING,
    "{count} dòng để trống thôn (đầu tiên ở ô này) dùng chung mã hộ với dòng để trống thôn khác; có thể khác "
    "thôn, nên giữ cả và không tính là rà soát lại.",
    "{count} rows without a village (the first is here) share their code with another such row; they may be "
    "of several villages, so all are kept and none counts as reviewed again.",
    "Điền tên thôn ở các dòng đó rồi chạy lại.",
    "Write the village in those rows and run again.",
)
KEY_SHEETS = Message(
    "key_sheets",
    Severity.WARNING,
    "{count} dòng dùng chung mã hộ và chủ hộ với dòng ở trang khác (đầu tiên ở ô này), mà tệp không ghi "
    "thôn; có thể khác thôn, nên giữ cả và không tính là rà soát lại.",
    "{count} rows share code and head with a row of another sheet (the first is here), and the file has no "
    "village; they may be of several villages, so all are kept and none counts as reviewed again.",
    "Nếu mỗi trang là một thôn: --set village={{sheet}}. Nếu là một thôn rà soát hai lần: --set village=TÊN.",
    "If each sheet is a village: --set village={{sheet}}. If it is one village reviewed twice: --set "
    "village=NAME.",
)
