using System.Xml;
using System.Xml.Linq;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Walks a legislative XML tree and lays it out as blocks whose hints carry the native numbers, names and levels.</summary>
internal sealed class XmlBlockCollector(BlockSink sink, Revisions revisions)
{
    private readonly SortedDictionary<string, (int Count, int Line)> unknown = new(StringComparer.Ordinal);
    private readonly List<Block> notes = [];
    private int containers;
    private int numbered;
    private int quoted;

    /// <summary>Elements that no vocabulary knows.</summary>
    public IEnumerable<(string Name, int Count, int Line)> Unknown => unknown.Select(e => (e.Key, e.Value.Count, e.Value.Line));

    public void Collect(XElement root)
    {
        Walk(root);
        Flush();
    }

    private void WalkChildren(XElement parent, Func<XElement, bool>? leaveOut = null)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                sink.Write(text.Value.Replace('\t', ' '));
            }
            else if (node is XElement element && leaveOut?.Invoke(element) != true)
            {
                Walk(element);
            }
        }
    }

    private void Walk(XElement element)
    {
        sink.Enter();
        if (!sink.HasText)
        {
            Place(element);
        }

        Take(element, Name(element));
        sink.Leave();
    }

    private void Take(XElement element, string name)
    {
        if (XmlVocabulary.Notes.Contains(name))
        {
            Note(element);
        }
        else if (XmlVocabulary.Furniture.TryGetValue(name, out var what))
        {
            sink.Count(what);
        }
        else if (XmlVocabulary.Quotes.Contains(name))
        {
            Flush();
            quoted++;
            WalkChildren(element);
            Flush();
            quoted--;
        }
        else if (name is "ins" or "del" && !Keeps(name))
        {
            sink.Count("marked revision(s), as --revisions asks,");
        }
        else if (name is "br" or "eol")
        {
            sink.Break();
        }
        else if (name is "table" or "layout")
        {
            Table(element);
        }
        else if (quoted == 0 && (XmlVocabulary.Units.Contains(name) || XmlVocabulary.Containers.Contains(name)))
        {
            Division(element, name);
        }
        else if (quoted == 0 && XmlVocabulary.Levels.Contains(name))
        {
            Level(element, name);
        }
        else if (XmlVocabulary.Headings.Contains(name) || name is "crossheading" or "subheading")
        {
            Flush();
            WalkChildren(element);
            Flush(quoted == 0 ? new StructuralHint(6) : Hint());
        }
        else if (XmlVocabulary.Blocks.Contains(name) || XmlVocabulary.Levels.Contains(name) || XmlVocabulary.Units.Contains(name) || XmlVocabulary.Containers.Contains(name))
        {
            Flush();
            WalkChildren(element);
            Flush();
        }
        else
        {
            if (!XmlVocabulary.Inline.Contains(name) && !XmlVocabulary.Numbers.Contains(name))
            {
                unknown[element.Name.LocalName] = unknown.TryGetValue(element.Name.LocalName, out var seen) ? (seen.Count + 1, seen.Line) : (1, sink.Line);
            }

            if (XmlVocabulary.Numbers.Contains(name))
            {
                sink.Write(' ');
            }

            WalkChildren(element);
            if (XmlVocabulary.Numbers.Contains(name))
            {
                sink.Write(' ');
            }
        }
    }

    /// <summary>A headed division or basic unit: its number and heading are one block, its native name and number the hint.</summary>
    private void Division(XElement element, string name)
    {
        Flush();
        var number = Words(element, XmlVocabulary.Numbers);
        var heading = Words(element, XmlVocabulary.Headings);
        if (IsNothing(number))
        {
            // A converter's "Article 0" for what has no number, as the preamble.
            sink.Count("number(s) 0 given by a converter to what has none");
            number = "";
        }

        var isUnit = name == "article" || (XmlVocabulary.Units.Contains(name) && !element.Descendants().Any(d => Name(d) == "article"));
        var (outerContainers, outerNumbered) = (containers, numbered);
        if (number.Length + heading.Length > 0)
        {
            containers = Math.Min(containers + 1, 6);
            var text = number.Length == 0 ? heading : heading.Length == 0 ? number : number[^1] is '.' or ':' or '—' or '–' or '-' ? $"{number} {heading}" : $"{number} – {heading}";
            sink.Write(text);
            var known = number.Length > 0;
            sink.Flush(new StructuralHint(containers) { Unit = known ? name : null, Number = known ? number : null, Id = known ? Id(element) : null });
            FlushNotes();
        }

        numbered = isUnit ? 0 : numbered;
        WalkChildren(element, c => IsOpening(element, c));
        Flush();
        (containers, numbered) = (outerContainers, outerNumbered);
    }

    /// <summary>A numbered part of a unit: its number goes in front of its first words. One without a number is a paragraph and no more.</summary>
    private void Level(XElement element, string name)
    {
        Flush();
        var number = Words(element, XmlVocabulary.Numbers);
        var heading = Words(element, XmlVocabulary.Headings);
        if (number.Length == 0)
        {
            WalkChildren(element);
            Flush();
            return;
        }

        if (char.IsLetterOrDigit(number[^1]))
        {
            number += ".";
        }

        var own = new StructuralHint { Unit = name, Number = number, Id = Id(element), Depth = name is "recital" or "citation" ? null : numbered };
        sink.Open();
        if (heading.Length > 0)
        {
            sink.Write(heading);
            sink.Flush(new StructuralHint(6));
        }

        numbered++;
        WalkChildren(element, c => IsOpening(element, c));
        Flush();
        numbered--;
        var blocks = sink.Close();
        if (blocks.Count > 0 && blocks[0].Hint.Number is null && !blocks[0].Hint.OpensNothing)
        {
            var first = blocks[0];
            blocks[0] = first with { Text = number + " " + first.Text, Hint = own with { HeadingLevel = first.Hint.HeadingLevel, IsNewParagraph = true } };
        }
        else
        {
            sink.Add(new Block(number, own with { IsNewParagraph = true }, new SourceSpan(sink.Line, sink.Line)));
        }

        blocks.ForEach(sink.Add);
    }

    private void Note(XElement element)
    {
        // What was written so far goes on after the note, which is kept until its paragraph ends.
        var inner = new BlockSink(ReadingLimits.Default) { Line = sink.Line };
        var collector = new XmlBlockCollector(inner, revisions);
        collector.WalkChildren(element);
        inner.Flush();
        var marker = element.Attributes().FirstOrDefault(a => a.Name.LocalName == "marker")?.Value;
        notes.AddRange(inner.Blocks.Select((b, i) => b with
        {
            Text = i == 0 ? $"[Note{(marker is null ? "" : " " + marker)}: {b.Text}{(inner.Blocks.Length == 1 ? "]" : "")}" : b.Text + (i == inner.Blocks.Length - 1 ? "]" : ""),
            Hint = b.Hint with { OpensNothing = true },
        }));
    }

    private void Table(XElement table)
    {
        Flush();
        foreach (var row in table.Descendants().Where(d => Name(d) is "tr" or "row" && ReferenceEquals(d.Ancestors().First(a => Name(a) is "table" or "layout"), table)))
        {
            var cells = new List<List<Block>>();
            foreach (var cell in row.Elements())
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

    private bool Keeps(string name) => revisions switch
    {
        Revisions.Accepted => name == "ins",
        Revisions.Rejected => name == "del",
        _ => throw new LimitException(DiagnosticCodes.RevisionsFound, "The document has marked insertions or deletions, and --revisions refuse was asked for. Choose accepted or rejected.", sink.Line),
    };

    private StructuralHint Hint() => new() { OpensNothing = quoted > 0 };

    private void Flush() => Flush(Hint());

    private void Flush(StructuralHint hint)
    {
        sink.Flush(hint);
        FlushNotes();
    }

    private void FlushNotes()
    {
        notes.ForEach(sink.Add);
        notes.Clear();
    }

    private void Place(XElement element)
    {
        if (element is IXmlLineInfo info && info.HasLineInfo())
        {
            sink.Line = info.LineNumber;
        }
    }

    private static bool IsOpening(XElement parent, XElement child) =>
        ReferenceEquals(child.Parent, parent) && (XmlVocabulary.Numbers.Contains(Name(child)) || XmlVocabulary.Headings.Contains(Name(child)));

    /// <summary>What the vocabularies call a provision: <c>eId</c> of Akoma Ntoso 3.0, <c>identifier</c> of USLM. Their plain <c>id</c> is a name for machines.</summary>
    private static string? Id(XElement element) => (string?)element.Attribute("eId") ?? (string?)element.Attribute("identifier");

    private static string Words(XElement element, System.Collections.Frozen.FrozenSet<string> names) =>
        WhiteSpace.Fold(string.Join(' ', element.Elements().Where(e => names.Contains(Name(e))).Select(e => e.Value)));

    private static bool IsNothing(string number) => number.Any(char.IsAsciiDigit) && number.Where(char.IsAsciiDigit).All(d => d == '0');

    private static string Name(XElement element) => element.Name.LocalName.ToLowerInvariant();
}
