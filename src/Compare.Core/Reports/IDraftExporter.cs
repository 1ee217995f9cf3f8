using Compare.Results;

namespace Compare.Reports;

/// <summary>Writes a draft comparison in one format. The same report gives the same bytes, on every machine and in every run.</summary>
public interface IDraftExporter
{
    /// <summary>The name that <c>--format</c> takes.</summary>
    string Format { get; }

    /// <summary>The files, and a warning for everything that the format could not hold.</summary>
    Result<ExportedFiles> Export(DraftReport report);
}
