using System.Globalization;
using System.Xml.Linq;
using Compare.Documents;
using Compare.Results;
using static Compare.Reading.Documents.WordNames;

namespace Compare.Reading.Documents;

/// <summary>Writes the words of a Word paragraph: runs, hyperlinks, the results of fields, tracked changes as asked; keeps notes and text boxes for after it.</summary>
internal sealed class DocxRunText(BlockSink sink, WordParts parts, Revisions revisions, bool isNote = false)
{
    private static readonly XName Box = W + "txbxContent";
    private static readonly XName ParagraphProperties = W + "pPr";
    private static readonly XName RunProperties = W + "rPr";
    private static readonly XName PropertiesChange = W + "pPrChange";
    private static readonly List<XElement> NoBoxes = [];
    private static readonly List<Block> NoNotes = [];
    private static readonly XName Fallback = Mc + "Fallback";
    private readonly List<Block> notes = [];
    private readonly Stack<bool> fields = new(); // true while a field's instruction, not its result, is passed
    private List<XElement> boxes = NoBoxes;
    private int footnotes;
    private int endnotes;

    public int RevisionCount { get; private set; }

    /// <summary>True for an element that holds what a tracked change put in or took out.</summary>
    public static bool IsChange(XName name) => name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" && name.Namespace == W;

    /// <summary>Writes a paragraph and returns its text boxes.</summary>
    public List<XElement> Write(XElement p)
    {
        boxes = NoBoxes;
        for (var child = p.FirstElement(); child is not null; child = child.NextElement())
        {
            Take(child);
        }

        while (fields.Contains(true))
        {
            fields.Pop(); // an instruction that never ends must not hide the words of the paragraphs after it
        }

        return boxes;
    }

    public List<Block> TakeNotes()
    {
        if (notes.Count == 0)
        {
            return NoNotes;
        }

        var taken = notes.ToList();
        notes.Clear();
        return taken;
    }

    /// <summary>The paragraph's properties; those before a tracked change of them where changes are rejected.</summary>
    public XElement? Properties(XElement p)
    {
        var properties = p.Element(ParagraphProperties);
        if (properties?.Element(PropertiesChange) is { } change)
        {
            RevisionFound();
            if (revisions == Revisions.Rejected && change.Element(ParagraphProperties) is { } old)
            {
                return old;
            }
        }

        return properties;
    }

    /// <summary>True when the end of a paragraph is not there under the revisions asked for, so that it runs into the next.</summary>
    public bool MarkIsDeleted(XElement p)
    {
        var mark = p.Element(ParagraphProperties)?.Element(RunProperties);
        return IsTakenOut(Has("del") || Has("moveFrom"), Has("ins") || Has("moveTo"));

        bool Has(string change) => mark?.Element(W + change) is not null;
    }

    public bool KeepsRow(XElement row)
    {
        var properties = row.Element(W + "trPr");
        return !IsTakenOut(properties?.Element(W + "del") is not null, properties?.Element(W + "ins") is not null);
    }

    /// <summary>Whether the content of a tracked change is text under the revisions asked for.</summary>
    public bool Keeps(XName change)
    {
        RevisionFound();
        var isNew = change.LocalName is "ins" or "moveTo";
        return isNew == (revisions != Revisions.Rejected);
    }

    private bool IsTakenOut(bool isDeleted, bool isInserted)
    {
        if (isDeleted || isInserted)
        {
            RevisionFound();
        }

        return revisions == Revisions.Rejected ? isInserted : isDeleted;
    }

    private void RevisionFound()
    {
        RevisionCount++;
        if (revisions == Revisions.Refuse)
        {
            throw new LimitException(
                DiagnosticCodes.RevisionsFound, "The document has tracked changes, and --revisions refuse was asked for. Accept or reject them in Word, or choose accepted or rejected here.", sink.Line);
        }
    }

