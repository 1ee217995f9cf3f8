"""LibreOffice's own comparison of two documents, without a window, saved as Word with tracked changes: libreoffice_compare.py OLD NEW OUT PROFILE.

Asked over UNO: called by a macro it ends in a dialogue that nobody sees. The time is that of the whole, with LibreOffice's start and without its end.
"""
import os, pathlib, signal, subprocess, sys, time

import uno
from com.sun.star.beans import PropertyValue

PIPE = f"pipe,name=compare{os.getpid()};urp;"
STEP, STEPS = 0.02, 3000


def options(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(STEPS):
        try:
            return resolver.resolve(f"uno:{PIPE}StarOffice.ComponentContext")
        except Exception:
            time.sleep(STEP)
    sys.exit("LibreOffice does not answer")


def main(old, new, out, profile):
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", f"--accept={PIPE}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        context = connect()
        make = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        document = make("com.sun.star.frame.Desktop").loadComponentFromURL(new, "_blank", 0, options(Hidden=True))
        make("com.sun.star.frame.DispatchHelper").executeDispatch(
            document.CurrentController.Frame, ".uno:CompareDocuments", "", 0, options(URL=old, NoAcceptDialog=True))
        document.storeToURL(out, options(FilterName="MS Word 2007 XML"))
        document.close(True)  # else its lock stays beside the file
    finally:
        os.killpg(office.pid, signal.SIGKILL)


main(*(pathlib.Path(path).resolve().as_uri() for path in sys.argv[1:5]))
