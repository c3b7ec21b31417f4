"""How are many surveys recomputed in one run: planned, run anywhere, resumed, added up?"""
