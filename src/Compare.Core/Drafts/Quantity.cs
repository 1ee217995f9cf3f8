using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>A number with its unit in running text: <c>90 days</c>, <c>5 (five) years</c>, <c>6 (enam) bulan</c>.</summary>
/// <param name="Dimension">What is measured: <c>time</c> or <c>percent</c>.</param>
/// <param name="Amount">In the smallest unit of the dimension.</param>
/// <param name="Shown">As written.</param>
internal sealed record Quantity(string Dimension, double Amount, string Shown)
{
    private const int Reach = 4;

    /// <summary>The quantities in a text, in order.</summary>
    public static ImmutableArray<Quantity> In(string text)
    {
        var tokens = Tokenizer.Tokens(text);
        var found = ImmutableArray.CreateBuilder<Quantity>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsWord || QuantityLanguage.Value(tokens[i].Key) is not { } value)
            {
                continue;
            }

            for (var j = i + 1; j < Math.Min(tokens.Length, i + 1 + Reach); j++)
            {
                if (QuantityLanguage.Unit(tokens[j].Key) is { } unit)
                {
                    found.Add(new Quantity(unit.Dimension, value * unit.Factor, string.Concat(tokens[i..(j + 1)].Select((t, k) => (k == 0 ? "" : t.Space) + t.Text))));
                    i = j;
                    break;
                }

                if (tokens[j].Kind is not TokenKind.Sign && QuantityLanguage.Value(tokens[j].Key) is null && !tokens[j].Is("calendar") && !tokens[j].Is("working"))
                {
                    break;
                }
            }
        }

        return found.ToImmutable();
    }
}
