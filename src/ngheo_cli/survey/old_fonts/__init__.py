"""Which texts were typed in a font from before Unicode, and what do they say?"""
