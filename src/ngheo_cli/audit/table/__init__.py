"""Does a published or handed-in table hold against its own rules?"""
