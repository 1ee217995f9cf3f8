using Compare.Instruments;
using Compare.Threads;

namespace Compare.Drafts;

/// <summary>Compares two drafts: aligns them, compares what is aligned word by word, and follows modal verbs and cross-references.</summary>
public static class DraftComparer
{
    private const string DefaultLanguage = "en";

    public static DraftComparison Run(Instrument old, Instrument @new)
    {
        var alignment = new ProvisionAligner(old, @new);
        var (oldLanguage, newLanguage) = (Language(old), Language(@new));
        SegmentReferences? oldReferences = null;
        SegmentReferences? newReferences = null;
        TwoHalves.Both(
            () => oldReferences = new SegmentReferences(alignment.Old, alignment.Vocabulary, oldLanguage),
            () => newReferences = new SegmentReferences(alignment.New, alignment.Vocabulary, newLanguage));
        var diff = new ReferenceAwareDiff(alignment, oldReferences!, newReferences!);
        var (oldModals, newModals) = (new ModalScan(alignment.Vocabulary, oldLanguage), new ModalScan(alignment.Vocabulary, newLanguage));
        var texts = AlignedTexts.Of(alignment);
        var half = texts.Length / 2;
        var (modality, references) = (new List<ModalityShift>(), new List<ReferenceChange>());
        var (laterModality, laterReferences) = (new List<ModalityShift>(), new List<ReferenceChange>());
        TwoHalves.Both(() => Compare(0, half, modality, references), () => Compare(half, texts.Length, laterModality, laterReferences));
        return new ComparisonAssembler(alignment, texts).Assemble([.. modality, .. laterModality], [.. references, .. laterReferences]);

        void Compare(int from, int to, List<ModalityShift> shifts, List<ReferenceChange> changes)
        {
            for (var t = from; t < to; t++)
            {
                diff.Compare(texts[t], changes);
                shifts.AddRange(ModalityTracker.Shifts(texts[t], oldModals, newModals));
                texts[t].Hunks = DiffCleanup.Apply(texts[t]);
                texts[t].Finish();
            }
        }
    }

    private static string Language(Instrument instrument) => DraftingConventions.Find(instrument.Convention)?.Language ?? DefaultLanguage;
}
