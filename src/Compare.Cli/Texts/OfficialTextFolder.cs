using System.Collections.Immutable;

namespace Compare.Cli.Texts;

/// <summary>The official texts of a corpus that stand in one folder.</summary>
/// <param name="Folder">The folder; it need not exist.</param>
/// <param name="Lock">Its lock file, empty where there is none.</param>
/// <param name="Texts">At most one for each instrument, in the order of the corpus; never default.</param>
internal sealed record OfficialTextFolder(string Folder, TextLock Lock, ImmutableArray<OfficialText> Texts)
{
    public OfficialText? Find(string id) => Texts.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal));
}
