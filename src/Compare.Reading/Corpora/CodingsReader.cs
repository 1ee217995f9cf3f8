using System.Collections.Immutable;
using Compare.Codings;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>Reads one <c>codings.csv</c>. A level or basis that does not exist is an error at its line.</summary>
internal static class CodingsReader
{
    private static readonly ImmutableArray<string> Shared =
        ["safeguard", "pinpoint", "level", "powers", "data", "direction", "condition", "note", "coder", "coded_on", "basis"];

    /// <summary>The published codings.</summary>
    public static ImmutableArray<Coding> Read(CorpusFiles files, string instrument, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Read(files, instrument, $"{instrument}/codings.csv", [.. Shared, "key_phrase", "source_url", "fingerprint"], diagnostics);

    /// <summary>The second coder's rows, which need neither key phrase nor fingerprint.</summary>
    public static ImmutableArray<Coding> ReadSecond(CorpusFiles files, string instrument, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Read(files, instrument, $"{instrument}/codings.second.csv", Shared, diagnostics);

    private static ImmutableArray<Coding> Read(
        CorpusFiles files, string instrument, string path, ImmutableArray<string> columns, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var table = files.Table(path, diagnostics, columns);
        if (table is null)
        {
            return [];
        }

        var codings = ImmutableArray.CreateBuilder<Coding>();
        foreach (var row in table.Rows)
        {
            var level = table.Cell(row, "level");
            var basis = table.Cell(row, "basis");
            var levelKnown = Levels.TryParse(level, out var parsedLevel) && parsedLevel != Level.Disputed;
            var basisKnown = Bases.TryParse(basis, out var parsedBasis);
            if (!levelKnown)
            {
                var advice = parsedLevel == Level.Disputed
                    ? "is not typed: code both readings and name each in the column \"reading\""
                    : $"is no level. Write one of: {string.Join(", ", Levels.All.Where(l => l != Level.Disputed).Select(l => l.Id()))}";
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.UnknownLevel, $"\"{level}\" {advice}.", row.Place));
            }

            if (!basisKnown)
            {
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.UnknownValue, $"\"{basis}\" is no basis. Write official-text, secondary or recall.", row.Place));
            }

            if (levelKnown && basisKnown)
            {
                codings.Add(new Coding(
                    instrument, table.Cell(row, "safeguard"), new Pinpoint(table.Cell(row, "pinpoint")), parsedLevel, List("powers"), List("data"), List("direction"), List("condition"),
                    table.Cell(row, "key_phrase"), table.Cell(row, "note"), table.Cell(row, "coder"), table.Cell(row, "coded_on"), parsedBasis, table.Cell(row, "source_url"),
                    table.Cell(row, "fingerprint"), table.Cell(row, "reading"), [.. List("set_aside").Select(p => new Pinpoint(p))], row.Place));
            }

            ImmutableArray<string> List(string column) => [.. table.Cell(row, column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }

        return codings.ToImmutable();
    }
}
