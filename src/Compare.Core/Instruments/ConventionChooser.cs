using System.Collections.Immutable;
using System.Globalization;
using Compare.Documents;
using Compare.Results;
using Compare.Threads;

namespace Compare.Instruments;

/// <summary>Chooses the drafting convention of a document by a score over what each convention recognises in it, and says why.</summary>
public static class ConventionChooser
{
    /// <summary>Blocks from which on a second thread is worth its start.</summary>
    private const int LongDocument = 5000;

    /// <summary>The best convention; fails where no line of the document opens a unit of any.</summary>
    public static Result<DraftingConvention> Choose(BlockDocument document)
    {
        var scores = Scores(document).OrderByDescending(s => s.Value).ToArray(); // stable: the earlier convention wins a tie
        var (best, second) = (scores[0], scores[1]);
        var place = new Place(document.Name);
        if (best.Value <= 0)
        {
            var words = string.Join(", ", DraftingConventions.All.Select(c => $"\"{ConventionScore.UnitWord(c)}\" ({c.Name})"));
            return Result.Failure<DraftingConvention>(Diagnostic.Error(
                DiagnosticCodes.NoProvisions, $"This is no instrument that can be read: no line begins with {words} and a number. Check that it is the right file.", place));
        }

        var confidence = 1 - (Math.Max(0, second.Value) / best.Value);
        var next = second.Value > 0 ? $"; next best {second.Convention.Id}" : "";
        return Result.Success(
            best.Convention,
            [
                Diagnostic.Note(
                    DiagnosticCodes.ConventionGuessed,
                    $"Read as {best.Convention.Name} ({best.Convention.Id}), matched_by: {best.MatchedBy}; confidence {confidence.ToString("0.00", CultureInfo.InvariantCulture)}{next}. Use --convention to choose another.",
                    place),
            ]);
    }

    /// <summary>The scores of all conventions, from one pass over the document.</summary>
    private static ConventionScore[] Scores(BlockDocument document)
    {
        var languages = Languages(document);
        var (first, second) = (Tallies(), document.Blocks.Length < LongDocument ? [] : Tallies());
        TwoHalves.Run(
            document.Blocks.Length,
            (from, to) =>
            {
                var tallies = from == 0 ? first : second;
                for (var i = from; i < to; i++)
                {
                    foreach (var tally in tallies)
                    {
                        tally.Take(document.Blocks[i]);
                    }
                }
            },
            LongDocument);
        foreach (var (whole, half) in first.Zip(second))
        {
            whole.Add(half);
        }

        return [.. first.Select(t => t.Score(languages))];
    }

    private static ConventionTally[] Tallies() => [.. DraftingConventions.All.Select(c => new ConventionTally(c))];

    /// <summary>The languages of the document: a file may hold two versions one after the other.</summary>
    private static ImmutableArray<string> Languages(BlockDocument document)
    {
        var counts = LanguageProfiles.Count(document);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (LanguageProfiles.Judge(counts.Words[i], counts.Hits(i)) is { } language)
            {
                words[language] = words.GetValueOrDefault(language) + counts.Words[i];
                total += counts.Words[i];
            }
        }

        return [.. words.Where(w => w.Value * 4 > total).Select(w => w.Key).Order(StringComparer.Ordinal)];
    }
}
