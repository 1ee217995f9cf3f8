using System.Diagnostics;
using Compare.Documents;
using Compare.Instruments;
using Compare.Reading.Documents;

namespace Compare.Benchmarks;

/// <summary>What one cold process spends in each stage: a second pass in the same process shows how much of it was start-up.</summary>
internal static class ColdRun
{
    public static int Run(string[] files)
    {
        for (var pass = 1; pass <= 3; pass++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var file in files)
            {
                var document = new SourceDocument(file, File.ReadAllBytes(file));
                Say("read file");
                var read = DocumentReaders.Read(document);
                Say("reader");
                _ = read.TryGetValue(out var blocks);
                var chosen = ConventionChooser.Choose(blocks!);
                Say("choose");
                var parsed = ProvisionParser.Parse(blocks!, chosen.Value);
                Say("parse");
            }

            void Say(string what)
            {
                Console.WriteLine($"pass {pass} {what,-10} {watch.Elapsed.TotalMilliseconds,8:0.0} ms");
                watch.Restart();
            }
        }

        return 0;
    }
}
