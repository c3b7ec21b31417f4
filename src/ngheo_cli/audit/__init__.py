"""Does a result, list or published table hold against its own rules?"""
