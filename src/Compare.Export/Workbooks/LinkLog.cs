using System.Globalization;
using System.IO.Compression;

namespace Compare.Export.Workbooks;

/// <summary>The links of a streamed sheet. They stand after all its rows and are found while these are written, so they wait here, packed: one is much like the next.</summary>
internal sealed class LinkLog : IDisposable
{
    private readonly MemoryStream packed = new();
    private readonly DeflateStream packing;
    private readonly RowWriter xml;
    private readonly Dictionary<string, string> web = new(StringComparer.Ordinal);
    private bool isEmpty = true;

    public LinkLog()
    {
        packing = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true);
        xml = new RowWriter(packing);
    }

    /// <summary>The addresses outside the workbook, each with the id of its relationship.</summary>
    public IReadOnlyDictionary<string, string> Web => web;

    /// <param name="cell">Where it stands: <c>B5</c>.</param>
    /// <param name="target">An address in the workbook, or a web address.</param>
    public void Add(string cell, string target)
    {
        isEmpty = false;
        xml.Raw("<x:hyperlink ref=\""u8).Text(cell);
        if (target[0] == '\'')
        {
            xml.Raw("\" location=\""u8).Attribute(target);
        }
        else
        {
            if (!web.TryGetValue(target, out var id))
            {
                web.Add(target, id = "rIdLink" + (web.Count + 1).ToString(CultureInfo.InvariantCulture));
            }

            xml.Raw("\" r:id=\""u8).Attribute(id);
        }

        xml.Raw("\" />"u8);
    }

    /// <summary>Writes the element with all links, or nothing where there is none. No link can be added after that.</summary>
    public void WriteTo(Stream target)
    {
        xml.Dispose();
        packing.Dispose();
        if (isEmpty)
        {
            return;
        }

        packed.Position = 0;
        using var unpacked = new DeflateStream(packed, CompressionMode.Decompress);
        target.Write("<x:hyperlinks>"u8);
        unpacked.CopyTo(target);
        target.Write("</x:hyperlinks>"u8);
    }

    public void Dispose() => packing.Dispose();
}
