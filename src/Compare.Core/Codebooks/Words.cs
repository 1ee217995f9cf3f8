using System.Collections.Immutable;

namespace Compare.Codebooks;

/// <summary>A text as a searcher sees it: runs of letters and digits in lower case, everything else only separates.</summary>
public static class Words
{
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words.ToImmutable();
    }
}
