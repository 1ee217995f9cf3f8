namespace Compare.Drafts;

/// <summary>Gives equal sequences of numbers equal numbers.</summary>
internal sealed class SequenceNumbers
{
    private readonly Dictionary<Sequence, int> numbers = [];

    public int Count => numbers.Count;

    public int Of(int[] sequence)
    {
        var key = new Sequence(sequence);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers.Add(key, number = numbers.Count);
        }

        return number;
    }

    private readonly struct Sequence : IEquatable<Sequence>
    {
        private readonly int[] items;
        private readonly int hash;

        public Sequence(int[] items)
        {
            this.items = items;
            var sum = 17UL;
            foreach (var item in items)
            {
                sum = (sum ^ (uint)item) * 0x9e3779b97f4a7c15UL;
                sum ^= sum >> 29;
            }

            hash = (int)(sum ^ (sum >> 32));
        }

        public bool Equals(Sequence other) => hash == other.hash && items.AsSpan().SequenceEqual(other.items);

        public override bool Equals(object? obj) => obj is Sequence other && Equals(other);

        public override int GetHashCode() => hash;
    }
}
