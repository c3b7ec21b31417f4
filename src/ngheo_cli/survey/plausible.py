"""Which values can be read but are hardly right? Limits of what is plausible; no standard speaks of them."""

YOUNGEST_HEAD = 15
"""Full years; a younger head is possible, but mostly a slip."""
OLDEST = 110
"""Full years; older people are possible, but mostly a slip."""
FEW_ROWS = 2
"""A spelling of a unit in so few rows is doubted beside any other."""
SHARE = 5
"""A spelling is doubted if another one has at least so many times its rows."""
