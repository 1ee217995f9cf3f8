using System.Collections.Immutable;
using System.Text;

namespace Compare.Drafts;

/// <summary>Turns differences between tokens back into running text. White space goes with the side that has it, so that both texts can be recovered.</summary>
internal sealed class RedlineBuilder
{
    private readonly ImmutableArray<RedlinePiece>.Builder pieces = ImmutableArray.CreateBuilder<RedlinePiece>();
    private readonly StringBuilder text = new();
    private RedlineOp op = RedlineOp.Keep;
    private bool isReference;

    /// <summary>The redlines of an aligned text, one for each new block; one in all where there is no new block.</summary>
    public static ImmutableArray<ImmutableArray<RedlinePiece>> ByNewBlock(AlignedText aligned)
    {
        if (aligned.Hunks.IsEmpty && aligned.New.Length == 1)
        {
            return [[new RedlinePiece(RedlineOp.Keep, Printed(aligned.NewTokens))]];
        }

        var results = ImmutableArray.CreateBuilder<ImmutableArray<RedlinePiece>>();
        var ends = new Queue<int>();
        var total = 0;
        foreach (var segment in aligned.New)
        {
            ends.Enqueue(total += segment.Tokens.Length);
        }

        var builder = new RedlineBuilder();
        var (i, j) = (0, 0);
        foreach (var hunk in aligned.Hunks.Add(new DiffHunk(aligned.OldTokens.Length, 0, aligned.NewTokens.Length, 0)))
        {
            for (; i < hunk.OldStart; i++, j++)
            {
                CutBefore(j);
                builder.Keep(aligned.OldTokens[i], aligned.NewTokens[j]);
            }

            for (; i < hunk.OldEnd; i++)
            {
                builder.Take(RedlineOp.Delete, aligned.OldTokens[i], aligned.OldIsReference[i]);
            }

            for (; j < hunk.NewEnd; j++)
            {
                CutBefore(j);
                builder.Take(RedlineOp.Insert, aligned.NewTokens[j], aligned.NewIsReference[j]);
            }
        }

        results.Add(builder.Finish());
        return results.ToImmutable();

        void CutBefore(int token)
        {
            if (ends.Count > 1 && token == ends.Peek())
            {
                ends.Dequeue();
                results.Add(builder.Finish());
                builder = new RedlineBuilder();
            }
        }
    }

    /// <summary>Tokens as running text, without the white space before the first.</summary>
    public static string Printed(ImmutableArray<TextToken> tokens)
    {
        var length = 0;
        foreach (ref readonly var token in tokens.AsSpan())
        {
            length += token.Space.Length + token.Text.Length;
        }

        return string.Create(length - tokens[0].Space.Length, tokens, static (text, all) =>
        {
            var isFirst = true;
            foreach (ref readonly var token in all.AsSpan())
            {
                if (!isFirst)
                {
                    token.Space.CopyTo(text);
                    text = text[token.Space.Length..];
                }

                isFirst = false;
                token.Text.CopyTo(text);
                text = text[token.Text.Length..];
            }
        });
    }

    private void Keep(TextToken old, TextToken @new)
    {
        var (before, after) = (old.Space, pieces.Count == 0 && text.Length == 0 ? "" : @new.Space);
        if (before.Length > 0 && after.Length == 0 && op == RedlineOp.Delete)
        {
            text.Append(before);
        }
        else if (before.Length == 0 && after.Length > 0 && op == RedlineOp.Insert)
        {
            text.Append(after);
            after = "";
        }

        Switch(RedlineOp.Keep, false);
        text.Append(after).Append(@new.Text);
    }

    private void Take(RedlineOp next, TextToken token, bool reference)
    {
        Switch(next, reference);
        var atStart = pieces.Count == 0 && text.Length == 0;
        text.Append(atStart ? "" : token.Space).Append(token.Text);
    }

    private void Switch(RedlineOp next, bool reference)
    {
        if (next != op || reference != isReference)
        {
            Flush();
            (op, isReference) = (next, reference);
        }
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            pieces.Add(new RedlinePiece(op, text.ToString(), isReference));
            text.Clear();
        }
    }

    private ImmutableArray<RedlinePiece> Finish()
    {
        Flush();
        return pieces.ToImmutable();
    }
}
