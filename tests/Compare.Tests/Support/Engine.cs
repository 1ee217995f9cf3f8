using DuckDB.NET.Data;

namespace Compare.Tests.Support;

/// <summary>DuckDB in this process, for what the program writes for engines.</summary>
internal static class Engine
{
    /// <summary>The rows as text, an empty one for null; the test is skipped where the engine cannot be loaded.</summary>
    public static string[][] Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                System.Collections.IEnumerable list and not string => string.Join(' ', list.Cast<object>()),
                var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
            })]);
        }

        return [.. rows];
    }

    /// <summary>DuckDB brings a library of the machine's own code, which is not there for every machine.</summary>
    private static DuckDBConnection Open()
    {
        try
        {
            var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            return connection;
        }
        catch (Exception absent) when (absent is DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            Assert.Skip("DuckDB cannot be loaded on this machine: " + absent.Message);
            throw;
        }
    }
}
