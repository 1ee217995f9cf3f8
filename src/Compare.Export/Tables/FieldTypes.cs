using System.Globalization;

namespace Compare.Export.Tables;

/// <summary>The Frictionless types in use, and how their values are written.</summary>
internal static class FieldTypes
{
    public const string Text = "string";
    public const string Whole = "integer";
    public const string YesNo = "boolean";
    public const string Date = "date";

    /// <summary>A list in one field, joined with a semicolon and a space.</summary>
    public static string List(IEnumerable<string> values) => string.Join("; ", values);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
