# Opens a workbook in a LibreOffice that listens on a pipe, does what the steps say, and saves it as Excel does.
# Words: PIPE IN.xlsx OUT.xlsx STEPS.json. Called by edit-in-libre-office.ts.

import json
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField

pipe, source, target, steps = sys.argv[1:5]


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def connected():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(800):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def do(document, step):
    sheet = document.Sheets.getByName(step["sheet"])
    kind = step["do"]
    # Formulas are locked without a password: whoever wants to change more than inputs takes the protection off.
    if sheet.isProtected():
        sheet.unprotect("")
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


desktop = connected().ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", connected())
document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, properties(Hidden=True))
for each in json.load(open(steps, encoding="utf-8")):
    do(document, each)
document.calculateAll()
document.storeToURL(uno.systemPathToFileUrl(target), properties(FilterName="Calc MS Excel 2007 XML"))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
# The bridge to a LibreOffice that ends may bring the interpreter down while it tidies up; the file is whole by now.
os._exit(0)
