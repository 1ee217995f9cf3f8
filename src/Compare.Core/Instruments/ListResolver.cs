using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Compare.Instruments;

/// <summary>
/// Decides for all lines of a basic unit together which numbers open, continue or close which lists, so that a letter i is told from a
/// roman i by its neighbours: (g) (h) (i) (j) is one list, (h) (i) (ii) (i) (j) is two. The cheapest reading of the whole unit wins; costs
/// rise with gaps, restarts and lists that begin in the middle. A beam keeps the best readings so far, so time is linear in the lines.
/// </summary>
internal sealed class ListResolver(ImmutableArray<ListRule> rules)
{
    private const int Unranked = 9;

    /// <summary>Ignoring a number is dearer than a small gap and cheaper than a list out of nowhere.</summary>
    private const double Ignored = 6;
    private const double IgnoredDash = 3;
    private const double GapStep = 2;
    private const double LongestGap = 14;
    private const double Restart = 20;
    private const double OutOfNowhere = 9;
    private const double Opening = 1;

    /// <summary>The level of a line that opens nothing.</summary>
    private const int RunningText = -1;

    private readonly OpenLists lists = new();
    private ReadingBeam beam = new();
    private ReadingBeam next = new();

    /// <summary>How each reading of each line came about: as many for a line as a beam is wide.</summary>
    private (byte Earlier, byte Candidate, int Level)[] steps = [];

    public ImmutableArray<ListPosition> Resolve(ImmutableArray<ListLine> lines)
    {
        if (steps.Length < lines.Length * ReadingBeam.Width)
        {
            steps = new (byte, byte, int)[lines.Length * ReadingBeam.Width];
        }

        lists.Clear();
        beam.Clear();
        beam.Add(new ListReading(0, OpenLists.None, 0, 0, RunningText, 0));
        var previousEndsInStop = false;
        for (var i = 0; i < lines.Length; i++)
        {
            next.Clear();
            Read(lines[i], previousEndsInStop);
            previousEndsInStop = lines[i].Text.EndsWith('.') && (lines[i].Candidates.IsEmpty || lines[i].Text.Length > lines[i].Candidates[0].Length);
            var at = i * ReadingBeam.Width;
            foreach (ref readonly var reading in next.Readings)
            {
                steps[at++] = (reading.Earlier, reading.Candidate, reading.Level);
            }

            (beam, next) = (next, beam);
            if (lists.IsCrowded)
            {
                beam.Tidy(lists);
            }
        }

        return Positions(lines);
    }

    /// <summary>The readings with one more line.</summary>
    private void Read(ListLine line, bool previousEndsInStop)
    {
        var readings = beam.Readings;
        for (byte r = 0; r < readings.Length; r++)
        {
            ref readonly var reading = ref readings[r];
            if (line.Candidates.IsEmpty)
            {
                Add(reading, r, 0, reading.Innermost, reading.Depth, RunningText, 0);
                continue;
            }

            if (line.Hint.Depth is { } depth)
            {
                for (byte i = 0; i < line.Candidates.Length; i++)
                {
                    PlaceAt(reading, r, line.Candidates[i], i, depth);
                }

                continue; // the format says that this is a number and how deep it stands; only its alphabet is to be found out
            }

            for (byte i = 0; i < line.Candidates.Length; i++)
            {
                Place(reading, r, line.Candidates[i], i, previousEndsInStop);
            }

            var ignored = line.Candidates[0].Style == EnumeratorStyle.Dash ? IgnoredDash : Ignored;
            if (next.Takes(reading.Cost + ignored))
            {
                Add(reading, r, ignored, reading.Innermost, reading.Depth, RunningText, 0);
            }
        }
    }

    private void Place(in ListReading reading, byte earlier, in Enumerator candidate, byte index, bool previousEndsInStop)
    {
        var depth = reading.Depth;
        for (var place = reading.Innermost; place != OpenLists.None; place = lists[place].Outer)
        {
            var list = lists[place];
            depth--;
            if (list.Style == candidate.Style && list.Bracket == candidate.Bracket)
            {
                var number = candidate.Ordinal == 0 ? list.Last + 1 : candidate.Ordinal;
                var step = number - list.Last;
                var more = candidate.IsInserted && step == 0 ? 0 : step == 1 ? 0 : step > 1 ? Math.Min(LongestGap, 1 + (GapStep * step)) : Restart;
                if (next.Takes(reading.Cost + more))
                {
                    Add(reading, earlier, more, lists.Add(list with { Last = number }), depth + 1, depth, index);
                }

                return;
            }
        }

        var ordinal = candidate.Ordinal == 0 ? 1 : candidate.Ordinal;
        var known = rules.RankOf(candidate);
        var rank = known < 0 ? Unranked : known;
        var outer = reading.Innermost == OpenLists.None ? -1 : lists[reading.Innermost].Rank;
        var cost = ordinal == 1 ? Opening : OutOfNowhere + ordinal;
        cost += rank == Unranked ? 2 : 0;
        cost += rank <= outer ? 2.5 : 0.1 * (rank - outer);
        cost += previousEndsInStop && reading.Innermost != OpenLists.None ? 0.5 : 0;
        if (next.Takes(reading.Cost + cost))
        {
            Add(reading, earlier, cost, lists.Add(new OpenList(candidate.Style, candidate.Bracket, ordinal, rank, reading.Innermost)), reading.Depth + 1, reading.Depth, index);
        }
    }

    private void PlaceAt(in ListReading reading, byte earlier, in Enumerator candidate, byte index, int depth)
    {
        var (innermost, level) = (reading.Innermost, reading.Depth);
        while (level > depth + 1)
        {
            innermost = lists[innermost].Outer;
            level--;
        }

        var ordinal = candidate.Ordinal == 0 ? 1 : candidate.Ordinal;
        var cost = 0.0;
        if (level == depth + 1)
        {
            var last = lists[innermost];
            var goesOn = last.Style == candidate.Style && last.Bracket == candidate.Bracket;
            cost = goesOn && (ordinal == last.Last + 1 || (candidate.IsInserted && ordinal == last.Last)) ? 0 : goesOn ? 3 : ordinal == 1 ? Opening + 1 : OutOfNowhere;
            innermost = last.Outer;
            level--;
        }
        else
        {
            cost = ordinal == 1 ? Opening : OutOfNowhere;
        }

        var known = rules.RankOf(candidate);
        cost += known < 0 ? 2 : 0.1 * known;
        Add(reading, earlier, cost, lists.Add(new OpenList(candidate.Style, candidate.Bracket, ordinal, known < 0 ? Unranked : known, innermost)), level + 1, level, index);
    }

    private void Add(in ListReading reading, byte earlier, double cost, int innermost, int depth, int level, byte candidate) =>
        next.Add(new ListReading(reading.Cost + cost, innermost, depth, earlier, level, candidate));

    /// <summary>The cheapest reading of all lines, from its last step back.</summary>
    private ImmutableArray<ListPosition> Positions(ImmutableArray<ListLine> lines)
    {
        var positions = new ListPosition[lines.Length];
        var at = 0;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            var (earlier, candidate, level) = steps[(i * ReadingBeam.Width) + at];
            positions[i] = level == RunningText ? ListPosition.RunningText : new ListPosition(level, lines[i].Candidates[candidate]);
            at = earlier;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(positions);
    }
}
