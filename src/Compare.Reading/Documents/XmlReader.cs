using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>
/// Reads USLM (the United States Code and bills), Akoma Ntoso 3.0 and their kin. Their numbers and levels become hints for the one parser.
/// No DTD is read, no entity is expanded, nothing is fetched.
/// </summary>
public sealed class XmlReader : IDocumentReader
{
    public string Format => "xml";

    public Result<BlockDocument> Read(SourceDocument source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        return GuardedReading.Read(source, "XML file", () =>
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            XElement root;
            try
            {
                root = SafeXml.Load(source.Content, options.Limits);
            }
            catch (XmlException bad)
            {
                return Result.Failure<BlockDocument>(Diagnostic.Error(
                    DiagnosticCodes.Damaged, "The XML is not well-formed here: a tag is not closed, cut off or misspelt, or a character is not allowed. Get the file again, or correct it there.",
                    new Place(source.Name, bad.LineNumber)));
            }

            if (root.Name.LocalName is "html" or "body")
            {
                return new HtmlReader().Read(source, options);
            }

            var sink = new BlockSink(options.Limits);
            var collector = new XmlBlockCollector(sink, options.Revisions);
            collector.Collect(root);
            diagnostics.AddRange(LeftOutNotes.Make(sink, source.Name));
            foreach (var (name, count, line) in collector.Unknown)
            {
                diagnostics.Add(Diagnostic.Warning(
                    DiagnosticCodes.UnknownElement, $"The element <{name}> ({count} times) is none that this program knows; its words were read as text.", new Place(source.Name, line)));
            }

            return BlockDocuments.Make(source, Format, sink.Blocks, diagnostics.ToImmutable());
        });
    }
}
