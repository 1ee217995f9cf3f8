using System.Globalization;
using System.Text;

namespace Compare.Export.Workbooks;

/// <summary>
/// Writes XML that is known to be well formed, as UTF-8 and without an object for each element: a workbook has millions of cells. What is text goes through
/// <see cref="Text"/>, which cleans it and escapes it as <see cref="System.Xml.XmlWriter"/> does.
/// </summary>
internal sealed class RowWriter(Stream target) : IDisposable
{
    private const int Block = 1 << 16;

    /// <summary>A number is written in no more bytes than these.</summary>
    private const int LongestNumber = 32;

    private readonly byte[] buffer = new byte[Block];
    private int used;

    /// <summary>Markup, or what needs no escape.</summary>
    public RowWriter Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Block - used)
        {
            Send();
            if (bytes.Length > Block)
            {
                target.Write(bytes);
                return this;
            }
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
        return this;
    }

    public RowWriter Number<T>(T number)
        where T : IUtf8SpanFormattable
    {
        if (Block - used < LongestNumber)
        {
            Send();
        }

        number.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
        used += written;
        return this;
    }

    /// <summary>Text between two marks of an element.</summary>
    public RowWriter Text(string text)
    {
        var rest = XmlText.Clean(text).AsSpan();
        while (rest.IndexOfAny('&', '<', '>') is >= 0 and var at)
        {
            Plain(rest[..at]);
            Raw(rest[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, _ => "&gt;"u8 });
            rest = rest[(at + 1)..];
        }

        Plain(rest);
        return this;
    }

    /// <summary>The value of an attribute between double quotes.</summary>
    public RowWriter Attribute(string value)
    {
        foreach (var rune in XmlText.Clean(value).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => Raw("&quot;"u8),
                '\n' => Raw("&#xA;"u8),
                '\t' => Raw("&#x9;"u8),
                _ => Text(rune.ToString()),
            };
        }

        return this;
    }

    public void Dispose() => Send();

    private void Plain(ReadOnlySpan<char> text)
    {
        // A pair of surrogates takes four bytes, any other sign at most three; a pair is not parted.
        const int most = Block / 4;
        while (text.Length > 0)
        {
            var length = Math.Min(text.Length, most);
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            if (length * 3 > Block - used)
            {
                Send();
            }

            used += Encoding.UTF8.GetBytes(text[..length], buffer.AsSpan(used));
            text = text[length..];
        }
    }

    private void Send()
    {
        target.Write(buffer, 0, used);
        used = 0;
    }
}
