using Compare.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compare.Reading.Documents;

/// <summary>Walks the body of a Word file and lays it out as blocks: paragraphs with their numbers, tables, notes, text boxes.</summary>
internal sealed class DocxBlockCollector
{
    private readonly BlockSink sink;
    private readonly DocxStyles styles;
    private readonly DocxNumbering numbering;
    private readonly DocxRunText runs;
    private int paragraph;
    private bool mergesWithNext;

    public DocxBlockCollector(BlockSink sink, MainDocumentPart main, Revisions revisions)
    {
        this.sink = sink;
        styles = new DocxStyles(main);
        numbering = new DocxNumbering(main, styles);
        runs = new DocxRunText(sink, main, revisions);
        CountFurniture(main);
    }

    public int RevisionCount => runs.RevisionCount;

    public void Collect(OpenXmlElement container)
    {
        sink.Enter();
        foreach (var child in container.ChildElements)
        {
            Take(child);
        }

        sink.Leave();
    }

    private void Take(OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph p:
                TakeParagraph(p);
                break;
            case Table table:
                TakeTable(table);
                break;
            case AltChunk:
                sink.Count("embedded document(s) of another format");
                break;
            case SectionProperties:
                break;
            case SdtBlock block:
                if (block.SdtContentBlock is { } content)
                {
                    Collect(content);
                }

                break;
            case InsertedRun or DeletedRun or MoveFromRun or MoveToRun when !runs.Keeps(element):
                break;
            default:
                if (element.HasChildren)
                {
                    Collect(element);
                }

                break;
        }
    }

    private void TakeParagraph(Paragraph p)
    {
        sink.Line = ++paragraph;
        var properties = runs.Properties(p);
        if (styles.IsContents(properties))
        {
            sink.Count(ContentsLines.Name);
            return;
        }

        var label = styles.Numbering(properties) is { } list && !mergesWithNext ? numbering.Next(list.List, list.Level) : null;
        if (label is { Label.Length: > 0 } numbered)
        {
            sink.Write(numbered.Label + " ");
        }

        var boxes = runs.Write(p);
        var hint = new StructuralHint(styles.HeadingLevel(properties), label?.IsBullet == true);
        mergesWithNext = runs.MarkIsDeleted(p);
        if (mergesWithNext)
        {
            sink.Write(' ');
        }
        else
        {
            sink.Flush(hint);
            runs.TakeNotes().ForEach(sink.Add);
        }

        foreach (var box in boxes)
        {
            // The box stands beside its paragraph; its words follow it.
            sink.Flush(hint);
            Collect(box);
        }
    }

    private void TakeTable(Table table)
    {
        foreach (var row in table.Descendants<TableRow>().Where(r => ReferenceEquals(r.Ancestors<Table>().FirstOrDefault(), table)))
        {
            if (!runs.KeepsRow(row))
            {
                continue;
            }

            var cells = new List<List<Block>>();
            foreach (var cell in row.Descendants<TableCell>().Where(c => ReferenceEquals(c.Ancestors<TableRow>().FirstOrDefault(), row)))
            {
                sink.Open();
                Collect(cell);
                cells.Add(sink.Close());
            }

            foreach (var block in TableRows.Lay(cells))
            {
                sink.Add(block);
            }
        }
    }

    private void CountFurniture(MainDocumentPart main)
    {
        Repeat(main.HeaderParts.Count(h => h.Header?.InnerText.Trim().Length > 0) + main.FooterParts.Count(f => f.Footer?.InnerText.Trim().Length > 0), "page header(s) and footer(s)");
        Repeat(main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Count() ?? 0, "comment(s)");
        Repeat(main.ImageParts.Count(), "image(s)");
        Repeat(main.EmbeddedObjectParts.Count() + main.EmbeddedPackageParts.Count(), "embedded object(s)");
        var remote = main.ExternalRelationships.Count();
        Repeat(remote, "link(s) to outside files, not followed,");

        void Repeat(int times, string what)
        {
            for (var i = 0; i < times; i++)
            {
                sink.Count(what);
            }
        }
    }
}
