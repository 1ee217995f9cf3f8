using Compare.Documents;
using Compare.Results;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compare.Reading.Documents;

/// <summary>Writes the words of a Word paragraph: runs, hyperlinks, the results of fields, tracked changes as asked; keeps notes and text boxes for after it.</summary>
internal sealed class DocxRunText(BlockSink sink, MainDocumentPart main, Revisions revisions, bool isNote = false)
{
    private readonly List<Block> notes = [];
    private readonly Stack<bool> fields = new(); // true while a field's instruction, not its result, is passed
    private List<OpenXmlElement> boxes = [];
    private int footnotes;
    private int endnotes;

    public int RevisionCount { get; private set; }

    /// <summary>Writes a paragraph and returns its text boxes.</summary>
    public List<OpenXmlElement> Write(Paragraph p)
    {
        boxes = [];
        foreach (var child in p.ChildElements)
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
        var taken = notes.ToList();
        notes.Clear();
        return taken;
    }

    /// <summary>The paragraph's properties; those before a tracked change of them where changes are rejected.</summary>
    public ParagraphProperties? Properties(Paragraph p)
    {
        var properties = p.ParagraphProperties;
        if (properties?.ParagraphPropertiesChange is { } change)
        {
            RevisionFound();
            if (revisions == Revisions.Rejected && change.ParagraphPropertiesExtended is { } old)
            {
                return new ParagraphProperties(old.ChildElements.Select(c => c.CloneNode(true)));
            }
        }

        return properties;
    }

    /// <summary>True when the end of a paragraph is not there under the revisions asked for, so that it runs into the next.</summary>
    public bool MarkIsDeleted(Paragraph p)
    {
        var mark = p.ParagraphProperties?.ParagraphMarkRunProperties;
        var (deleted, inserted) = (mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null, mark?.GetFirstChild<Inserted>() is not null || mark?.GetFirstChild<MoveTo>() is not null);
        if (deleted || inserted)
        {
            RevisionFound();
        }

        return revisions == Revisions.Rejected ? inserted : deleted;
    }

    public bool KeepsRow(TableRow row)
    {
        var (deleted, inserted) = (row.TableRowProperties?.GetFirstChild<Deleted>() is not null, row.TableRowProperties?.GetFirstChild<Inserted>() is not null);
        if (deleted || inserted)
        {
            RevisionFound();
        }

        return revisions == Revisions.Rejected ? !inserted : !deleted;
    }

    /// <summary>Whether the content of a tracked change is text under the revisions asked for.</summary>
    public bool Keeps(OpenXmlElement change)
    {
        RevisionFound();
        var isNew = change is InsertedRun or MoveToRun;
        return isNew == (revisions != Revisions.Rejected);
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

    private void Take(OpenXmlElement element)
    {
        switch (element)
        {
            case ParagraphProperties or RunProperties or FieldCode or DeletedFieldCode or SdtProperties:
                break;
            case InsertedRun or DeletedRun or MoveFromRun or MoveToRun:
                if (Keeps(element))
                {
                    TakeChildren(element);
                }

                break;
            case FieldChar mark:
                TakeFieldMark(mark.FieldCharType.Known());
                break;
            case FootnoteReference or EndnoteReference:
                TakeNote(element);
                break;
            case DocumentFormat.OpenXml.Wordprocessing.Picture or Drawing or EmbeddedObject or AlternateContent:
                TakeDrawing(element);
                break;
            default:
                if (!fields.Contains(true) && Word(element) is { } words)
                {
                    sink.Write(words);
                }
                else if (element is Break or CarriageReturn)
                {
                    sink.Break();
                }
                else if (element.HasChildren)
                {
                    TakeChildren(element);
                }

                break;
        }
    }

    private void TakeChildren(OpenXmlElement element)
    {
        sink.Enter();
        foreach (var child in element.ChildElements)
        {
            Take(child);
        }

        sink.Leave();
    }

    private static string? Word(OpenXmlElement element) => element switch
    {
        Text or DeletedText => element.InnerText,
        TabChar or PositionalTab => "\t",
        NoBreakHyphen => "-",
        SoftHyphen => "",
        SymbolChar symbol => Symbol(symbol),
        DocumentFormat.OpenXml.Math.Text math => math.InnerText,
        _ => null,
    };

    /// <summary>A character of a symbol font stands in the private area as a rule; the ones that occur in texts are bullets and section signs.</summary>
    private static string Symbol(SymbolChar symbol) =>
        int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code) && code is > 31 and < 0xD800 ? ((char)code).ToString() : "•";

    private void TakeFieldMark(FieldCharValues? kind)
    {
        switch (kind)
        {
            case FieldCharValues.Begin:
                fields.Push(true);
                break;
            case FieldCharValues.Separate when fields.Count > 0:
                fields.Pop();
                fields.Push(false);
                break;
            case FieldCharValues.End when fields.Count > 0:
                fields.Pop();
                break;
        }
    }

    /// <summary>A note's words are kept until its paragraph ends, so that the sentence is not torn; it is marked with its number in the text's order.</summary>
    private void TakeNote(OpenXmlElement reference)
    {
        var (kind, id) = reference is FootnoteReference foot ? ("Footnote", foot.Id.Known()) : ("Endnote", ((EndnoteReference)reference).Id.Known());
        OpenXmlElement? note = kind == "Footnote"
            ? main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(f => f.Id.Known() == id)
            : main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(e => e.Id.Known() == id);
        if (note is null || isNote || fields.Contains(true))
        {
            return;
        }

        var number = kind == "Footnote" ? ++footnotes : ++endnotes;
        var inner = new BlockSink(ReadingLimits.Default) { Line = sink.Line };
        var writer = new DocxRunText(inner, main, revisions, isNote: true);
        foreach (var p in note.Descendants<Paragraph>())
        {
            writer.Write(p);
            inner.Write(' ');
        }

        RevisionCount += writer.RevisionCount;
        inner.Flush();
        if (!inner.Blocks.IsEmpty)
        {
            var custom = (reference is FootnoteReference called ? called.CustomMarkFollows : ((EndnoteReference)reference).CustomMarkFollows).Known() == true;
            var words = string.Join(' ', inner.Blocks.Select(b => b.Text));
            var hint = new StructuralHint { IsNewParagraph = true, OpensNothing = true };
            notes.Add(new Block(custom ? $"[{kind}: {words}]" : $"[{kind} {number}: {words}]", hint, new SourceSpan(sink.Line, sink.Line)));
        }
    }

    private void TakeDrawing(OpenXmlElement drawing)
    {
        // Word writes a box twice, for new programs and for old ones: only the first is taken.
        var chosen = drawing is AlternateContent alternatives ? (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives.GetFirstChild<AlternateContentFallback>() : drawing;
        if (chosen is null)
        {
            return;
        }

        var found = chosen.Descendants<TextBoxContent>().Where(b => !b.Ancestors<TextBoxContent>().Any(a => a.Ancestors().Contains(chosen)) && !InFallback(b, chosen)).ToList();
        boxes.AddRange(found);
        if (found.Count == 0 && drawing is not AlternateContent)
        {
            return; // an image: counted with the parts of the file
        }

        if (found.Count == 0)
        {
            TakeChildren(chosen);
        }
    }

    private static bool InFallback(OpenXmlElement element, OpenXmlElement top) =>
        element.Ancestors().TakeWhile(a => !ReferenceEquals(a, top)).OfType<AlternateContentFallback>().Any();
}
