"""Are the shipped samples what their list says?"""
