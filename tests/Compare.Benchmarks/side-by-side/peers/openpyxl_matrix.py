"""Writes the cells of a workbook again with openpyxl: values, fonts, fills, borders, alignment, widths, heights and links. The cells are read once and
kept beside, so that only writing is timed: openpyxl_matrix.py WORKBOOK KEPT OUTPUT"""
import os, pickle, sys

if not os.path.exists(sys.argv[2]):
    import openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    kept = []
    for sheet in book:
        cells = []
        for row in sheet.iter_rows():
            for c in row:
                if c.value is None and not c.has_style:
                    continue
                color = c.fill.fgColor.rgb if c.fill.fill_type == "solid" and isinstance(c.fill.fgColor.rgb, str) else None
                cells.append((c.row, c.column, c.value, bool(c.font.b), color, bool(c.border.bottom.style), c.alignment.wrap_text, c.hyperlink.location if c.hyperlink else None))
        kept.append((sheet.title, cells, {k: d.width for k, d in sheet.column_dimensions.items()}, {k: d.height for k, d in sheet.row_dimensions.items() if d.height}, sheet.freeze_panes))
    with open(sys.argv[2], "wb") as file:
        pickle.dump(kept, file)

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

with open(sys.argv[2], "rb") as file:
    kept = pickle.load(file)
book = Workbook()
book.remove(book.active)
bold, plain = Font(bold=True), Font()
border = Border(bottom=Side(style="thin"))
wrap = Alignment(wrap_text=True, vertical="top")
fills = {}
for title, cells, widths, heights, panes in kept:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = panes
    for key, width in widths.items():
        sheet.column_dimensions[key].width = width
    for key, height in heights.items():
        sheet.row_dimensions[key].height = height
    for row, column, value, is_bold, color, has_border, is_wrapped, link in cells:
        cell = sheet.cell(row, column, value)
        cell.font = bold if is_bold else plain
        if color:
            cell.fill = fills.setdefault(color, PatternFill("solid", fgColor=color))
        if has_border:
            cell.border = border
        if is_wrapped:
            cell.alignment = wrap
        if link:
            cell.hyperlink = f"#{link}"
book.save(sys.argv[3])
