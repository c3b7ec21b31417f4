"""Who lives in the households of a survey?"""
