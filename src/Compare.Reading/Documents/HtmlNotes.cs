using AngleSharp.Dom;

namespace Compare.Reading.Documents;

/// <summary>
/// Footnotes of a web page. A call and its note link to each other, in Word's export, in EUR-Lex and elsewhere: the first of such a pair is the
/// call, the paragraph or list item of the second is the note.
/// </summary>
internal sealed class HtmlNotes
{
    private readonly Dictionary<IElement, IElement> calls = [];
    private readonly HashSet<IElement> notes = [];

    public static HtmlNotes None { get; } = new();

    public static HtmlNotes Of(IDocument document)
    {
        var found = new HtmlNotes();
        var anchors = document.QuerySelectorAll("a[href]").Where(a => a.GetAttribute("href") is ['#', _, ..]).ToList();
        var named = new Dictionary<string, (IElement Element, int At)>(StringComparer.Ordinal);
        var at = 0;
        foreach (var element in document.All)
        {
            at++;
            foreach (var name in new[] { element.Id, element.LocalName == "a" ? element.GetAttribute("name") : null })
            {
                if (!string.IsNullOrEmpty(name))
                {
                    named.TryAdd(name, (element, at));
                }
            }
        }

        foreach (var call in anchors)
        {
            var own = Names(call).FirstOrDefault(named.ContainsKey);
            if (own is null || !named.TryGetValue(call.GetAttribute("href")![1..], out var target) || target.At <= named[own].At)
            {
                continue;
            }

            var note = target.Element.LocalName is "li" or "aside" or "dd" or "div" or "p" ? target.Element : target.Element.Closest("li, aside, dd, p");
            if (note is not null && !call.Ancestors().Contains(note) && note.QuerySelectorAll("a[href]").Any(back => back.GetAttribute("href") == "#" + own))
            {
                found.calls.TryAdd(call, note);
                found.notes.Add(note);
            }
        }

        return found;
    }

    public IElement? CalledBy(IElement element) => calls.GetValueOrDefault(element);

    public bool IsNote(IElement element) => notes.Contains(element);

    /// <summary>The note without the link that leads back.</summary>
    public static string Words(IElement note)
    {
        var copy = (IElement)note.Clone();
        foreach (var back in copy.QuerySelectorAll("a[href^='#']").ToArray())
        {
            back.Remove();
        }

        return WhiteSpace.Fold(copy.TextContent);
    }

    private static IEnumerable<string> Names(IElement call) =>
        new[] { call.Id, call.GetAttribute("name"), call.ParentElement?.LocalName is "sup" or "span" ? call.ParentElement.Id : null, call.QuerySelector("[id]")?.Id }.OfType<string>();
}
