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
    private const int BeamWidth = 24;
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

    public ImmutableArray<ListPosition> Resolve(ImmutableArray<ListLine> lines)
    {
        var (beam, next) = (new Beam(), new Beam());
        beam.Add(new Reading(ImmutableStack<Frame>.Empty, 0, 0, null, RunningText, 0));
        var previousEndsInStop = false;
        foreach (var line in lines)
        {
            next.Clear();
            foreach (var reading in beam.Readings)
            {
                if (line.Candidates.IsEmpty)
                {
                    next.Add(reading.Then(reading.Frames, reading.Depth, 0, RunningText, 0));
                    continue;
                }

                if (line.Hint.Depth is { } depth)
                {
                    for (var i = 0; i < line.Candidates.Length; i++)
                    {
                        PlaceAt(reading, line.Candidates[i], i, depth, next);
                    }

                    continue; // the format says that this is a number and how deep it stands; only its alphabet is to be found out
                }

                for (var i = 0; i < line.Candidates.Length; i++)
                {
                    Place(reading, line.Candidates[i], i, previousEndsInStop, next);
                }

                var ignored = line.Candidates[0].Style == EnumeratorStyle.Dash ? IgnoredDash : Ignored;
                if (next.Takes(reading.Cost + ignored))
                {
                    next.Add(reading.Then(reading.Frames, reading.Depth, ignored, RunningText, 0));
                }
            }

            (beam, next) = (next, beam);
            previousEndsInStop = line.Text.EndsWith('.') && (line.Candidates.IsEmpty || line.Text.Length > line.Candidates[0].Length);
        }

        return beam.Readings[0].Positions(lines);
    }

    private void Place(Reading reading, Enumerator candidate, int index, bool previousEndsInStop, Beam next)
    {
        var depth = reading.Depth;
        var frames = reading.Frames;
        var taken = false;
        while (!frames.IsEmpty)
        {
            var frame = frames.Peek();
            depth--;
            if (frame.Style == candidate.Style && frame.Bracket == candidate.Bracket)
            {
                taken = true;
                var ordinal = candidate.Ordinal == 0 ? frame.Last + 1 : candidate.Ordinal;
                var step = ordinal - frame.Last;
                var cost = candidate.IsInserted && step == 0 ? 0 : step == 1 ? 0 : step > 1 ? Math.Min(LongestGap, 1 + (GapStep * step)) : Restart;
                if (next.Takes(reading.Cost + cost))
                {
                    next.Add(reading.Then(frames.Pop().Push(frame with { Last = ordinal }), depth + 1, cost, depth, index));
                }

                break;
            }

            frames = frames.Pop();
        }

        if (!taken)
        {
            var ordinal = candidate.Ordinal == 0 ? 1 : candidate.Ordinal;
            var known = rules.RankOf(candidate);
            var rank = known < 0 ? Unranked : known;
            var outer = reading.Frames.IsEmpty ? -1 : reading.Frames.Peek().Rank;
            var cost = ordinal == 1 ? Opening : OutOfNowhere + ordinal;
            cost += rank == Unranked ? 2 : 0;
            cost += rank <= outer ? 2.5 : 0.1 * (rank - outer);
            cost += previousEndsInStop && !reading.Frames.IsEmpty ? 0.5 : 0;
            if (next.Takes(reading.Cost + cost))
            {
                next.Add(reading.Then(
                    reading.Frames.Push(new Frame(candidate.Style, candidate.Bracket, ordinal, rank)), reading.Depth + 1, cost, reading.Depth, index));
            }
        }
    }

    private void PlaceAt(Reading reading, Enumerator candidate, int index, int depth, Beam next)
    {
        var (frames, level) = (reading.Frames, reading.Depth);
        while (level > depth + 1)
        {
            frames = frames.Pop();
            level--;
        }

        var ordinal = candidate.Ordinal == 0 ? 1 : candidate.Ordinal;
        var cost = 0.0;
        if (level == depth + 1)
        {
            var last = frames.Peek();
            var goesOn = last.Style == candidate.Style && last.Bracket == candidate.Bracket;
            cost = goesOn && (ordinal == last.Last + 1 || (candidate.IsInserted && ordinal == last.Last)) ? 0 : goesOn ? 3 : ordinal == 1 ? Opening + 1 : OutOfNowhere;
            frames = frames.Pop();
            level--;
        }
        else
        {
            cost = ordinal == 1 ? Opening : OutOfNowhere;
        }

        var known = rules.RankOf(candidate);
        cost += known < 0 ? 2 : 0.1 * known;
        next.Add(reading.Then(frames.Push(new Frame(candidate.Style, candidate.Bracket, ordinal, known < 0 ? Unranked : known)), level + 1, cost, level, index));
    }

    /// <summary>The cheapest readings so far, the cheapest first; of two that cost the same, the earlier.</summary>
    private sealed class Beam
    {
        private readonly Reading[] readings = new Reading[BeamWidth];
        private int count;

        public ReadOnlySpan<Reading> Readings => readings.AsSpan(0, count);

        public void Clear() => count = 0;

        /// <summary>False where as many cheaper readings are known as are kept: asked before a reading is made.</summary>
        public bool Takes(double cost) => count < BeamWidth || readings[^1].Cost > cost;

        public void Add(Reading reading)
        {
            var at = count;
            while (at > 0 && readings[at - 1].Cost > reading.Cost)
            {
                at--;
            }

            if (at == BeamWidth)
            {
                return;
            }

            count = Math.Min(count + 1, BeamWidth);
            Array.Copy(readings, at, readings, at + 1, count - at - 1);
            readings[at] = reading;
        }
    }

    private readonly record struct Frame(EnumeratorStyle Style, EnumeratorBracket Bracket, int Last, int Rank);

    /// <summary>One way to read the lines so far: the last of them as the candidate at an index, on a level; the lines before it as the earlier reading.</summary>
    private sealed class Reading(ImmutableStack<Frame> frames, int depth, double cost, Reading? earlier, int level, int candidate)
    {
        public ImmutableStack<Frame> Frames => frames;

        public int Depth => depth;

        public double Cost => cost;

        public Reading Then(ImmutableStack<Frame> open, int depthThen, double more, int onLevel, int read) => new(open, depthThen, cost + more, this, onLevel, read);

        public ImmutableArray<ListPosition> Positions(ImmutableArray<ListLine> lines)
        {
            var positions = new ListPosition[lines.Length];
            var reading = this;
            for (var i = lines.Length - 1; i >= 0; i--)
            {
                positions[i] = reading.At(lines[i]);
                reading = reading.Earlier!;
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(positions);
        }

        private Reading? Earlier => earlier;

        private ListPosition At(ListLine line) => level == RunningText ? ListPosition.RunningText : new ListPosition(level, line.Candidates[candidate]);
    }
}
