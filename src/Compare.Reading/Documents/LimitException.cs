using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Stops a reader at a bound or at content it does not take; caught in <see cref="GuardedReading"/> and nowhere else.</summary>
internal sealed class LimitException(string code, string message, int line = 0) : Exception(message)
{
    public string Code => code;

    public int Line => line;

    public Diagnostic ToDiagnostic(string file) => Diagnostic.Error(Code, Message, new Place(file, Line));

    public static LimitException Paragraphs(int most) => new(
        DiagnosticCodes.TooLarge, $"The document has more than {most} paragraphs, the most that is read. Split it, or raise the bound with --max-paragraphs.");

    public static LimitException Depth(int most, int line = 0) => new(
        DiagnosticCodes.TooDeep, $"The document is nested more than {most} levels deep, the most that is read. Check the file; the bound can be raised with --max-depth.", line);

    public static LimitException Expanded(long most) => new(
        DiagnosticCodes.TooLarge, $"The file unpacks to more than {most / (1024 * 1024)} MB, the most that is read. It may be made to do harm; the bound is four times --max-size.");
}
