using Compare.Documents;
using Compare.Instruments;
using Compare.Reading.Documents;

var doc = DocumentReaders.Read(new SourceDocument(args[0], File.ReadAllBytes(args[0])));
foreach (var d in doc.Diagnostics) { Console.Error.WriteLine(d); }
var parsed = ProvisionParser.Parse(doc.Value, DraftingConventions.Find(args[1])!);
foreach (var d in parsed.Diagnostics) { Console.Error.WriteLine(d); }
foreach (var p in parsed.Value.Provisions)
{
    Console.WriteLine($"{p.Pinpoint}\t{p.Label}\t{p.Kind}\t{p.Designation}|{p.Number}|{p.Heading}|{p.Text.Replace("\n", "⏎", StringComparison.Ordinal)}|{p.Continuation?.Replace("\n", "⏎", StringComparison.Ordinal)}");
}

return 0;
