namespace Compare.Drafts;

/// <summary>The candidates of each left item with the weight of the pair: at most so many an item, in the order in which they were added.</summary>
internal sealed class AssignmentEdges(int lefts, int most)
{
    private readonly int[] counts = new int[lefts];
    private readonly int[] rights = new int[lefts * most];
    private readonly double[] weights = new double[lefts * most];

    public int Lefts => lefts;

    public void Add(int left, int right, double weight)
    {
        var at = (left * most) + counts[left]++;
        rights[at] = right;
        weights[at] = weight;
    }

    public ReadOnlySpan<int> Rights(int left) => rights.AsSpan(left * most, counts[left]);

    public ReadOnlySpan<double> Weights(int left) => weights.AsSpan(left * most, counts[left]);

    /// <summary>The same with something added to each weight.</summary>
    public AssignmentEdges With(Func<int, int, double> bonus)
    {
        var edges = new AssignmentEdges(lefts, most);
        for (var left = 0; left < lefts; left++)
        {
            var to = Rights(left);
            var by = Weights(left);
            for (var k = 0; k < to.Length; k++)
            {
                edges.Add(left, to[k], by[k] + bonus(left, to[k]));
            }
        }

        return edges;
    }
}
