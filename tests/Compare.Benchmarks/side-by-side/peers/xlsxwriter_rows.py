"""100,000 rows of eight columns with XlsxWriter in constant memory: xlsxwriter_rows.py ROWS FILE"""
import sys

import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
sheet = book.add_worksheet("Provisions")
for row in range(int(sys.argv[1])):
    for column in range(8):
        sheet.write_string(row, column, f"The keeper of the register shall preserve item {row} of column {column} within thirty days of the request")
book.close()
