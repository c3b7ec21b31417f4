"""What do the cells of a column say, once typed?"""
