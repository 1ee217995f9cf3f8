namespace Compare.Instruments;

/// <summary>One way to read the lines of a unit up to some line.</summary>
/// <param name="Cost">How unlikely it is.</param>
/// <param name="Innermost">The place of the innermost list that is open, or <see cref="OpenLists.None"/>.</param>
/// <param name="Depth">How many lists are open.</param>
/// <param name="Earlier">Which of the readings of the lines before it goes on.</param>
/// <param name="Level">The level on which it places the last line; below 0 where that opens nothing.</param>
/// <param name="Candidate">As which of the line's candidates it reads the number.</param>
internal readonly record struct ListReading(double Cost, int Innermost, int Depth, byte Earlier, int Level, byte Candidate);
