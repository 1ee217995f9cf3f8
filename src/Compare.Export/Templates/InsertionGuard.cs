using System.Globalization;

namespace Compare.Export.Templates;

/// <summary>Refuses to insert rows where something stands below or reads from there that is not moved with them. Nothing is changed here.</summary>
internal sealed class InsertionGuard(TemplateWorkbook workbook, TemplateSheet sheet, RowInsertion insertion)
{
    private static readonly string[] Untold = ["scenarios", "customSheetViews", "oleObjects", "controls"];

    public void Check()
    {
        var root = workbook.Xml(sheet);
        if (root.Elements().FirstOrDefault(e => Untold.Contains(e.Name.LocalName)) is { } untold)
        {
            throw insertion.Unsafe($"the sheet holds {Words(untold.Name.LocalName)}, which would not follow");
        }

        foreach (var (_, type, target) in workbook.Package.Relations(sheet.Part))
        {
            CheckRelated(type[(type.LastIndexOf('/') + 1)..], target);
        }

        foreach (var part in workbook.Package.Names.Where(IsOther))
        {
            CheckOther(part);
        }
    }

    private void CheckRelated(string type, string target)
    {
        var xml = type is "drawing" or "comments" or "threadedComment" or "pivotTable" ? workbook.Package.Xml(target).Root! : null;
        var (what, row) = type switch
        {
            "drawing" => ("a picture, chart or shape stands there", Lowest(xml!.Descendants().Where(e => e.Name.LocalName is "from" or "to").SelectMany(e => e.Elements().Where(r => r.Name.LocalName == "row")).Select(r => Number(r.Value) + 1))),
            "comments" or "threadedComment" => ("a comment stands there", Lowest(xml!.Descendants().Select(e => (string?)e.Attribute("ref")).OfType<string>().Select(r => CellPlace.Area(r)?.Bottom ?? 0))),
            "pivotTable" => ("a pivot table stands there", Lowest(xml!.Elements().Where(e => e.Name.LocalName == "location").Select(e => CellPlace.Area((string?)e.Attribute("ref") ?? "")?.Bottom ?? int.MaxValue))),
            _ => ("", 0),
        };
        if (row > insertion.Row)
        {
            throw insertion.Unsafe(what);
        }
    }

    /// <summary>Charts, shapes, form controls and pivot tables may read from the sheet wherever they stand.</summary>
    private void CheckOther(string part)
    {
        foreach (var element in workbook.Package.Xml(part).Root!.DescendantsAndSelf())
        {
            var formulas = element.Attributes().Where(a => a.Name.LocalName is "textlink" or "fmlaLink" or "fmlaRange" or "fmlaTxbx").Select(a => a.Value)
                .Concat(element.Name.LocalName is "f" or "calculatedColumnFormula" or "totalsRowFormula" && !element.HasElements ? [element.Value] : []);
            var source = element.Name.LocalName == "worksheetSource" && string.Equals((string?)element.Attribute("sheet"), insertion.Sheet, StringComparison.OrdinalIgnoreCase)
                && CellPlace.Area((string?)element.Attribute("ref") ?? "") is { } area && area.Bottom >= insertion.Row;
            if (source || formulas.Any(f => !string.Equals(insertion.Formula(f, ""), f, StringComparison.Ordinal)))
            {
                throw insertion.Unsafe($"{part} (a chart, shape, table or pivot table) reads from there");
            }
        }
    }

    private static bool IsOther(string part) => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && ((string[])["xl/charts/", "xl/drawings/", "xl/ctrlProps/", "xl/tables/", "xl/pivotCache/pivotCacheDefinition"]).Any(f => part.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    private static string Words(string element) => element switch
    {
        "scenarios" => "scenarios",
        "customSheetViews" => "custom views",
        "oleObjects" => "embedded objects",
        _ => "form controls",
    };

    private static int Lowest(IEnumerable<int> rows) => rows.DefaultIfEmpty().Max();

    private static int Number(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
