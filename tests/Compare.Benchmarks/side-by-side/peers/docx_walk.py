"""python-docx and nothing more: every paragraph's text, as the least that a script would do."""
import sys

import docx

print(sum(len(p.text) for p in docx.Document(sys.argv[1]).paragraphs))
