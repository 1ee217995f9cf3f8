using System.Collections.Immutable;
using Compare.Drafts;

namespace Compare.Reports;

/// <summary>One provision in the change log.</summary>
/// <param name="OldLabel">Its label in the old draft, or empty.</param>
/// <param name="NewLabel">Its label in the new draft, or empty.</param>
/// <param name="OldPinpoint">Its canonical address in the old draft, or empty.</param>
/// <param name="NewPinpoint">Its canonical address in the new draft, or empty.</param>
/// <param name="Heading">The heading of its article.</param>
/// <param name="Change">What became of it, in words.</param>
/// <param name="Redline">Its words with the changes.</param>
/// <param name="Words">Numbers of words.</param>
/// <param name="Modality">Changes of modality, in words.</param>
/// <param name="References">Changes of references, in words.</param>
/// <param name="Safeguards">Safeguards it bears on, with their effect.</param>
public sealed record ChangeLogRow(
    string OldLabel, string NewLabel, string OldPinpoint, string NewPinpoint, string Heading, string Change, ImmutableArray<RedlinePiece> Redline,
    WordCounts Words, string Modality, string References, string Safeguards);
