using System.Collections.Immutable;
using System.Text.Json;
using CsvHelper;

namespace Compare.Export.Tables;

/// <summary>A table of rows of one type.</summary>
internal sealed class DataTable<T>(
    string name,
    string title,
    ImmutableArray<TableColumn<T>> columns,
    IEnumerable<T> rows,
    ImmutableArray<string> primaryKey,
    ImmutableArray<ForeignKey> foreignKeys)
    : DataTable(name, title)
{
    public override int CountLongerThan(int characters) => rows.Sum(row => columns.Count(c => c.Value(row).Length > characters));

    protected override void WriteRows(CsvWriter csv, Func<string, string> cell)
    {
        csv.WriteHeader([.. columns.Select(c => c.Name)]);
        foreach (var row in rows)
        {
            csv.WriteRecord([.. columns.Select(c => cell(c.Value(row)))]);
        }
    }

    protected override void WriteFields(Utf8JsonWriter json)
    {
        json.WriteStartArray("fields");
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            json.WriteString("description", column.Description);
            if (column.IsRequired)
            {
                json.WriteStartObject("constraints");
                json.WriteBoolean("required", true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    protected override void WriteKeys(Utf8JsonWriter json)
    {
        json.WriteStartArray("primaryKey");
        foreach (var key in primaryKey)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        json.WriteStartArray("foreignKeys");
        foreach (var key in foreignKeys)
        {
            json.WriteStartObject();
            json.WriteString("fields", key.Column);
            json.WriteStartObject("reference");
            json.WriteString("resource", key.Table);
            json.WriteString("fields", key.ReferencedColumn);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
