using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compare.Export.Templates;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export;

/// <summary>
/// <c>filled.xlsx</c>: an organisation's own workbook with the matrix in its marked rows or named ranges. Every part of it that need not change is
/// byte for byte what it was; what cannot follow inserted rows is refused, not guessed.
/// </summary>
/// <param name="name">The template's name as the user gave it.</param>
/// <param name="template">Its bytes.</param>
public sealed class TemplateMatrixExporter(string name, ReadOnlyMemory<byte> template) : IMatrixExporter
{
    public const string File = "filled.xlsx";

    public string Format => "template";

    public Result<ExportedFiles> Export(MatrixReport report)
    {
        try
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            var content = Fill(report, diagnostics);
            return Result.Success(new ExportedFiles([new OutputFile(File, content)]), diagnostics.ToImmutable());
        }
        catch (TemplateException bad)
        {
            return Result.Failure<ExportedFiles>(Diagnostic.Error(bad.Code, bad.Message, new Place(name)));
        }
        catch (RegexMatchTimeoutException)
        {
            return Result.Failure<ExportedFiles>(Diagnostic.Error(DiagnosticCodes.UnsafeTemplate, "The template holds a formula or a text that takes too long to read. Take it out of the template.", new Place(name)));
        }
    }

    private byte[] Fill(MatrixReport report, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var workbook = TemplateWorkbook.Open(template);
        var fields = new TemplateFields(report);
        var finder = new MarkFinder(workbook, fields);
        SheetCheck.AreAddressed(workbook);
        var found = finder.Find();
        diagnostics.AddRange(finder.Unknown.Concat(fields.Unmarked(finder.Used)).Select(u => Diagnostic.Warning(DiagnosticCodes.NoMarks, u, new Place(name))));
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var marks in found)
        {
            SheetCheck.CanBeFilled(workbook, marks, fields.Rows);
            var insertion = new RowInsertion(marks.Sheet.Name, marks.Row, fields.Rows - 1);
            var isMoved = marks.Row > 0 && marks.Height == 1 && insertion.Count > 0;
            if (isMoved)
            {
                new SheetShift(workbook, marks.Sheet, insertion).Apply();
            }

            var filler = new SheetFiller(workbook, fields, isMoved ? marks with { Once = [.. marks.Once.Select(o => o with { Row = insertion.Move(o.Row) })] } : marks);
            filler.Fill();
            diagnostics.AddRange(filler.Diagnostics.Select(d => d with { Place = new Place(name) }));
            touched.Add(marks.Sheet.Part);
        }

        Recalculation.Ask(workbook, touched);
        return workbook.Package.Write();
    }
}
