using System.Text;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. Anything else is refused, with the place of the first bad byte.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> Decode(SourceDocument source)
    {
        var bytes = source.Content.Span;
        if (bytes.IsEmpty)
        {
            return Fail(DiagnosticCodes.FileEmpty, "The file is empty.", 0);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Result.Success(Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Result.Success(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        var body = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        if (body.Contains((byte)0))
        {
            return Fail(DiagnosticCodes.UnknownFormat, "This is not a text file (it contains zero bytes). Give a Markdown or plain text file.", 0);
        }

        try
        {
            return Result.Success(StrictUtf8.GetString(body));
        }
        catch (DecoderFallbackException bad)
        {
            var line = 1 + body[..Math.Min(bad.Index < 0 ? 0 : bad.Index, body.Length)].Count((byte)'\n');
            return Fail(DiagnosticCodes.WrongEncoding, "The file is not UTF-8 text. Save it as UTF-8 (in Excel: \"CSV UTF-8\"; in Word: plain text, encoding Unicode UTF-8).", line);
        }

        Result<string> Fail(string code, string message, int line) => Result.Failure<string>(Diagnostic.Error(code, message, new Place(source.Name, line)));
    }
}
