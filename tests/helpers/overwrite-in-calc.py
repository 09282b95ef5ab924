# Opens a workbook in a LibreOffice that listens on a pipe, types over one formula after another, and writes down what some cells show
# each time. Words: PIPE FILE.json OUT.json, where FILE has {path, shown: [[sheet, cell], …], over: [[sheet, cell, what is typed], …]}.
# Called by tests/excel/integrity.test.ts.

import json
import sys

import uno  # noqa: F401  Finds the names that follow.

from calc import desktop_at, end, opened, unlock

pipe, source, target = sys.argv[1:4]
asked = json.load(open(source, encoding="utf-8"))
desktop = desktop_at(pipe)
document = opened(desktop, asked["path"])
for index in range(document.Sheets.Count):
    unlock(document.Sheets.getByIndex(index))


def cell_at(sheet, cell):
    return document.Sheets.getByName(sheet).getCellRangeByName(cell)


cells = [cell_at(*shown) for shown in asked["shown"]]


def shown():
    return [cell.String for cell in cells]


found = [shown()]
for sheet, cell, typed in asked["over"]:
    over = cell_at(sheet, cell)
    formula = over.Formula
    over.Formula = typed
    found.append(shown())
    over.Formula = formula
found.append(shown())
document.close(True)
json.dump(found, open(target, "w", encoding="utf-8"))
end(desktop)
