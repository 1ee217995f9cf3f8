using System.Collections.Immutable;

namespace Compare.Cli.Texts;

/// <summary>What the lock file says of one instrument's text: the version in use, and those it replaced, oldest first.</summary>
internal sealed record TextLockEntry(TextVersion Current, ImmutableArray<TextVersion> Earlier);
