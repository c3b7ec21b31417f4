"""Which forms can an officer start from: a workbook to fill, and a form for ODK Collect and KoboToolbox?"""
