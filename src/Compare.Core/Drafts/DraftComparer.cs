using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>Compares two drafts: aligns them, compares what is aligned word by word, and follows modal verbs and cross-references.</summary>
public static class DraftComparer
{
    private const string DefaultLanguage = "en";

    public static DraftComparison Run(Instrument old, Instrument @new)
    {
        var alignment = new ProvisionAligner(old, @new);
        var (oldLanguage, newLanguage) = (Language(old), Language(@new));
        var diff = new ReferenceAwareDiff(alignment, oldLanguage, newLanguage);
        var texts = AlignedTexts.Of(alignment);
        var modality = ImmutableArray.CreateBuilder<ModalityShift>();
        foreach (var text in texts)
        {
            diff.Compare(text);
            modality.AddRange(ModalityTracker.Shifts(text, oldLanguage, newLanguage));
            text.Hunks = DiffCleanup.Apply(text);
        }

        return new ComparisonAssembler(alignment, texts).Assemble(modality.ToImmutable(), diff.Changes.ToImmutable());
    }

    private static string Language(Instrument instrument) => DraftingConventions.Find(instrument.Convention)?.Language ?? DefaultLanguage;
}
