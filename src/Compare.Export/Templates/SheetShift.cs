using System.Globalization;
using System.Xml.Linq;
using static Compare.Export.Templates.TemplateWorkbook;

namespace Compare.Export.Templates;

/// <summary>Moves what stands below the marked row of a sheet, and lets every formula of the workbook follow.</summary>
internal sealed class SheetShift(TemplateWorkbook workbook, TemplateSheet sheet, RowInsertion insertion)
{
    public void Apply()
    {
        new InsertionGuard(workbook, sheet, insertion).Check();
        foreach (var other in workbook.Sheets)
        {
            var isChanged = Formulas(other);
            if (other != sheet && isChanged)
            {
                workbook.Package.Change(other.Part);
            }
        }

        Rows();
        Areas();
        Tables();
        Names();
        CalculationChain();
    }

    /// <summary>Formulas of cells, conditional formats, validations and links of one sheet; true where one changed.</summary>
    private bool Formulas(TemplateSheet other)
    {
        var isChanged = false;
        foreach (var element in workbook.Xml(other).Descendants().Where(e => e.Name.LocalName is "f" or "formula" or "formula1" or "formula2" && !e.HasElements).ToArray())
        {
            var (height, isAround) = Extent(element, other);
            var formula = element.Value;
            if (isAround ? insertion.PointsBelow(formula, other.Name) : insertion.Splits(formula, other.Name, height))
            {
                throw insertion.Unsafe($"a formula of sheet \"{other.Name}\" that is meant for several rows reads from above and from below it: {RowInsertion.Short(formula)}");
            }

            var moved = insertion.Formula(formula, other.Name);
            if (!string.Equals(moved, formula, StringComparison.Ordinal))
            {
                element.Value = moved;
                isChanged = true;
            }
        }

        foreach (var link in workbook.Xml(other).Descendants(S + "hyperlink").Select(h => h.Attribute("location")).OfType<XAttribute>())
        {
            var moved = insertion.Formula(link.Value, other.Name);
            isChanged |= !string.Equals(moved, link.Value, StringComparison.Ordinal);
            link.Value = moved;
        }

        return isChanged;
    }

    /// <summary>
    /// For how many rows a formula is meant: those of the shared formula, or of the areas of its conditional format or validation. Where these begin at the
    /// marked row or above, they grow, and what is meant by distance still is.
    /// </summary>
    private (int Height, bool IsAround) Extent(XElement formula, TemplateSheet own)
    {
        if (formula.Parent?.Name == S + "c")
        {
            var type = (string?)formula.Attribute("t");
            var area = CellPlace.Area((string?)formula.Attribute("ref") ?? "");
            if (own == sheet && (type == "dataTable" || (area is { } a && a.Top <= insertion.Row && a.Bottom > insertion.Row)))
            {
                throw insertion.Unsafe($"a formula of several cells stands across it: {RowInsertion.Short(formula.Value)}");
            }

            return (type == "shared" && area is { } shared ? shared.Bottom - shared.Top + 1 : 1, false);
        }

        var holder = formula.Ancestors().FirstOrDefault(e => e.Attribute("sqref") is not null || e.Elements().Any(c => c.Name.LocalName == "sqref"));
        var areas = ((string?)holder?.Attribute("sqref") ?? holder?.Elements().First(c => c.Name.LocalName == "sqref").Value ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CellPlace.Area).Where(a => a is not null).Select(a => a!.Value).ToArray();
        return areas.Length == 0 ? (1, false) : (areas.Max(a => a.Bottom) - areas.Min(a => a.Top) + 1, own == sheet && areas.Min(a => a.Top) <= insertion.Row);
    }

    private void Rows()
    {
        foreach (var row in workbook.Xml(sheet).Element(S + "sheetData")!.Elements(S + "row"))
        {
            var number = insertion.Move((int)row.Attribute("r")!);
            row.SetAttributeValue("r", number);
            foreach (var cell in row.Elements(S + "c"))
            {
                cell.SetAttributeValue("r", insertion.Area((string)cell.Attribute("r")!));
                if (cell.Element(S + "f")?.Attribute("ref") is { } area)
                {
                    area.Value = insertion.Area(area.Value);
                }
            }
        }
    }

