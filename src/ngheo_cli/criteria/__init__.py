"""What does a standard say, and where does it say so? See `load`, `choose`, `words` and `cite`."""
