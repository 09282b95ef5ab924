# The LibreOffice that listens on a pipe, for the scripts beside this one.

import os
import time

import uno
from com.sun.star.beans import PropertyValue


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def desktop_at(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(800):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def opened(desktop, path):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, properties(Hidden=True))


def unlock(sheet):
    """Formulas are locked without a password: whoever wants to change more than inputs takes the protection off."""
    if sheet.isProtected():
        sheet.unprotect("")


def end(desktop):
    try:
        desktop.terminate()
    except Exception:
        pass
    # The bridge to a LibreOffice that ends may bring the interpreter down while it tidies up; what was asked is written by now.
    os._exit(0)
