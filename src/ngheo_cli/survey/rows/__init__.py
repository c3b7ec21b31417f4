"""What is each row below a header: a household, or something that only looks like one?"""
