using System.Text;
using System.Text.RegularExpressions;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Tells a file's format by its content; the name decides only between Markdown and plain text, which may look the same.</summary>
internal static partial class FormatDetector
{
    private const int HeadLength = 4096;

    /// <summary>The format, or what to tell the user about a file that is in none of them.</summary>
    public static (string? Format, Diagnostic? Error) Detect(SourceDocument source)
    {
        var bytes = source.Content.Span;
        if (bytes.IsEmpty)
        {
            return (null, Diagnostic.Error(DiagnosticCodes.FileEmpty, "The file is empty.", new Place(source.Name)));
        }

        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return ("pdf", null);
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return ("docx", null); // the reader says what else it may be
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            var encrypted = bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
            return encrypted
                ? Fail(DiagnosticCodes.Encrypted, "The document is protected with a password. Open it in Word, take the password off (File, Info, Protect Document) and save it.")
                : Fail(DiagnosticCodes.UnknownFormat, "This is a file of an old Office version (.doc, .xls). Open it in Word and save it as .docx.");
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return Fail(DiagnosticCodes.UnknownFormat, "This is an RTF file, which is not read. Open it in a word processor and save it as .docx.");
        }

        foreach (var (magic, what) in new (byte[] Magic, string What)[]
        {
            ([0x89, 0x50, 0x4E, 0x47], "an image"), ([0xFF, 0xD8, 0xFF], "an image"), ([0x47, 0x49, 0x46, 0x38], "an image"), ([0x49, 0x49, 0x2A, 0x00], "an image"),
            ([0x1F, 0x8B], "a compressed file"), ([0x52, 0x61, 0x72, 0x21], "an archive"), ([0x37, 0x7A, 0xBC, 0xAF], "an archive"),
        })
        {
            if (bytes.StartsWith(magic))
            {
                return Fail(DiagnosticCodes.UnknownFormat, $"This is {what}, not a document with text. Give a Word, PDF, HTML, XML, Markdown or plain text file.");
            }
        }

        return (OfText(Head(bytes), source.Name), null);

        (string?, Diagnostic?) Fail(string code, string message) => (null, Diagnostic.Error(code, message, new Place(source.Name)));
    }

    /// <summary>The beginning of a text file, good enough to see what it is; zero bytes of UTF-16 are skipped.</summary>
    private static string Head(ReadOnlySpan<byte> bytes)
    {
        var head = new StringBuilder(HeadLength);
        foreach (var b in bytes[..Math.Min(bytes.Length, HeadLength)])
        {
            if (b is not (0 or 0xFE or 0xFF or 0xEF or 0xBB or 0xBF))
            {
                head.Append((char)b);
            }
        }

        return head.ToString();
    }

    private static string OfText(string head, string name)
    {
        var markdownName = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        var text = head.TrimStart();
        var start = SkipPrologue(text);
        var root = Root().Match(start);
        if (root.Success)
        {
            var element = root.Groups["name"].Value.ToLowerInvariant();
            if (element is "html" || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return "html";
            }

            if (text.StartsWith("<?xml", StringComparison.Ordinal) || element.Contains(':', StringComparison.Ordinal)
                || element is "akomantoso" || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.Contains(" xmlns", StringComparison.Ordinal))
            {
                return "xml";
            }

            if (!markdownName && element is "body" or "head" or "div" or "p" or "h1" or "h2" or "h3" or "table" or "ul" or "ol" or "section" or "article" or "main" or "pre" or "meta" or "title")
            {
                return "html";
            }
        }
        else if (text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return "xml";
        }

        return markdownName || LooksLikeMarkdown(head) ? "markdown" : "text";
    }

    private static bool LooksLikeMarkdown(string head)
    {
        var headings = 0;
        foreach (var line in head.EnumerateLines())
        {
            var marks = 0;
            while (marks < line.Length && line[marks] == '#')
            {
                marks++;
            }

            headings += marks is > 0 and <= 6 && line.Length > marks + 1 && line[marks] == ' ' ? 1 : 0;
        }

        return headings >= 2;
    }

    /// <summary>Takes an XML declaration and comments off the beginning.</summary>
    private static string SkipPrologue(string text)
    {
        while (true)
        {
            var end = text.StartsWith("<?", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) + 2
                : text.StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->", StringComparison.Ordinal) + 3
                : 0;
            if (end < 3)
            {
                return text;
            }

            text = text[end..].TrimStart();
        }
    }

    [GeneratedRegex(@"^<!?(?<name>[A-Za-z][A-Za-z0-9:._-]{0,60})[\s>/]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Root();
}