    private void Areas()
    {
        var root = workbook.Xml(sheet);
        Merges(root);
        foreach (var element in root.Elements().Where(e => e.Name != S + "sheetData" && e.Name != S + "sheetViews" && e.Name != S + "mergeCells").SelectMany(e => e.DescendantsAndSelf()).ToArray())
        {
            var isSparkline = element.Parent?.Name.LocalName == "sparkline";
            if (isSparkline && element.Name.LocalName == "sqref" && CellPlace.Parse(element.Value)?.Row == insertion.Row)
            {
                throw insertion.Unsafe("the marked row holds a sparkline, which cannot be repeated");
            }

            if (element.Attribute("sqref") is { } areas)
            {
                areas.Value = insertion.Areas(areas.Value);
            }
            else if (element.Name.LocalName == "sqref" && !element.HasElements)
            {
                element.Value = isSparkline ? insertion.Area(element.Value) : insertion.Areas(element.Value);
            }
            else if (element.Attribute("ref") is { } area)
            {
                area.Value = insertion.Area(area.Value);
            }
            else if (element.Name == S + "cellWatch" && element.Attribute("r") is { } watched)
            {
                watched.Value = insertion.Area(watched.Value);
            }
            else if (element.Parent?.Name == S + "rowBreaks" && int.TryParse((string?)element.Attribute("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id >= insertion.Row)
            {
                element.SetAttributeValue("id", id + insertion.Count);
            }
        }
    }

    /// <summary>Cells merged in the marked row are merged in every row that repeats it.</summary>
    private void Merges(XElement root)
    {
        if (root.Element(S + "mergeCells") is not { } merges)
        {
            return;
        }

        foreach (var merge in merges.Elements(S + "mergeCell").ToArray())
        {
            var reference = (string?)merge.Attribute("ref") ?? "";
            if (CellPlace.Area(reference) is not { } area)
            {
                continue;
            }

            if (area.Top == area.Bottom && area.Top == insertion.Row)
            {
                for (var i = insertion.Count; i > 0; i--)
                {
                    merge.AddAfterSelf(new XElement(S + "mergeCell", new XAttribute("ref", $"{CellPlace.Of(area.Left, area.Top + i)}:{CellPlace.Of(area.Right, area.Top + i)}")));
                }
            }
            else if (area.Top <= insertion.Row && area.Bottom >= insertion.Row)
            {
                throw insertion.Unsafe($"the cells {reference}, merged over several rows, take part in it");
            }
            else
            {
                merge.SetAttributeValue("ref", insertion.Area(reference));
            }
        }

        merges.SetAttributeValue("count", merges.Elements(S + "mergeCell").Count());
    }

    /// <summary>A table that ends with the marked row grows with it; one that ends above stays.</summary>
    private void Tables()
    {
        foreach (var (_, _, part) in workbook.Package.Relations(sheet.Part).Where(r => r.Type.EndsWith("/table", StringComparison.Ordinal)))
        {
            var table = workbook.Package.Xml(part).Root!;
            if (CellPlace.Area((string?)table.Attribute("ref") ?? "") is not { } area || area.Bottom < insertion.Row)
            {
                continue;
            }

            if (area.Bottom != insertion.Row || area.Top == insertion.Row || (string?)table.Attribute("totalsRowCount") is not (null or "0"))
            {
                throw insertion.Unsafe($"the table {(string?)table.Attribute("displayName")} ({(string?)table.Attribute("ref")}) stands there or goes on below it; only a table that ends with the marked row grows");
            }

            foreach (var reference in table.DescendantsAndSelf().Select(e => e.Attribute("ref")).OfType<XAttribute>())
            {
                reference.Value = insertion.Area(reference.Value);
            }

            workbook.Package.Change(part);
        }
    }

    private void Names()
    {
        foreach (var name in workbook.DefinedNames)
        {
            var moved = insertion.Formula(name.Value, "");
            if (!string.Equals(moved, name.Value, StringComparison.Ordinal))
            {
                name.Value = moved;
                workbook.Package.Change(workbook.Part);
            }
        }
    }

    /// <summary>The order of calculation names every cell that has a formula; the id of its sheet is that of the entry before where it is left out.</summary>
    private void CalculationChain()
    {
        if (workbook.CalcChain is not { } part || !workbook.Package.Has(part))
        {
            return;
        }

        var id = "";
        foreach (var cell in workbook.Package.Xml(part).Root!.Elements(S + "c"))
        {
            id = (string?)cell.Attribute("i") ?? id;
            if (id == sheet.Id && cell.Attribute("r") is { } place)
            {
                var moved = insertion.Area(place.Value);
                if (!string.Equals(moved, place.Value, StringComparison.Ordinal))
                {
                    place.Value = moved;
                    workbook.Package.Change(part);
                }
            }
        }
    }
}
