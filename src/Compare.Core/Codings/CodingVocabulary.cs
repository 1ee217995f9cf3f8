using System.Collections.Immutable;

namespace Compare.Codings;

/// <summary>The words that <c>powers</c>, <c>data</c>, <c>direction</c> and <c>condition</c> may hold (docs/coding-guidelines.md).</summary>
public static class CodingVocabulary
{
    /// <summary>Powers; <c>general</c> stands for all of them.</summary>
    public static ImmutableArray<string> Powers { get; } =
    [
        "offences", "preservation", "production", "search", "real-time-traffic", "interception", "emergency", "joint-team", "extradition", "mutual-assistance",
        "cross-border-access", "direct-access", "takedown", "registration", "supervision", "agreement", AnyPower,
    ];

    /// <summary>Categories of data; <c>any</c> stands for all of them.</summary>
    public static ImmutableArray<string> Data { get; } = ["subscriber", "traffic", "content", "sensitive", AnyData];

    public static ImmutableArray<string> Directions { get; } = ["domestic", "incoming", "outgoing"];

    public static ImmutableArray<string> Conditions { get; } =
    [
        "declaration", "reservation", "domestic-law", "as-appropriate", "on-request", "emergency-only", "agreement-in-force", "treaty-absent", "preamble",
    ];

    internal const string AnyPower = "general";

    internal const string AnyData = "any";
}
