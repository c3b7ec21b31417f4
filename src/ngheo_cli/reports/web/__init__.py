"""How do the figures of a review become one page that people look at, in a browser or on paper?"""
