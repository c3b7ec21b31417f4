"""How do decisions become files?"""
