"""Which classes are possible for each household, why, and what would settle it?"""
