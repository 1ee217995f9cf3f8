using System.Xml.Linq;
using Compare.Documents;
using static Compare.Reading.Documents.WordNames;

namespace Compare.Reading.Documents;

/// <summary>Walks the body of a Word file and lays it out as blocks: paragraphs with their numbers, tables, notes, text boxes.</summary>
internal sealed class DocxBlockCollector
{
    private static readonly XName Paragraph = W + "p";
    private static readonly XName Table = W + "tbl";
    private static readonly XName Row = W + "tr";
    private static readonly XName Cell = W + "tc";
    private readonly BlockSink sink;
    private readonly DocxStyles styles;
    private readonly DocxNumbering numbering;
    private readonly DocxRunText runs;
    private int paragraph;
    private bool mergesWithNext;

    public DocxBlockCollector(BlockSink sink, WordParts parts, Revisions revisions)
    {
        this.sink = sink;
        styles = new DocxStyles(parts.Styles);
        numbering = new DocxNumbering(parts.Numbering, styles);
        runs = new DocxRunText(sink, parts, revisions);
        CountFurniture(parts);
    }

    public int RevisionCount => runs.RevisionCount;

    public void Collect(IEnumerable<XElement> children)
    {
        sink.Enter();
        foreach (var child in children)
        {
            Take(child);
        }

        sink.Leave();
    }

    private void Take(XElement element)
    {
        var name = element.Name;
        if (name == Paragraph)
        {
            TakeParagraph(element);
        }
        else if (name == Table)
        {
            TakeTable(element);
        }
        else if (name == W + "altChunk")
        {
            sink.Count("embedded document(s) of another format");
        }
        else if (name == W + "sdt")
        {
            if (element.Element(W + "sdtContent") is { } content)
            {
                Collect(content.Elements());
            }
        }
        else if (name != W + "sectPr" && (!DocxRunText.IsChange(name) || runs.Keeps(name)) && element.HasElements)
        {
            Collect(element.Elements());
        }
    }

    private void TakeParagraph(XElement p)
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
            foreach (var note in runs.TakeNotes())
            {
                sink.Add(note);
            }
        }

        foreach (var box in boxes)
        {
            // The box stands beside its paragraph; its words follow it.
            sink.Flush(hint);
            Collect(box.Elements());
        }
    }

    private void TakeTable(XElement table)
    {
        foreach (var row in table.Descendants(Row).Where(r => r.Ancestors(Table).FirstOrDefault() == table))
        {
            if (!runs.KeepsRow(row))
            {
                continue;
            }

            var cells = new List<List<Block>>();
            foreach (var cell in row.Descendants(Cell).Where(c => c.Ancestors(Row).FirstOrDefault() == row))
            {
                sink.Open();
                Collect(cell.Elements());
                cells.Add(sink.Close());
            }

            foreach (var block in TableRows.Lay(cells))
            {
                sink.Add(block);
            }
        }
    }

    private void CountFurniture(WordParts parts)
    {
        Repeat(parts.Furniture.Count(f => f.Value.Trim().Length > 0), "page header(s) and footer(s)");
        Repeat(parts.Comments, "comment(s)");
        Repeat(parts.Images, "image(s)");
        Repeat(parts.EmbeddedObjects, "embedded object(s)");
        Repeat(parts.OutsideFiles, "link(s) to outside files, not followed,");

        void Repeat(int times, string what)
        {
            for (var i = 0; i < times; i++)
            {
                sink.Count(what);
            }
        }
    }
}
