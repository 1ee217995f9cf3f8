using Parquet;
using Parquet.Schema;

namespace Compare.Export.Parquet;

/// <summary>A column of a table and how a row fills it. Written value by value: the library's own way from objects to columns needs code made at run time, which native code lacks.</summary>
internal abstract class ParquetColumn<TRow>
{
    public abstract Field Field { get; }

    public abstract void Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows);

    /// <summary>Words; null where there are none.</summary>
    public static ParquetColumn<TRow> Text(string name, Func<TRow, string?> of) => new TextColumn(name, of);

    /// <summary>A number or a yes or no; always there.</summary>
    public static ParquetColumn<TRow> Value<T>(string name, Func<TRow, T> of)
        where T : struct => new ValueColumn<T>(name, of);

    /// <summary>Several words; an empty list where there are none.</summary>
    public static ParquetColumn<TRow> List(string name, Func<TRow, IEnumerable<string>> of) => new ListColumn(name, of);

    /// <summary>What is written goes into memory: there is nothing to wait for.</summary>
    private static void Done(Task written) => written.GetAwaiter().GetResult();

    private sealed class TextColumn(string name, Func<TRow, string?> of) : ParquetColumn<TRow>
    {
        private readonly DataField<string> column = new(name);

        public override Field Field => column;

        public override void Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows) =>
            Done(group.WriteAsync(column, rows.Select(of).Select(t => string.IsNullOrEmpty(t) ? null : t).ToArray()!));
    }

    private sealed class ValueColumn<T>(string name, Func<TRow, T> of) : ParquetColumn<TRow>
        where T : struct
    {
        private readonly DataField<T> column = new(name);

        public override Field Field => column;

        public override void Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows) => Done(group.WriteAsync<T>(column, rows.Select(of).ToArray()));
    }

    private sealed class ListColumn : ParquetColumn<TRow>
    {
        /// <summary>How far a value is defined, in the format's terms: the list is there and empty.</summary>
        private const int EmptyList = 1;
        private readonly DataField<string> element = new("element");
        private readonly ListField column;
        private readonly Func<TRow, IEnumerable<string>> of;

        public ListColumn(string name, Func<TRow, IEnumerable<string>> of)
        {
            column = new ListField(name, element);
            this.of = of;
        }

        public override Field Field => column;

        public override void Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows)
        {
            var (values, defined, repeated) = (new List<ReadOnlyMemory<char>>(), new List<int>(), new List<int>());
            foreach (var row in rows)
            {
                var before = values.Count;
                foreach (var value in of(row))
                {
                    repeated.Add(values.Count == before ? 0 : element.MaxRepetitionLevel);
                    defined.Add(element.MaxDefinitionLevel);
                    values.Add(value.AsMemory());
                }

                if (values.Count == before)
                {
                    repeated.Add(0);
                    defined.Add(EmptyList);
                }
            }

            Done(group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
                element, values.ToArray(), (ReadOnlyMemory<int>?)defined.ToArray().AsMemory(), (ReadOnlyMemory<int>?)repeated.ToArray().AsMemory(), CancellationToken.None));
        }
    }
}
