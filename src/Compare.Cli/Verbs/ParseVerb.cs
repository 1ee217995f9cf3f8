using System.Text;
using Compare.Documents;
using Compare.Export.Json;
using Compare.Instruments;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>
/// <c>treaty parse</c>: documents as provision trees: an indented outline, JSON of one, or lines of JSON of many. Many files are read several at a
/// time and printed in their order; one that cannot be read is named, and the others go on.
/// </summary>
internal sealed class ParseVerb(Terminal terminal)
{
    public int Run(IReadOnlyList<string> named, bool isRecursive, string? conventionId, ParseForm form, string? outFile, ReadingOptions? options = null)
    {
        var convention = conventionId is null ? null : DraftingConventions.Find(conventionId);
        if (conventionId is not null && convention is null)
        {
            terminal.Report(UnknownConvention(conventionId));
            return ExitCodes.Usage;
        }

        var found = isRecursive ? InputFiles.Below(named) : Result.Success(named.ToArray());
        terminal.Report(found.Diagnostics);
        if (!found.TryGetValue(out var files))
        {
            return ExitCodes.BadInput;
        }

        return files.Length == 1 ? RunOne(Parse(files[0]), outFile) : RunMany(OrderedRun.Run(files, Environment.ProcessorCount, Parse), files, form, outFile);

        ParsedFile Parse(string file) => Of(InputFiles.Parse(file, convention, options), form);
    }

    private int RunOne(ParsedFile parsed, string? outFile)
    {
        terminal.Report(parsed.Diagnostics);
        if (parsed.Content is not { } content)
        {
            return ExitCodes.BadInput;
        }

        if (outFile is null)
        {
            terminal.ResultBytes(content);
        }
        else if (OutputFiles.Write(Path.GetDirectoryName(outFile) is { Length: > 0 } folder ? folder : ".", [new OutputFile(Path.GetFileName(outFile), content)]) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        terminal.Say($"{parsed.Provisions} provisions: {string.Join(", ", parsed.Kinds)}.");
        return ExitCodes.Done;
    }

    private int RunMany(IEnumerable<ParsedFile> parsed, string[] files, ParseForm form, string? outFile)
    {
        var failed = 0;
        if (outFile is null)
        {
            failed = Print(parsed, files, form, terminal.ResultBytes);
        }
        else if (OutputFiles.WriteAsItComes(outFile, content => (failed = Print(parsed, files, form, bytes => content.Write(bytes.Span))) < files.Length) is { } error)
        {
            terminal.Report(error);
            return ExitCodes.CannotWrite;
        }

        return failed == 0 ? ExitCodes.Done : ExitCodes.BadInput;
    }

    /// <summary>Prints each file as it comes; how many could not be read.</summary>
    private int Print(IEnumerable<ParsedFile> parsed, string[] files, ParseForm form, Action<ReadOnlyMemory<byte>> print)
    {
        var (failed, provisions) = (0, 0L);
        foreach (var (at, file) in parsed.Index())
        {
            terminal.Report(file.Diagnostics);
            if (file.Content is not { } content)
            {
                failed++;
                continue;
            }

            if (form == ParseForm.Outline)
            {
                print(Encoding.UTF8.GetBytes($"{(provisions > 0 ? "\n" : "")}==> {files[at]} <==\n"));
            }

            print(content);
            provisions += file.Provisions;
        }

        terminal.Say($"{provisions} provisions in {files.Length - failed} of {files.Length} files{(failed == 0 ? "." : $"; {failed} could not be read and are named above.")}");
        return failed;
    }

    private static ParsedFile Of(Result<ParsedDocument> parsed, ParseForm form)
    {
        if (!parsed.TryGetValue(out var result))
        {
            return new ParsedFile(parsed.Diagnostics, null, [], 0);
        }

        var (document, instrument) = result;
        ReadOnlyMemory<byte> content = form switch
        {
            ParseForm.Json => ProvisionTreeJson.Write(document, instrument, parsed.Diagnostics),
            ParseForm.Lines => ProvisionLinesJson.Write(document, instrument, DraftingConventions.Find(instrument.Convention)?.Language ?? "en"),
            _ => OutlineText.Write(instrument),
        };
        var kinds = instrument.Provisions.GroupBy(p => p.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.DisplayName()}");
        return new ParsedFile(parsed.Diagnostics, content, [.. kinds], instrument.Provisions.Length);
    }

    public static Diagnostic UnknownConvention(string id) => Diagnostic.Error(
        DiagnosticCodes.UnknownName, $"There is no drafting convention \"{id}\". Known: {string.Join(", ", DraftingConventions.All.Select(c => c.Id))}.");
}
