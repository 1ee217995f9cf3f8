using System.Text;
using Compare.Reports;

namespace Compare.Export;

/// <summary>Makes text into a file: UTF-8 without a byte order mark, so that the same text is the same bytes everywhere.</summary>
internal static class OutputFiles
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static OutputFile Text(string path, string text) => new(path, Encoding.GetBytes(text));

    /// <summary>A text that is passed on as it grows.</summary>
    public static OutputFile Text(string path, Action<GrowingText> write) => new(path, target =>
    {
        using var text = new GrowingText(target, Encoding);
        write(text);
    });
}
