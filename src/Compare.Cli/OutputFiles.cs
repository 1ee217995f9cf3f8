using System.Collections.Immutable;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli;

/// <summary>Puts finished files in their place: all are written beside their targets first and only then renamed, so that a failure leaves what was there.</summary>
internal static class OutputFiles
{
    /// <summary>Writes all files or none; null when done, else the error.</summary>
    public static Diagnostic? Write(string folder, ImmutableArray<OutputFile> files)
    {
        var staged = new List<(string Temporary, string Final)>();
        try
        {
            foreach (var file in files)
            {
                var final = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(final)!);
                if (Directory.Exists(final))
                {
                    return Discard(staged, Diagnostic.Error(DiagnosticCodes.CannotWrite, "A folder stands where the file should go. Choose another place with --out.", new Place(final)));
                }

                var temporary = $"{final}.{Environment.ProcessId}.tmp";
                staged.Add((temporary, final));
                File.WriteAllBytes(temporary, file.Content.Span);
            }

            foreach (var (temporary, final) in staged)
            {
                File.Move(temporary, final, overwrite: true);
            }

            return null;
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var reason = bad is UnauthorizedAccessException ? "no permission" : "the disk, the path or another program prevents it";
            return Discard(staged, Diagnostic.Error(
                DiagnosticCodes.CannotWrite, $"Nothing could be written here: {reason}. Close the file if it is open, or choose another place with --out.", new Place(folder)));
        }
    }

    private static Diagnostic Discard(List<(string Temporary, string Final)> staged, Diagnostic error)
    {
        foreach (var (temporary, _) in staged)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
            {
                // The error that is reported already says that nothing can be written here.
            }
        }

        return error;
    }
}
