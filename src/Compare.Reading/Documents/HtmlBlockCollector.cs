using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Compare.Documents;

namespace Compare.Reading.Documents;

/// <summary>Walks an HTML tree and lays its text out as blocks: headings, paragraphs, numbered and definition lists, tables, notes.</summary>
internal sealed class HtmlBlockCollector(BlockSink sink, Revisions revisions)
{
    private readonly List<IElement> called = [];
    private HtmlNotes notes = HtmlNotes.None;

    public void Collect(IDocument document)
    {
        if (document.Body is { } body)
        {
            var main = body.QuerySelectorAll("main, [role=main]");
            if (main.Length == 1)
            {
                sink.Count("part(s) of the page outside its main part");
            }

            notes = HtmlNotes.Of(document);
            Walk(main.Length == 1 ? main[0] : body);
            Flush();
        }
    }

    private void Walk(INode node)
    {
        switch (node)
        {
            case IText text:
                sink.Write(text.Data.Replace('\v', ' ').Replace('\t', ' '));
                break;
            case IElement element:
                sink.Enter();
                Place(element);
                if (HtmlElements.Furniture(element) is { } what)
                {
                    sink.Count(what);
                }
                else if (HtmlElements.IsBulletOfWord(element))
                {
                    sink.Write("• ");
                }
                else if (notes.CalledBy(element) is { } note)
                {
                    called.Add(note);
                }
                else if (!notes.IsNote(element))
                {
                    Take(element);
                }

                sink.Leave();
                break;
        }
    }

    private void WalkChildren(INode parent)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            Walk(child);
        }
    }

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                sink.Break();
                break;
            case "ul" or "ol" or "menu":
                List(element);
                break;
            case "dl":
                Definitions(element);
                break;
            case "table":
                Table(element);
                break;
            case "pre":
                Preformatted(element);
                break;
            case "ins" or "del" when revisions == Revisions.Refuse:
                throw new LimitException(Results.DiagnosticCodes.RevisionsFound, "The document has marked insertions or deletions, and --revisions refuse was asked for. Choose accepted or rejected.");
            case "ins" when revisions == Revisions.Rejected:
            case "del" when revisions == Revisions.Accepted:
                sink.Count("marked revision(s), as --revisions asks,");
                break;
            case "img" or "picture" or "figure" when element.TextContent.Trim().Length == 0:
                sink.Count("image(s)");
                break;
            default:
                if (HtmlElements.IsBlock(element))
                {
                    sink.Flush();
                    Place(element);
                    WalkChildren(element);
                    Flush(new StructuralHint(HtmlElements.HeadingLevel(element)) { OpensNothing = HtmlElements.IsNote(element) });
                }
                else
                {
                    WalkChildren(element);
                }

                break;
        }
    }

    private void List(IElement list)
    {
        sink.Flush();
        var numbering = HtmlNumbering.Of(list);
        foreach (var child in list.Children)
        {
            if (child.LocalName != "li")
            {
                Walk(child);
                continue;
            }

            sink.Enter();
            sink.Open();
            Place(child);
            WalkChildren(child);
            Flush();
            var blocks = sink.Close();
            sink.Leave();
            var number = numbering.Next(child);
            for (var i = 0; i < blocks.Count; i++)
            {
                sink.Add(i > 0 ? blocks[i] : number is null ? blocks[i] with { Hint = blocks[i].Hint with { IsBullet = numbering.IsBullet } } : blocks[i] with { Text = number + " " + blocks[i].Text });
            }
        }
    }

    private void Definitions(IElement list)
    {
        sink.Flush();
        var term = new List<Block>();
        foreach (var child in list.QuerySelectorAll("dt, dd").Where(e => ReferenceEquals(e.Closest("dl"), list)))
        {
            sink.Enter();
            sink.Open();
            Place(child);
            WalkChildren(child);
            Flush();
            var blocks = sink.Close();
            sink.Leave();
            if (child.LocalName == "dt")
            {
                term.ForEach(sink.Add);
                term = blocks;
                continue;
            }

            // A number as the term belongs in front of its words; other terms stand on their own.
            foreach (var block in term is [{ } only] && TableRows.IsBareNumber(only.Text) ? TableRows.Lay([term, blocks]) : term.Concat(blocks))
            {
                sink.Add(block);
            }

            term = [];
        }

        term.ForEach(sink.Add);
    }

    private void Table(IElement table)
    {
        sink.Flush();
        var rows = table is IHtmlTableElement known ? known.Rows.Cast<IElement>() : table.QuerySelectorAll("tr").Where(r => ReferenceEquals(r.Closest("table"), table));
        if (table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption)
        {
            Walk(caption);
            sink.Flush();
        }

        foreach (var row in rows)
        {
            var cells = new List<List<Block>>();
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                sink.Enter();
                sink.Open();
                Place(cell);
                WalkChildren(cell);
                Flush();
                cells.Add(sink.Close());
                sink.Leave();
            }

            foreach (var block in TableRows.Lay(cells))
            {
                sink.Add(block);
            }
        }
    }

    /// <summary>Text as typed, as congress.gov shows bills: its lines are read as those of a plain text file.</summary>
    private void Preformatted(IElement element)
    {
        sink.Flush();
        foreach (var block in WrappedText.Blocks(element.TextContent, sink.Line, out _, out _))
        {
            sink.Add(block);
        }
    }

    /// <summary>Ends a block; the notes that were called in it follow.</summary>
    private void Flush(StructuralHint hint = default)
    {
        sink.Flush(hint);
        foreach (var note in called)
        {
            sink.Add(new Block($"[Note: {HtmlNotes.Words(note)}]", new StructuralHint { IsNewParagraph = true, OpensNothing = true }, new SourceSpan(sink.Line, sink.Line)));
        }

        called.Clear();
    }

    private void Place(IElement element)
    {
        if (element.SourceReference is { } reference && reference.Position.Line > 0)
        {
            sink.Line = reference.Position.Line;
        }
    }
}
