using System.Text;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>
/// Bytes to text. <see cref="Decode(SourceDocument)"/> takes UTF-8 and UTF-16 with a byte order mark and refuses the rest: the corpus is UTF-8.
/// <see cref="Detect"/> takes documents as they come, also UTF-16 without a mark and Windows-1252, and names what it found.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> Decode(SourceDocument source) => Decode(source, (_, line) => Result.Failure<string>(Diagnostic.Error(
        DiagnosticCodes.WrongEncoding,
        "The file is not UTF-8 text. Save it as UTF-8 (in Excel: \"CSV UTF-8\"; in Word: plain text, encoding Unicode UTF-8).",
        new Place(source.Name, line))));

    public static Result<string> Detect(SourceDocument source)
    {
        var bytes = source.Content.Span;
        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            return Named(source, utf16.GetString(bytes), utf16 == Encoding.Unicode ? "UTF-16, little-endian" : "UTF-16, big-endian", 0, "by its zero bytes; there is no byte order mark");
        }

        return Decode(source, (body, line) => IsDamagedUtf8(body.Span)
            ? Result.Failure<string>(Diagnostic.Error(
                DiagnosticCodes.WrongEncoding, "The file is UTF-8 text, but damaged: on this line stand bytes that mean nothing. Get it anew, or open and save it again as UTF-8.", new Place(source.Name, line)))
            : body.Span.ContainsAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D])
            ? Result.Failure<string>(Diagnostic.Error(
                DiagnosticCodes.WrongEncoding, "The file is neither UTF-8 nor UTF-16 nor Windows-1252 text. Save it as UTF-8 and try again.", new Place(source.Name, line)))
            : Named(source, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(body.Span), "Windows-1252", line, "because it is not UTF-8 from this line on"));
    }

    /// <summary>The encoding of that name where it is one that text on the web is in, else null.</summary>
    public static Encoding? Named(string name)
    {
        var known = name.Trim().ToLowerInvariant();
        if (known is "utf-8" or "utf8" or "us-ascii" or "ascii" or "utf-16" or "unicode")
        {
            return null; // these are told by the bytes
        }

        try
        {
            return known is "iso-8859-1" or "latin1" ? CodePagesEncodingProvider.Instance.GetEncoding(1252) : CodePagesEncodingProvider.Instance.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Result<string> Decode(SourceDocument source, Func<ReadOnlyMemory<byte>, int, Result<string>> otherwise)
    {
        var bytes = source.Content.Span;
        if (bytes.IsEmpty)
        {
            return Fail(DiagnosticCodes.FileEmpty, "The file is empty.");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Result.Success(Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Result.Success(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        var body = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? source.Content[3..] : source.Content;
        if (body.Span.Contains((byte)0))
        {
            return Fail(DiagnosticCodes.UnknownFormat, "This is not a text file (it contains zero bytes). Give a Word, PDF, HTML, XML, Markdown or plain text file.");
        }

        try
        {
            return Result.Success(StrictUtf8.GetString(body.Span));
        }
        catch (DecoderFallbackException bad)
        {
            return otherwise(body, 1 + body.Span[..Math.Clamp(bad.Index, 0, body.Length)].Count((byte)'\n'));
        }

        Result<string> Fail(string code, string message) => Result.Failure<string>(Diagnostic.Error(code, message, new Place(source.Name)));
    }

    private static Result<string> Named(SourceDocument source, string text, string encoding, int line, string why) => Result.Success(
        text, [Diagnostic.Note(DiagnosticCodes.EncodingDetected, $"Read as {encoding}, {why}.", new Place(source.Name, line))]);

    /// <summary>Letters beyond ASCII that are whole in UTF-8 come about by chance only in rare pairs of bytes: more of them than strays means damage, not another encoding.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, strays) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            whole += status == System.Buffers.OperationStatus.Done && length > 1 ? 1 : 0;
            strays += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            bytes = bytes[length..];
        }

        return whole > strays;
    }

    /// <summary>Text mostly in Latin letters has a zero byte in every second place.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (head.Length < 8 || head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        var found = odd * 10 > pairs * 4 && even * 50 < pairs ? Encoding.Unicode
            : even * 10 > pairs * 4 && odd * 50 < pairs ? Encoding.BigEndianUnicode
            : null;
        return found is not null && found.GetString(head).All(c => c is '\t' or '\r' or '\n' or '\f' || !char.IsControl(c)) ? found : null;
    }
}
