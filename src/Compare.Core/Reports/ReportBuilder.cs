using Compare.Comparisons;

namespace Compare.Reports;

/// <summary>Turns a matrix into everything that an output shows.</summary>
public static class ReportBuilder
{
    public static MatrixReport Build(ComparisonMatrix matrix, string corpusVersion)
    {
        var assembly = new ReportAssembly(matrix.Codebook, corpusVersion);
        var across = matrix.Instruments.Length;
        for (var i = 0; i < across; i++)
        {
            var column = i;
            assembly.Add(InstrumentReporter.Report(matrix.Codebook, matrix.Instruments[i], [.. matrix.Codebook.Safeguards.Select((_, row) => matrix.Cells[(row * across) + column])]));
        }

        return assembly.Finish([.. matrix.Instruments.Select(i => i.Metadata.Id)]);
    }
}
