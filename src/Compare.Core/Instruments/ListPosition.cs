namespace Compare.Instruments;

/// <summary>Where a line was placed: its level among the open lists (0: the outermost), with the number it was read as; level -1 for running text.</summary>
internal readonly record struct ListPosition(int Level, Enumerator Enumerator)
{
    public static ListPosition RunningText { get; } = new(-1, default);

    public bool IsRunningText => Level < 0;
}
