using Compare.Documents;
using Compare.Instruments;
using Compare.Reading.Documents;

namespace Compare.Cli.Texts;

/// <summary>How an official text is to be read where the user said so; all but the bounds is recorded in the lock file and holds for every later reading.</summary>
/// <param name="Convention">Id of the drafting convention, or null for that of the instrument.</param>
/// <param name="Options">Format, tracked changes, bounds.</param>
internal sealed record TextReading(string? Convention, ReadingOptions Options)
{
    public static TextReading Default { get; } = new(null, ReadingOptions.Default);

    /// <summary>As the lock file records it for this very content; the default for a text that it does not record.</summary>
    public static TextReading Of(OfficialText text, ReadingLimits limits) => text.IsLocked
        ? new TextReading(text.Lock!.Current.Convention, new ReadingOptions(text.Lock.Current.Format, RevisionsOf(text.Lock.Current), limits))
        : new TextReading(null, ReadingOptions.Default with { Limits = limits });

    /// <summary>A lock file may come from somebody else: it must name only what there is.</summary>
    public static bool IsKnown(TextVersion version) =>
        (version.Convention is null || DraftingConventions.Find(version.Convention) is not null)
        && (version.Format is null || DocumentReaders.Formats.Contains(version.Format, StringComparer.Ordinal))
        && version.Revisions is null or "rejected" or "refuse";

    public static bool IsSame(TextVersion left, TextVersion right) =>
        (left.Convention, left.Format, left.Revisions) == (right.Convention, right.Format, right.Revisions);

    public DraftingConvention? ConventionFor(InstrumentMetadata metadata) => DraftingConventions.Find(Convention ?? metadata.Convention);

    public TextVersion RecordedIn(TextVersion version) => version with
    {
        Convention = Convention,
        Format = Options.Format,
        Revisions = Options.Revisions switch { Revisions.Rejected => "rejected", Revisions.Refuse => "refuse", _ => null },
    };

    private static Revisions RevisionsOf(TextVersion version) =>
        version.Revisions switch { "rejected" => Revisions.Rejected, "refuse" => Revisions.Refuse, _ => Revisions.Accepted };
}
