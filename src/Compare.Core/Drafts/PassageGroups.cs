namespace Compare.Drafts;

/// <summary>Passages by number, those of one number in order.</summary>
internal readonly struct PassageGroups
{
    private readonly int[] starts;
    private readonly int[] members;

    private PassageGroups(int[] starts, int[] members)
    {
        this.starts = starts;
        this.members = members;
    }

    /// <param name="numberOf">The number of each passage; a negative one is in no group.</param>
    /// <param name="numbers">How many numbers there are: every one is below it.</param>
    public static PassageGroups Of(ReadOnlySpan<int> numberOf, int numbers)
    {
        var starts = new int[numbers + 1];
        foreach (var number in numberOf)
        {
            if (number >= 0)
            {
                starts[number + 1]++;
            }
        }

        for (var n = 0; n < numbers; n++)
        {
            starts[n + 1] += starts[n];
        }

        var members = new int[starts[numbers]];
        var next = starts.AsSpan(0, numbers).ToArray();
        for (var i = 0; i < numberOf.Length; i++)
        {
            if (numberOf[i] >= 0)
            {
                members[next[numberOf[i]]++] = i;
            }
        }

        return new PassageGroups(starts, members);
    }

    public ReadOnlySpan<int> With(int number) => members.AsSpan(starts[number], starts[number + 1] - starts[number]);
}