    private void Take(XElement element)
    {
        if (element.Name.Namespace == M && element.Name.LocalName == "t")
        {
            WriteUnlessField(element.Value);
            return;
        }

        switch (element.Name.Namespace == W || element.Name.Namespace == Mc ? element.Name.LocalName : "")
        {
            case "pPr" or "rPr" or "instrText" or "delInstrText" or "sdtPr":
                break;
            case "ins" or "del" or "moveFrom" or "moveTo":
                if (Keeps(element.Name))
                {
                    TakeChildren(element);
                }

                break;
            case "fldChar":
                TakeFieldMark(element.Attr("fldCharType"));
                break;
            case "footnoteReference" or "endnoteReference":
                TakeNote(element);
                break;
            case "pict" or "drawing" or "object" or "AlternateContent":
                TakeDrawing(element);
                break;
            case "t" or "delText":
                WriteUnlessField(element.Value);
                break;
            case "tab" or "ptab":
                WriteUnlessField("\t");
                break;
            case "noBreakHyphen":
                WriteUnlessField("-");
                break;
            case "sym":
                WriteUnlessField(Symbol(element));
                break;
            case "br" or "cr":
                sink.Break();
                break;
            default:
                if (element.HasElements)
                {
                    TakeChildren(element);
                }

                break;
        }
    }

    /// <summary>Words are text unless they stand in a field's instruction.</summary>
    private void WriteUnlessField(string words)
    {
        if (!fields.Contains(true))
        {
            sink.Write(words);
        }
    }

    private void TakeChildren(XElement element)
    {
        sink.Enter();
        for (var child = element.FirstElement(); child is not null; child = child.NextElement())
        {
            Take(child);
        }

        sink.Leave();
    }

    /// <summary>A character of a symbol font stands in the private area as a rule; the ones that occur in texts are bullets and section signs.</summary>
    private static string Symbol(XElement symbol) =>
        int.TryParse(symbol.Attr("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 31 and < 0xD800 ? ((char)code).ToString() : "•";

    private void TakeFieldMark(string? kind)
    {
        switch (kind)
        {
            case "begin":
                fields.Push(true);
                break;
            case "separate" when fields.Count > 0:
                fields.Pop();
                fields.Push(false);
                break;
            case "end" when fields.Count > 0:
                fields.Pop();
                break;
        }
    }

    /// <summary>A note's words are kept until its paragraph ends, so that the sentence is not torn; it is marked with its number in the text's order.</summary>
    private void TakeNote(XElement reference)
    {
        var isFootnote = reference.Name.LocalName == "footnoteReference";
        var note = Number(reference.Attr("id")) is { } id ? (isFootnote ? parts.Footnote(id) : parts.Endnote(id)) : null;
        if (note is null || isNote || fields.Contains(true))
        {
            return;
        }

        var (kind, number) = isFootnote ? ("Footnote", ++footnotes) : ("Endnote", ++endnotes);
        var inner = new BlockSink(ReadingLimits.Default) { Line = sink.Line };
        var writer = new DocxRunText(inner, parts, revisions, isNote: true);
        foreach (var p in note.Descendants(W + "p"))
        {
            writer.Write(p);
            inner.Write(' ');
        }

        RevisionCount += writer.RevisionCount;
        inner.Flush();
        if (!inner.Blocks.IsEmpty)
        {
            var custom = Switch(reference.Attr("customMarkFollows")) == true;
            var words = string.Join(' ', inner.Blocks.Select(b => b.Text));
            var hint = new StructuralHint { IsNewParagraph = true, OpensNothing = true };
            notes.Add(new Block(custom ? $"[{kind}: {words}]" : $"[{kind} {number}: {words}]", hint, new SourceSpan(sink.Line, sink.Line)));
        }
    }

    private void TakeDrawing(XElement drawing)
    {
        // Word writes a box twice, for new programs and for old ones: only the first is taken.
        var isAlternatives = drawing.Name.Namespace == Mc;
        var chosen = isAlternatives ? drawing.Element(Mc + "Choice") ?? drawing.Element(Fallback) : drawing;
        if (chosen is null)
        {
            return;
        }

        var found = chosen.Descendants(Box).Where(b => !b.Ancestors(Box).Any(a => a.Ancestors().Contains(chosen)) && !InFallback(b, chosen)).ToList();
        boxes = [.. boxes, .. found];
        if (found.Count == 0 && !isAlternatives)
        {
            return; // an image: counted with the parts of the file
        }

        if (found.Count == 0)
        {
            TakeChildren(chosen);
        }
    }

    private static bool InFallback(XElement element, XElement top) => element.Ancestors().TakeWhile(a => a != top).Any(a => a.Name == Fallback);
}
