"""How are our own templates of papers made? `python -m ngheo_cli.reports.papers.make FOLDER`"""
