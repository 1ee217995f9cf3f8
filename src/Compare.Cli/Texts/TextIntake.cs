using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Documents;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Cli.Texts;

/// <summary>Decides whether a file is the official text it is offered as: it must be readable and parse by the instrument's own convention.</summary>
internal static class TextIntake
{
    private static readonly ImmutableArray<string> RichFormats = [".html", ".htm", ".pdf", ".docx", ".xml"];

    /// <summary>The parsed text, with a note of how many of the abstract's articles it has; a text that has none of them is refused.</summary>
    public static Result<Instrument> Check(CodedInstrument instrument, SourceDocument document, TextReading reading)
    {
        var id = instrument.Metadata.Id;
        var place = new Place(document.Name);
        var parsed = InputFiles.Parse(document, reading.ConventionFor(instrument.Metadata), reading.Options);
        if (!parsed.TryGetValue(out var result))
        {
            return Result.Failure<Instrument>([.. parsed.Diagnostics.Where(d => d.Severity == Severity.Error)]);
        }

        // A format without a reader falls through to plain text, where markup would pass for wording.
        var extension = Path.GetExtension(document.Name).ToLowerInvariant();
        if (reading.Options.Format is null && RichFormats.Contains(extension, StringComparer.Ordinal) && result.Document.Format is "text" or "markdown")
        {
            return Result.Failure<Instrument>(Diagnostic.Error(
                DiagnosticCodes.UnknownFormat, $"A {extension[1..]} file cannot be read yet, or this is none. Save it as plain text or Markdown and use: treaty text add {id} FILE", place));
        }

        var units = instrument.Abstract.Provisions.Where(p => p.Kind.IsBasicUnit()).ToArray();
        var found = units.Count(u => result.Instrument.Find(u.Pinpoint) is not null);
        if (units.Length > 0 && found == 0)
        {
            return Result.Failure<Instrument>(Diagnostic.Error(
                DiagnosticCodes.NotTheInstrument, $"None of the {units.Length} {units[0].Kind.DisplayName()}s of {id} are in this file. Is it the text of another instrument?", place));
        }

        var counted = found == units.Length
            ? Diagnostic.Note(DiagnosticCodes.TextCoverage, $"It has all {units.Length} {Kind(units)}s of {id}.", place)
            : Diagnostic.Warning(
                DiagnosticCodes.TextCoverage, $"It has {found} of the {units.Length} {Kind(units)}s of {id}; missing: {string.Join(", ", units.Where(u => result.Instrument.Find(u.Pinpoint) is null).Take(5).Select(u => u.Label))}{(units.Length - found > 5 ? " …" : "")}.", place);
        return Result.Success(result.Instrument, parsed.Diagnostics.Add(counted));

        static string Kind(Provision[] units) => units.Length == 0 ? "article" : units[0].Kind.DisplayName();
    }
}
