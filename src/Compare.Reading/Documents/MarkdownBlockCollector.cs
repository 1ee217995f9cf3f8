using System.Collections.Immutable;
using System.Globalization;
using Compare.Documents;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Block = Compare.Documents.Block;
using SourceSpan = Compare.Documents.SourceSpan;

namespace Compare.Reading.Documents;

/// <summary>Walks a Markdown syntax tree and lays its text out as blocks, one a line, list marks as printed in front.</summary>
internal sealed class MarkdownBlockCollector(bool hardWrapped, ReadingLimits limits)
{
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly SortedDictionary<string, List<int>> leftOut = new(StringComparer.Ordinal);

    public ImmutableArray<Block> Blocks => blocks.ToImmutable();

    /// <summary>What was left out, with the lines where it stood.</summary>
    public IEnumerable<(string What, List<int> Places)> LeftOut => leftOut.Select(entry => (entry.Key, entry.Value));

    public void Collect(ContainerBlock container) => Collect(container, "", isBullet: false);

    private void Collect(ContainerBlock container, string marker, bool isBullet)
    {
        foreach (var block in container)
        {
            if (Furniture(block) is { } what)
            {
                Count(what, block.Line + 1);
                continue;
            }

            switch (block)
            {
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                    {
                        var own = list.IsOrdered ? item.Order.ToString(CultureInfo.InvariantCulture) + list.OrderedDelimiter + " " : "";
                        CollectItem(item, marker + own, !list.IsOrdered && own.Length == 0);
                        marker = "";
                    }

                    break;
                case ContainerBlock inner:
                    Collect(inner, marker, isBullet);
                    break;
                case LeafBlock leaf:
                    AddLeaf(leaf, marker, isBullet);
                    break;
            }

            (marker, isBullet) = ("", false);
        }

        if (marker.Length > 0)
        {
            Add(marker, new StructuralHint(IsBullet: isBullet), container.Line + 1);
        }
    }

    private void CollectItem(ListItemBlock item, string marker, bool isBullet)
    {
        if (item.Count == 0)
        {
            Add(marker, new StructuralHint(IsBullet: isBullet), item.Line + 1);
        }
        else
        {
            Collect(item, marker, isBullet);
        }
    }

    private void AddLeaf(LeafBlock leaf, string marker, bool isBullet)
    {
        var heading = (leaf as HeadingBlock)?.Level;
        var lines = leaf.Inline is null
            ? leaf.Lines.ToString().Split('\n')
            : MarkdownInlineText.Lines(leaf.Inline, tag => Count(tag, leaf.Line + 1));
        for (var i = 0; i < lines.Length; i++)
        {
            var text = i == 0 ? marker + lines[i] : lines[i];
            var hint = new StructuralHint(heading, isBullet && i == 0, i == 0 || !hardWrapped);
            if (text.StartsWith('#'))
            {
                // "###TITLE 3": a heading whose space was lost. More than six marks are no heading but a converter's indent.
                var marks = text.TakeWhile(c => c == '#').Count();
                text = text[marks..];
                hint = marks <= 6 ? hint with { HeadingLevel = marks } : hint;
            }

            Add(text, hint, leaf.Line + 1 + i);
        }
    }

    private void Add(string text, StructuralHint hint, int line)
    {
        var folded = WhiteSpace.Fold(text);
        if (folded.Length > 0)
        {
            if (blocks.Count == limits.Paragraphs)
            {
                throw LimitException.Paragraphs(limits.Paragraphs);
            }

            blocks.Add(new Block(folded, hint, new SourceSpan(line, line)));
        }
    }

    private void Count(string what, int line)
    {
        if (!leftOut.TryGetValue(what, out var places))
        {
            leftOut[what] = places = [];
        }

        places.Add(line);
    }

    /// <summary>What a block is that carries no words of the text, or null.</summary>
    private static string? Furniture(MarkdownObject block) => block switch
    {
        YamlFrontMatterBlock => "front matter block(s)",
        HtmlBlock { Type: HtmlBlockType.Comment } => "comment(s)",
        HtmlBlock => "HTML block(s)",
        LinkReferenceDefinitionGroup => "link definition(s)",
        ThematicBreakBlock => "rule(s)",
        _ => null,
    };
}
