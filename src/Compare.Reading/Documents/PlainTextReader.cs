using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Reads plain text: paragraphs are separated by blank lines; in text without wrapped lines every line is a paragraph.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    public string Format => "text";

    public Result<BlockDocument> Read(SourceDocument source)
    {
        var decoded = TextDecoder.Decode(source);
        if (!decoded.TryGetValue(out var text))
        {
            return Result.Failure<BlockDocument>(decoded.Diagnostics);
        }

        var hardWrapped = LineWrapping.IsHardWrapped(text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var afterBlank = true;
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            var folded = WhiteSpace.Fold(line.ToString());
            if (folded.Length > 0)
            {
                blocks.Add(new Block(folded, new StructuralHint(IsNewParagraph: afterBlank || !hardWrapped), new SourceSpan(number, number)));
            }

            afterBlank = folded.Length == 0;
        }

        return BlockDocuments.Make(source, Format, blocks.ToImmutable(), decoded.Diagnostics);
    }
}
