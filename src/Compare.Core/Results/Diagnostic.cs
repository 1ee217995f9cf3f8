namespace Compare.Results;

/// <summary>One finding about an input or an output: a stable code, where it is, what is wrong and what to do.</summary>
/// <param name="Code">A stable code of <see cref="DiagnosticCodes"/>; scripts may rely on it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">Plain sentences on one line, without the place.</param>
/// <param name="Place">Where it was found.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, Place Place)
{
    public static Diagnostic Error(string code, string message, Place place = default) => new(code, Severity.Error, message, place);

    public static Diagnostic Warning(string code, string message, Place place = default) => new(code, Severity.Warning, message, place);

    public static Diagnostic Note(string code, string message, Place place = default) => new(code, Severity.Information, message, place);

    /// <summary>One line: code, place, message.</summary>
    public override string ToString()
    {
        var place = Place.ToString();
        return place.Length == 0 ? $"{Code}: {Message}" : $"{Code}: {place}: {Message}";
    }
}
