namespace Compare.Export.Workbooks;

/// <summary>Rows and cells of a sheet, with the prefix that the model gives to its elements.</summary>
internal static class SheetXml
{
    /// <param name="xml">Where to write.</param>
    /// <param name="number">Counted from 1.</param>
    /// <param name="height">In points.</param>
    /// <param name="outline">How deep it stands in the outline; 0 for outermost.</param>
    public static void OpenRow(this RowWriter xml, int number, double height, int outline)
    {
        xml.Raw("<x:row r=\""u8).Number(number).Raw("\" ht=\""u8).Number(height).Raw("\" customHeight=\"1\""u8);
        if (outline > 0)
        {
            xml.Raw(" outlineLevel=\""u8).Number(outline).Raw("\""u8);
        }

        xml.Raw(">"u8);
    }

    public static void CloseRow(this RowWriter xml) => xml.Raw("</x:row>"u8);

    /// <summary>From its style on.</summary>
    public static void NumberCell<T>(this RowWriter xml, ReadOnlySpan<byte> style, T value)
        where T : IUtf8SpanFormattable => xml.Raw(style).Raw("\"><x:v>"u8).Number(value).Raw("</x:v></x:c>"u8);

    /// <summary>From its style on; an empty text is an empty cell.</summary>
    public static void TextCell(this RowWriter xml, ReadOnlySpan<byte> style, string text)
    {
        xml.Raw(style);
        if (text.Length == 0)
        {
            xml.Raw("\" />"u8);
            return;
        }

        xml.Raw("\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">"u8).Text(text).Raw("</x:t></x:is></x:c>"u8);
    }

    /// <summary>From its style on: a text of two parts, each after what says how it is set; an empty second part is left out, and of two there is an empty cell.</summary>
    public static void TextCell(this RowWriter xml, ReadOnlySpan<byte> style, (byte[] Set, string Text) first, (byte[] Set, string Text) second)
    {
        if (first.Text.Length + second.Text.Length == 0)
        {
            xml.TextCell(style, "");
            return;
        }

        xml.Raw(style).Raw("\" t=\"inlineStr\"><x:is>"u8);
        Part(xml, first);
        if (second.Text.Length > 0)
        {
            Part(xml, second);
        }

        xml.Raw("</x:is></x:c>"u8);
    }

    private static void Part(RowWriter xml, (byte[] Set, string Text) part) =>
        xml.Raw("<x:r>"u8).Raw(part.Set).Raw("<x:t xml:space=\"preserve\">"u8).Text(part.Text).Raw("</x:t></x:r>"u8);
}
