using System.Collections.Immutable;
using Compare.Agreement;
using Compare.Codings;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>Reads <c>codings.second.csv</c> and <c>adjudication.csv</c> of an instrument that was coded twice.</summary>
internal static class DoubleCodingReader
{
    private static readonly ImmutableArray<string> LevelColumns = ["first", "second", "adjudicated"];

    public static DoubleCoding? Read(CorpusFiles files, string instrument, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (files.Find($"{instrument}/codings.second.csv") is null)
        {
            return null;
        }

        var second = CodingsReader.ReadSecond(files, instrument, diagnostics);
        var table = files.Table($"{instrument}/adjudication.csv", diagnostics, "safeguard", "first", "second", "adjudicated", "reason", "decided_on");
        if (table is null)
        {
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<Adjudication>();
        foreach (var row in table.Rows)
        {
            var levels = LevelColumns.Select(c => (Known: Levels.TryParse(table.Cell(row, c), out var level), Level: level)).ToArray();
            if (levels.Any(l => !l.Known))
            {
                diagnostics.Add(Diagnostic.Error(
                    DiagnosticCodes.UnknownLevel, $"\"first\", \"second\" and \"adjudicated\" must each be one of: {string.Join(", ", Levels.All.Select(l => l.Id()))}.", row.Place));
                continue;
            }

            rows.Add(new Adjudication(
                table.Cell(row, "safeguard"), levels[0].Level, levels[1].Level, levels[2].Level, table.Cell(row, "reason"), table.Cell(row, "decided_on"), row.Place));
        }

        return new DoubleCoding(instrument, second, rows.ToImmutable());
    }
}
