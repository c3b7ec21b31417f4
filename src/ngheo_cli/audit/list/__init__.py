"""Does the class on record of each household hold, why not, and how far can a list be trusted?"""
