using System.Xml.Linq;
using static Compare.Export.Templates.TemplateWorkbook;

namespace Compare.Export.Templates;

/// <summary>Formulas of a filled workbook are calculated when it is opened: a result from before the filling would be a wrong number.</summary>
internal static class Recalculation
{
    /// <summary>What stands before <c>calcPr</c> in a workbook, as the format orders it.</summary>
    private static readonly string[] Before =
        ["fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames"];

    public static void Ask(TemplateWorkbook workbook, IReadOnlySet<string> touched)
    {
        var sheets = workbook.Sheets.Where(s => workbook.Xml(s).Descendants(S + "f").Any()).ToArray();
        if (sheets.Length == 0)
        {
            return;
        }

        foreach (var cell in sheets.Where(s => touched.Contains(s.Part)).SelectMany(s => workbook.Xml(s).Descendants(S + "f")).Select(f => f.Parent!).ToArray())
        {
            cell.Element(S + "v")?.Remove();
            cell.SetAttributeValue("t", null);
        }

        if (workbook.Root.Element(S + "calcPr") is not { } settings)
        {
            settings = new XElement(S + "calcPr");
            workbook.Root.Elements().Last(e => Before.Contains(e.Name.LocalName)).AddAfterSelf(settings);
        }

        settings.SetAttributeValue("fullCalcOnLoad", "1");
        workbook.Package.Change(workbook.Part);
    }
}
