"""Pages of the deck.

To add a page: its kind in size.py, a module that makes its sheets, an entry in sheet_makers.py, and its words in
ui/export/words.py. The writers of PDF, PPTX, SVG and PNG take any page.
"""
