"""May a file be opened, and what of its cells cannot be seen in their values?"""
