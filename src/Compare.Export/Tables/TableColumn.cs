namespace Compare.Export.Tables;

/// <summary>A column of a CSV file and its description in the data package.</summary>
/// <param name="Name">Name in the header row.</param>
/// <param name="Type">Frictionless type: <c>string</c>, <c>integer</c>, <c>boolean</c>, <c>date</c>.</param>
/// <param name="Description">What it holds, in one sentence.</param>
/// <param name="Value">The value of a row; empty for none.</param>
/// <param name="IsRequired">True when it is never empty.</param>
internal sealed record TableColumn<T>(string Name, string Type, string Description, Func<T, string> Value, bool IsRequired = false);
