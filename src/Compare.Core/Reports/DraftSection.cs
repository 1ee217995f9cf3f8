using System.Collections.Immutable;
using Compare.Drafts;

namespace Compare.Reports;

/// <summary>One article, or what stands in its place, as a person reads it.</summary>
/// <param name="Label">Its label in the new draft, or in the old one when it was deleted.</param>
/// <param name="Heading">The redline of its heading.</param>
/// <param name="Status">What became of it, in words: <c>was Art. 17; moved; 12 words inserted, 9 deleted</c>.</param>
/// <param name="Kind">Matched, inserted, deleted, split or merged.</param>
/// <param name="IsChanged">False when nothing changed.</param>
/// <param name="IsDivision">True for a chapter or section heading.</param>
/// <param name="Anchor">A name that is unique in the report: for links.</param>
/// <param name="Paragraphs">Its text; only the changed ones in outputs that abridge.</param>
/// <param name="Explanation">The score and the reason of the alignment.</param>
public sealed record DraftSection(
    string Label,
    ImmutableArray<RedlinePiece> Heading,
    string Status,
    AlignmentRelation Kind,
    bool IsChanged,
    bool IsDivision,
    string Anchor,
    ImmutableArray<DraftParagraph> Paragraphs,
    string Explanation);
