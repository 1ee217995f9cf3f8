using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Export.Corpora;

/// <summary>Writes a <c>codings.csv</c> in its one canonical form: the columns in order, UTF-8, line feeds, quotation marks only where a cell needs them.</summary>
public static class CodingsCsv
{
    private static readonly (string Name, Func<Coding, string> Of)[] Columns =
    [
        ("safeguard", c => c.Safeguard),
        ("pinpoint", c => c.Pinpoint.Canonical),
        ("level", c => c.Level.Id()),
        ("powers", c => Join(c.Powers)),
        ("data", c => Join(c.Data)),
        ("direction", c => Join(c.Direction)),
        ("condition", c => Join(c.Conditions)),
        ("key_phrase", c => c.KeyPhrase),
        ("note", c => c.Note),
        ("coder", c => c.Coder),
        ("coded_on", c => c.CodedOn),
        ("basis", c => c.Basis.Id()),
        ("source_url", c => c.SourceUrl),
        ("fingerprint", c => c.Fingerprint),
        ("reading", c => c.Reading),
        ("set_aside", c => Join([.. c.SetAside.Select(p => p.Canonical)])),
    ];

    public static ReadOnlyMemory<byte> Write(IEnumerable<Coding> codings) =>
        CsvText.Write([.. Columns.Select(c => c.Name)], codings.Select(coding => Columns.Select(c => c.Of(coding))));

    /// <summary>The columns' names.</summary>
    internal static ImmutableArray<string> Header { get; } = [.. Columns.Select(c => c.Name)];

    /// <summary>One coding as cells in the order of the columns.</summary>
    internal static IEnumerable<string> Cells(Coding coding) => Columns.Select(c => c.Of(coding));

    private static string Join(ImmutableArray<string> values) => string.Join(';', values);
}
