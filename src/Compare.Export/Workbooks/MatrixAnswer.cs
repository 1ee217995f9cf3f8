using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// An answer of the matrix: <c>+ Qualified · unverified</c>, then <c>Range: weak to qualified</c> where codings differ, then the deciding
/// provisions, <c>Art. 15(1); Art. 16 +3 more</c>.
/// </summary>
internal sealed class MatrixAnswer
{
    public const int Indent = 1;
    private const int ShownPinpoints = 4;

    private static readonly Dictionary<(Level, bool CountIsBelow), (GridLook Answer, GridLook Count)> Looks =
        Levels.All.SelectMany(l => new[] { (l, false), (l, true) }).ToDictionary(k => k, k => LooksOf(k.l, k.Item2));

    private readonly MatrixCellView view;

    public MatrixAnswer(MatrixCellView view)
    {
        this.view = view;
        var level = view.Level.Symbol() + " " + view.LevelWords;
        Headline = LevelLabels.Mark(view) is { Length: > 0 } mark ? level + " · " + mark : level;
        var range = view.Range is null ? "" : "Range: " + view.Range;
        Below = string.Join("\n", new[] { range, Shown(view.Pinpoints, ""), Shown(view.PlacesToRead, LevelLabels.ToRead) }.Where(t => t.Length > 0));
    }

    private static string Shown(ImmutableArray<PinpointView> pinpoints, string before) => pinpoints.IsEmpty
        ? ""
        : before + string.Join("; ", pinpoints.Take(ShownPinpoints).Select(p => p.Label)) + (pinpoints.Length > ShownPinpoints ? $" +{pinpoints.Length - ShownPinpoints} more" : "");

    public string Headline { get; }

    /// <summary>Range and provisions; empty where there are none.</summary>
    public string Below { get; }

    /// <summary>
    /// The answer's cell. It has no link: LibreOffice shows a linked text on one line in the link's colour, which would cut off the provisions and spoil the contrast.
    /// </summary>
    /// <param name="column">Where it stands.</param>
    /// <param name="countIsBelow">Whether the number of rows of evidence stands below it, and not right of it.</param>
    public GridCell Cell(int column, bool countIsBelow) => new(column, Looks[(view.Level, countIsBelow)].Answer, Headline) { Below = Below };

    /// <summary>The cell right of the answer or below it: the number of rows of evidence, with the link to the first.</summary>
    public static GridCell Count(MatrixCellView view, int column, bool countIsBelow, WorkbookMap map) =>
        new(column, Looks[(view.Level, countIsBelow)].Count) { Number = view.EvidenceIds.Length, Link = map.Evidence(view) ?? map.Reason(view) };

    /// <summary>No line parts the number from its answer.</summary>
    private static (GridLook Answer, GridLook Count) LooksOf(Level level, bool countIsBelow)
    {
        var answer = new GridLook(cell =>
        {
            SheetStyle.Level(cell, level);
            cell.Style.Alignment.Indent = Indent;
        });
        var count = new GridLook(cell =>
        {
            SheetStyle.Level(cell, level);
            cell.Style.Font.Underline = XLFontUnderlineValues.Single;
            cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        });
        return countIsBelow
            ? (answer.And(c => c.Style.Border.BottomBorder = XLBorderStyleValues.None), count.And(c => c.Style.Border.TopBorder = XLBorderStyleValues.None))
            : (answer.And(c => c.Style.Border.RightBorder = XLBorderStyleValues.None), count.And(c => c.Style.Border.LeftBorder = XLBorderStyleValues.None));
    }

    /// <summary>The height in points that the answer needs.</summary>
    public double Height(double width, double fontSize) => Height(Headline, Below, width, fontSize, Indent);

    /// <summary>The height of a title in bold and of the text below it.</summary>
    public static double Height(string title, string below, double width, double fontSize, int indent = 0) => TextMeasure.Height(
        TextMeasure.Lines(title, width, fontSize, bold: true, indent) + (below.Length == 0 ? 0 : TextMeasure.Lines(below, width, fontSize, bold: false, indent)),
        fontSize);
}
