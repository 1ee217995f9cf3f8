using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Instruments;

/// <summary>Chooses the drafting convention of a document by counting the lines that open articles, pasal or sections, and says why.</summary>
public static class ConventionChooser
{
    /// <summary>The best convention; fails where no line of the document opens a basic unit of any.</summary>
    public static Result<DraftingConvention> Choose(BlockDocument document)
    {
        var scores = DraftingConventions.All.Select(c => (Convention: c, Units: CountUnits(document, c))).ToArray();
        var best = scores.MaxBy(s => s.Units);
        var place = new Place(document.Name);
        if (best.Units == 0)
        {
            var words = string.Join(", ", scores.Select(s => $"\"{UnitWord(s.Convention)}\" ({s.Convention.Name})"));
            return Result.Failure<DraftingConvention>(Diagnostic.Error(
                DiagnosticCodes.NoProvisions, $"This is no instrument that can be read: no line begins with {words} and a number. Check that it is the right file.", place));
        }

        return Result.Success<DraftingConvention>(
            best.Convention,
            [
                Diagnostic.Note(
                    DiagnosticCodes.ConventionGuessed,
                    $"Read as {best.Convention.Name} ({best.Convention.Id}): {best.Units} lines open a \"{UnitWord(best.Convention)}\". Use --convention to choose another.", place),
            ]);
    }

    private static int CountUnits(BlockDocument document, DraftingConvention convention)
    {
        ImmutableArray<HeadingRule> units = [.. convention.Headings.Where(h => h.Kind.IsBasicUnit())];
        return document.Blocks.Count(b => HeadingScanner.Scan(units, b.Text, b.Hint) is not null);
    }

    private static string UnitWord(DraftingConvention convention) => convention.Headings.First(h => h.Kind.IsBasicUnit()).Words[0];
}
