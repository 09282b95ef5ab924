# Opens workbooks in a LibreOffice that listens on a pipe, types what each move says, and writes down what every cell shows then.
# Words: PIPE FILES.json OUT.json, where FILES lists {path, moves: name -> changes}. Called by tests/excel/libre-office.ts.

import json
import sys

import uno  # Finds the names that follow.
from com.sun.star.table.CellContentType import EMPTY, FORMULA, TEXT

from calc import desktop_at, end, opened, unlock

pipe, files, target = sys.argv[1:4]
# Numbers, dates, texts and formulas, as LibreOffice counts them.
CONTENTS = 1 | 2 | 4 | 16
ERRORS = 4


def cell_of(document, change):
    return document.Sheets.getByName(change["sheet"]).getCellRangeByName(change["cell"])


def put(cell, value):
    if value is None:
        cell.clearContents(CONTENTS)
    elif isinstance(value, str):
        cell.String = value
    else:
        cell.Value = value


def way_back(cell):
    """What makes the cell as it is now."""
    if cell.Type == FORMULA:
        formula = cell.Formula
        return lambda: setattr(cell, "Formula", formula)
    value = None if cell.Type == EMPTY else cell.String if cell.Type == TEXT else cell.Value
    return lambda: put(cell, value)


def shown(sheet):
    """The rows of values from A1 on, and the ranges that hold an error: [first column, first row, last column, last row], from 0."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    area = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
    wrong = area.queryFormulaCells(ERRORS).RangeAddresses
    return {"rows": area.getDataArray(), "errors": [(one.StartColumn, one.StartRow, one.EndColumn, one.EndRow) for one in wrong]}


desktop = desktop_at(pipe)
found = {}
for file in json.load(open(files, encoding="utf-8")):
    document = opened(desktop, file["path"])
    sheets = [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]
    for sheet in sheets:
        unlock(sheet)
    for name, changes in file["moves"].items():
        back = [way_back(cell_of(document, change)) for change in changes]
        for change in changes:
            put(cell_of(document, change), change["value"])
        document.calculateAll()
        found[name] = {sheet.Name: shown(sheet) for sheet in sheets}
        for step in reversed(back):
            step()
    document.close(True)
json.dump(found, open(target, "w", encoding="utf-8"))
end(desktop)
