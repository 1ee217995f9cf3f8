using System.Collections.Immutable;
using System.Globalization;
using Compare.Documents;
using Compare.Results;

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

    /// <summary>The scores of all conventions; of a long document several at a time.</summary>
    private static ConventionScore[] Scores(BlockDocument document)
    {
        var languages = Languages(document);
        var scores = new ConventionScore[DraftingConventions.All.Length];
        if (document.Blocks.Length < LongDocument)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                Score(i);
            }
        }
        else
        {
            Parallel.For(0, scores.Length, Score);
        }

        return scores;

        void Score(int i) => scores[i] = ConventionScore.Of(document, languages, DraftingConventions.All[i]);
    }

    /// <summary>The languages of the document: a file may hold two versions one after the other.</summary>
    private static ImmutableArray<string> Languages(BlockDocument document)
    {
        var counts = LanguageProfiles.Count(document).Select(c => (c.Words, Language: LanguageProfiles.Judge(c.Words, c.Hits))).Where(c => c.Language is not null).ToArray();
        var total = counts.Sum(c => c.Words);
        return [.. counts.GroupBy(c => c.Language!).Where(g => g.Sum(c => c.Words) * 4 > total).Select(g => g.Key).Order(StringComparer.Ordinal)];
    }
}
