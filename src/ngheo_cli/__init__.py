"""ngheo: the yearly review of poor and near-poor households, from spreadsheet to signed list."""

__version__ = "0.1.0"
