"""Which rates, movements and measures follow from the decisions of a review?"""
