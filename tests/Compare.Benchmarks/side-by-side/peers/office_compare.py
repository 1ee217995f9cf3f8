"""LibreOffice's own comparison of two documents, saved as DOCX with tracked changes: office_compare.py FOLDER OLD NEW OUTPUT"""
import pathlib, subprocess, sys, textwrap

folder, old, new, output = map(pathlib.Path, sys.argv[1:])
profile = folder / "office-compare"
macros = profile / "user" / "basic" / "Standard"
if not macros.exists():
    subprocess.run(["libreoffice", f"-env:UserInstallation=file://{profile}", "--headless", "--terminate_after_init"], timeout=120)
    macros.mkdir(parents=True, exist_ok=True)
    (macros / "script.xlb").write_text('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n'
        '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">\n <library:element library:name="Module1"/>\n</library:library>\n')
    (macros / "Module1.xba").write_text('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n'
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">' + textwrap.dedent("""
        Sub RunCompare(oldUrl As String, newUrl As String, outUrl As String)
          Dim hidden(0) As New com.sun.star.beans.PropertyValue
          hidden(0).Name = "Hidden" : hidden(0).Value = True
          document = StarDesktop.loadComponentFromURL(newUrl, "_blank", 0, hidden())
          Dim arguments(0) As New com.sun.star.beans.PropertyValue
          arguments(0).Name = "URL" : arguments(0).Value = oldUrl
          helper = createUnoService("com.sun.star.frame.DispatchHelper")
          helper.executeDispatch(document.CurrentController.Frame, ".uno:CompareDocuments", "", 0, arguments())
          Dim filter(0) As New com.sun.star.beans.PropertyValue
          filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
          document.storeToURL(outUrl, filter())
          document.close(True)
        End Sub
        """).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;") + "</script:module>\n")
output.unlink(missing_ok=True)
call = f'macro:///Standard.Module1.RunCompare("file://{old}","file://{new}","file://{output}")'
subprocess.run(["libreoffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", call], check=True, timeout=570, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
if not output.exists():
    sys.exit("LibreOffice wrote no comparison")
