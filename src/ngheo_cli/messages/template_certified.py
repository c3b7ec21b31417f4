"""What does a form say of the part of a class that its procedure certifies?"""

STEP = (
    "Riêng {title}: muốn biết hộ nào thuộc phần này thì phải điền cả cột “{money}” và cột “{flag}”; để trống "
    "thì các hộ đó được báo là chưa rõ, còn kết quả hộ nghèo, hộ cận nghèo không đổi.",
    "For {title} fill in both “{money}” and “{flag}”: left blank, it is reported as unknown which "
    "households belong there; who is poor or near-poor does not change.",
)
FLAG_HINT = (" Cần để xác định hộ có mức sống trung bình.", " Needed to certify an average living standard.")
MONEY_HINT = (
    " Hộ {flag}: cần cột này để xác định mức sống trung bình.",
    " A household {flag} needs this one to be certified as of average living standard.",
)
