using System.Collections.Immutable;
using Compare.Corpora;
using Compare.Reports;
using Compare.Results;

namespace Compare.Imports;

/// <summary>Rows of a draft that stood as a column beside the corpus: nobody has coded them, so none of them comes into it. Each draft is named.</summary>
internal static class DraftRows
{
    public static ImportedCodings LeaveOut(ImportedCodings file, Corpus corpus, ImmutableArray<Diagnostic>.Builder refusals)
    {
        var ids = corpus.Instruments.Select(i => i.Metadata.Id).ToHashSet(StringComparer.Ordinal);
        var drafts = file.Rows.Where(r => IsDraft(Owner(r))).GroupBy(Owner, StringComparer.Ordinal).ToArray();
        foreach (var draft in drafts)
        {
            refusals.Add(Diagnostic.Warning(
                DiagnosticCodes.NotTakenBack,
                $"{draft.Key}: {draft.Count()} row(s) of a draft were left out, with any edit in them. A draft that nobody has coded does not come into the corpus: code it there in a folder of its own.",
                draft.First().Place));
        }

        return drafts.Length == 0 ? file : file with { Rows = [.. file.Rows.Where(r => !IsDraft(Owner(r)))] };

        bool IsDraft(string owner) => owner.StartsWith(DraftColumn.IdPrefix, StringComparison.Ordinal) && !ids.Contains(owner);
    }

    /// <summary>The instrument of the hidden key, which is not edited; in a table without keys, that of the row.</summary>
    private static string Owner(ImportedRow row) => row.Key.Length > 0 ? row.Key.Split('/')[0] : row.Cells.GetValueOrDefault("instrument_id", "").Trim();
}
