"""What does `ngheo audit table` say of what it could not judge?"""

from .model import Message, Severity

_N = Severity.NOTE

SUMS_OPEN = Message(
    "audit_sums_open",
    _N,
    "Chưa kiểm tra được tổng của {unit} ({cells}): có ô trống ở đơn vị cấp dưới.",
    "Sums of {unit} could not be checked ({cells}): a cell of a unit below is blank.",
    "Điền ô trống (ghi 0 nếu không có) rồi kiểm tra lại.",
    "Fill the blank cell (0 for none) and check again.",
)
NO_TOTAL = Message(
    "audit_no_total",
    _N,
    "Không nhận ra dòng nào là tổng của các dòng khác trong {units} dòng nên không kiểm tra tổng.",
    "No row of {units} is known to be the sum of others, so that no sums were checked.",
    "Nếu có dòng tổng, đặt tên là “Tổng cộng” hoặc đánh số thứ tự theo cấp (1, 1.1) rồi kiểm tra lại.",
    "If there is a row of totals, call it “Total” or number the rows by level (1, 1.1), and check again.",
)
ONLY_SUMS = Message(
    "audit_only_sums",
    _N,
    "Có cột chưa biết là gì nên chỉ kiểm tra tổng theo đơn vị: {titles}.",
    "Of columns that are not known only the sums over units were checked: {titles}.",
    "Cột nào có vai trò ở mục 3, docs/kiem-tra-lai.md thì mô tả bảng bằng --layout để kiểm tra thêm.",
    "Describe by --layout those with a role in docs/kiem-tra-lai.md, 3, if more is to be checked.",
)
UNITS_APART = Message(
    "audit_units_apart",
    _N,
    "{count} đơn vị không có trong {other} nên không đối chiếu: {names}.",
    "{count:unit is|units are} not in {other}, so not compared: {names}.",
    "Viết tên đơn vị giống nhau trong các biểu (Đăk hay Đắk) rồi kiểm tra lại.",
    "Spell the units alike in all tables (Đăk or Đắk), and check again.",
)
MOVES_OPEN = Message(
    "audit_moves_open",
    _N,
    "Có cột diễn biến chưa biết là gì nên không kiểm tra cân đối đầu kỳ, cuối kỳ: {titles}.",
    "Columns of movements are not known, so that the balance from start to end was not checked: {titles}.",
    "Mô tả bảng bằng --layout: mỗi cột diễn biến là c1 … c9; c23 là cột 2 và 3 gộp lại. Cột chỉ ghi tăng, "
    "giảm chung không phải cột diễn biến: tự đối chiếu với hiệu cuối kỳ trừ đầu kỳ.",
    "Describe the table by --layout: each movement is one of c1 … c9; c23 is columns 2 and 3 together. A "
    "bare change is none of them: compare it with the end less the start.",
)
EITHER = Message(
    "audit_either",
    _N,
    "“Nghèo đa chiều” có thể là hộ nghèo, hoặc hộ nghèo và cận nghèo; chỉ kiểm tra tổng và tỷ lệ: {titles}.",
    "“Nghèo đa chiều” may be the poor, or poor and near-poor; only sums and rates were checked: {titles}.",
    "Mô tả bảng bằng --layout: poor_hh là hộ nghèo, multi_hh là hộ nghèo và hộ cận nghèo.",
    "Describe the table by --layout: poor_hh are the poor, multi_hh the poor and near-poor.",
)
PLACES_UNCLEAR = Message(
    "audit_places_unclear",
    _N,
    "Có nhiều bảng ghi các đơn vị cùng tên nhưng khác số liệu, chưa biết bảng nào cùng địa bàn nên không đối "
    "chiếu với: {others}.",
    "Several tables name the same units with other figures; it is not known which are of the same places, so "
    "this was not compared with: {others}.",
    "Ghi tên huyện, xã ở tiêu đề, tên trang tính hoặc tên tệp; hoặc kiểm tra riêng từng địa bàn.",
    "Name the place in the heading, the sheet or the file; or check each place by itself.",
)
TABLES_DIFFER = Message(
    "audit_tables_differ",
    _N,
    "Số liệu của {unit} khác với bảng khác ghi cùng đơn vị, nhưng chưa chắc cùng năm, cùng địa bàn, cùng "
    "nội dung nên không tính là sai: {others}.",
    "The figures of {unit} differ from those of other tables with the same units, but may be of another "
    "year, place or group, so that none is taken for wrong: {others}.",
    "Nếu là cùng một số liệu thì sửa cho khớp; nếu không thì ghi rõ năm, địa bàn ở tiêu đề từng bảng.",
    "Make them agree if they are the same; else name the year and place in the heading of each table.",
)
RATES_OPEN = Message(
    "audit_rates_open",
    _N,
    "Chưa kiểm tra được các tỷ lệ này vì bảng không có đủ số đếm để tính lại: {places}.",
    "These rates could not be checked, for the table does not print the counts that they are of: {places}.",
    "Thêm cột tổng số hộ và số hộ của từng loại, hoặc mô tả bảng bằng --layout, rồi kiểm tra lại.",
    "Add the columns of all households and of each class, or describe the table by --layout; check again.",
)
RATES_ALONE = Message(
    "audit_rates_alone",
    _N,
    "{count} tỷ lệ thiếu hụt chỉ mới được xét có ứng với một số hộ nguyên, chưa đối chiếu với số hộ thiếu "
    "hụt: {places}.",
    "{count:deprivation rate was|deprivation rates were} only held to some whole number of households, not "
    "to the households deprived: {places}.",
    "Đưa thêm biểu số lượng thiếu hụt (biểu 7.5, 7.7) của cùng lần rà soát rồi kiểm tra lại.",
    "Give the table of deprived households (form 7.5, 7.7) of the same review as well, and check again.",
)
