"""How is one table of any size, CSV or Parquet, recomputed in pieces with bounded memory?"""
