using System.Collections.Immutable;
using System.Globalization;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Reports;

/// <summary>Lays a comparison out article by article.</summary>
internal sealed class DraftSections(DraftComparison comparison, DraftLabels labels)
{
    public ImmutableArray<DraftSection> Build()
    {
        var rows = comparison.Articles.Concat(comparison.Divisions).ToArray();
        var byNew = rows.SelectMany(r => r.New.Select(n => (n, r))).ToDictionary(r => r.n, r => r.r);
        var deletedByOld = rows.Where(r => r.New.IsEmpty).ToDictionary(r => r.Old[0]);
        var sections = ImmutableArray.CreateBuilder<DraftSection>();
        (AlignedProvision Unit, AlignedProvision Root, List<DraftParagraph> Paragraphs)? open = null;
        foreach (var row in comparison.Provisions)
        {
            var unit = row.New.IsEmpty ? deletedByOld.GetValueOrDefault(row.Old[0]) : byNew.GetValueOrDefault(row.New[0]);
            if (unit is not null)
            {
                Close();
                open = (unit, row, []);
            }

            if (open is { } current && (row.Redline.Length > 0 || row.Relation == AlignmentRelation.Deleted))
            {
                current.Paragraphs.Add(Paragraph(row, current.Root));
            }
        }

        Close();
        return sections.ToImmutable();

        void Close()
        {
            if (open is { } done)
            {
                sections.Add(Section(done.Unit, done.Root, done.Paragraphs, sections.Count));
            }
        }
    }

    private DraftSection Section(AlignedProvision unit, AlignedProvision root, List<DraftParagraph> paragraphs, int index)
    {
        var provision = root.New.IsEmpty ? comparison.Old.Find(root.Old[0])! : comparison.New.Find(root.New[0])!;
        var isChanged = !unit.IsUnchanged || paragraphs.Any(p => p.IsChanged || p.Note.Length > 0);
        return new DraftSection(
            provision.Label, Heading(provision, root), Status(unit, root), unit.Relation, isChanged, provision.Kind.IsContainer(),
            string.Create(CultureInfo.InvariantCulture, $"s{index + 1}-{provision.Pinpoint.Canonical}"), [.. paragraphs],
            unit.Relation is AlignmentRelation.Inserted or AlignmentRelation.Deleted ? unit.Reason : string.Create(CultureInfo.InvariantCulture, $"score {unit.Score:0.00}: {unit.Reason}"));
    }

    /// <summary>The heading, unless it only repeats the label, as "Preamble" does.</summary>
    private static ImmutableArray<RedlinePiece> Heading(Provision provision, AlignedProvision root) =>
        root.Heading is [{ Op: RedlineOp.Keep } only] && string.Equals(only.Text, provision.Label, StringComparison.OrdinalIgnoreCase) ? [] : root.Heading;

    private string Status(AlignedProvision unit, AlignedProvision root)
    {
        var parts = new List<string>();
        switch (unit.Relation)
        {
            case AlignmentRelation.Inserted:
                parts.Add("new");
                break;
            case AlignmentRelation.Deleted:
                parts.Add("deleted");
                break;
            case AlignmentRelation.Split:
                parts.Add($"{labels.OldList(unit.Old)} was split into {labels.NewList(unit.New)}");
                break;
            case AlignmentRelation.Merged:
                parts.Add($"merged from {labels.OldList(unit.Old)}");
                break;
            default:
                if (unit.Renumbered && !string.Equals(labels.Old(unit.Old[0]), labels.New(unit.New[0]), StringComparison.Ordinal))
                {
                    parts.Add("was " + labels.Old(unit.Old[0]));
                }

                break;
        }

        if (unit.Moved)
        {
            parts.Add("moved");
        }

        if (unit.Words is { Inserted: 0, Deleted: 0 })
        {
            parts.Add(unit.IsUnchanged ? "unchanged" : unit.Edited ? "signs changed only" : "same words");
        }
        else if (unit.New.Length < 2 || root.New.Length == 0 || root.New[0] == unit.New[0])
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(unit.Words.Inserted, "word")} inserted, {unit.Words.Deleted} deleted"));
        }

        return string.Join("; ", parts);
    }

    private DraftParagraph Paragraph(AlignedProvision row, AlignedProvision root)
    {
        var isNew = !row.New.IsEmpty;
        var provision = isNew ? comparison.New.Find(row.New[0])! : comparison.Old.Find(row.Old[0])!;
        var rootProvision = root.New.IsEmpty ? comparison.Old.Find(root.Old[0])! : comparison.New.Find(root.New[0])!;
        var isRoot = provision.Pinpoint == rootProvision.Pinpoint;
        var note = row.Relation switch
        {
            AlignmentRelation.Deleted => isRoot ? "" : $"{labels.Old(row.Old[0])} deleted",
            AlignmentRelation.Inserted => isRoot && root.Relation == AlignmentRelation.Inserted ? "" : isRoot ? "" : "new",
            AlignmentRelation.Merged => "from " + labels.OldList(row.Old),
            AlignmentRelation.Split => "from " + labels.Old(row.Old[0]),
            _ when row.Moved => $"moved here from {labels.Old(row.Old[0])}",
            _ when row.Renumbered && !isRoot => "was " + labels.Old(row.Old[0]),
            _ => "",
        };
        var number = isRoot ? "" : provision.Number is null ? (provision.Kind == ProvisionKind.Indent ? "–" : "") : $"({provision.Number})";
        return new DraftParagraph(number, note, Math.Max(0, provision.Depth - rootProvision.Depth), row.Redline, row.Edited || row.Redline.Any(p => p.Op != RedlineOp.Keep));
    }
}
