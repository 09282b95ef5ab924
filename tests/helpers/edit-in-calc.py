# Opens a workbook in a LibreOffice that listens on a pipe for each of the edits, does its steps, and saves it as Excel does.
# Words: PIPE IN.xlsx EDITS.json, where EDITS lists {target, steps}. Called by edit-in-libre-office.ts.

import json
import sys

import uno
from com.sun.star.table import TableSortField

from calc import desktop_at, end, opened, properties, unlock

pipe, source, edits = sys.argv[1:4]


def do(document, step):
    sheet = document.Sheets.getByName(step["sheet"])
    kind = step["do"]
    unlock(sheet)
    if kind == "value":
        sheet.getCellRangeByName(step["cell"]).Value = step["value"]
    elif kind == "text":
        sheet.getCellRangeByName(step["cell"]).String = step["value"]
    elif kind == "formula":
        sheet.getCellRangeByName(step["cell"]).Formula = step["value"]
    elif kind == "clear":
        sheet.getCellRangeByName(step["cell"]).clearContents(1 | 2 | 4 | 16)
    elif kind == "insert-rows":
        sheet.Rows.insertByIndex(step["at"] - 1, step["count"])
    elif kind == "remove-rows":
        sheet.Rows.removeByIndex(step["at"] - 1, step["count"])
    elif kind == "insert-columns":
        sheet.Columns.insertByIndex(step["at"] - 1, step["count"])
    elif kind == "rename":
        sheet.Name = step["value"]
    elif kind == "sort":
        area = sheet.getCellRangeByName(step["range"])
        field = TableSortField()
        field.Field = step["by"]
        field.IsAscending = step["ascending"]
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        area.sort(properties(SortFields=fields, ContainsHeader=False))
    else:
        raise SystemExit(f"unknown step {kind}")


desktop = desktop_at(pipe)
for edit in json.load(open(edits, encoding="utf-8")):
    document = opened(desktop, source)
    for each in edit["steps"]:
        do(document, each)
    document.calculateAll()
    document.storeToURL(uno.systemPathToFileUrl(edit["target"]), properties(FilterName="Calc MS Excel 2007 XML"))
    document.close(True)
end(desktop)
