using DocumentFormat.OpenXml;

namespace Compare.Reading.Documents;

/// <summary>Attribute values of Word files. A value that is none of its type (<c>numId="j"</c>, a number format of tomorrow) counts as absent: one bad attribute must not cost the whole document.</summary>
internal static class DocxValues
{
    public static T? Known<T>(this OpenXmlSimpleValue<T>? value)
        where T : struct => value is { HasValue: true } ? value.Value : null;
}
