"""Which papers (văn bản) does a commune sign, post or hand out after a review?"""
