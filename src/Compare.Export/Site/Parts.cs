using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>What several pages show in the same way. <paramref name="root"/> leads from the page to the root of the site: empty or <c>../</c>.</summary>
internal sealed class Parts(SiteContext site, string root)
{
    private const int ShownPinpoints = 4;

    /// <summary>A level: the sign for the eye, the words for everyone; colour only repeats them.</summary>
    public static Html Level(Level level, string mark = "") =>
        Html.Of($"""<span class="lv l-{level.Id()}"><span aria-hidden="true">{level.Symbol()} </span>{level.Words()}</span>{Mark(mark)}""");

    /// <summary>What is said beside a level, of <see cref="LevelLabels"/>; nothing where that is empty.</summary>
    public static Html Mark(string mark) => Html.When(mark.Length > 0, $""" <span class="un">{mark}</span>""");

    /// <summary>A <c>lang</c> attribute for a passage that is not English.</summary>
    public static Html Lang(string language) => Html.When(language.Length > 0 && !IsEnglish(language), $" lang=\"{language}\"");

    public static bool IsEnglish(string language) => string.Equals(language, "en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Indonesian (id)</c>; a language that has no name here keeps its tag.</summary>
    public static string LanguageName(string language)
    {
        var name = language.Split('-')[0].ToLowerInvariant() switch
        {
            "ar" => "Arabic",
            "de" => "German",
            "en" => "English",
            "es" => "Spanish",
            "fr" => "French",
            "id" => "Indonesian",
            "pt" => "Portuguese",
            "ru" => "Russian",
            "zh" => "Chinese",
            _ => "",
        };
        return name.Length > 0 ? $"{name} ({language})" : language;
    }

    public static Html WebLink(string address, string label) =>
        SiteContext.WebAddress(address) is { } safe ? Html.Of($"<a href=\"{safe}\" rel=\"noopener noreferrer\">{label}</a>") : Html.Of($"{label}");

    /// <summary>A wide table in a frame that scrolls by itself, by keyboard too, so that the page never scrolls sideways.</summary>
    public static Html Scroll(string label, Html content) => Html.Of($"{ScrollStart(label)}{content}{ScrollEnd}");

    /// <summary>What stands before a table that is written in pieces.</summary>
    public static Html ScrollStart(string label) => Html.Of($"<div class=\"scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">\n");

    /// <summary>What stands after it.</summary>
    public static Html ScrollEnd { get; } = new("</div>\n");

    public Html Safeguard(string id, string words) => Html.Of($"<a href=\"{root}{SiteContext.SafeguardAddress(id)}\">{words}</a>");

    public Html Instrument(InstrumentColumn instrument) => Html.Of($"<a href=\"{root}{SiteContext.InstrumentAddress(instrument.Id)}\">{instrument.ShortTitle}</a>");

    /// <summary>A pinpoint as this instrument's lawyers write it, linked to the provision where it is known.</summary>
    public Html Provision(string instrument, string canonical, string label)
    {
        var lang = Lang(site.Instrument(instrument).Language);
        return site.HasProvision(instrument, canonical)
            ? Html.Of($"<a href=\"{root}{SiteContext.ProvisionAddress(instrument, canonical)}\"{lang}>{label}</a>")
            : Html.Of($"<span{lang}>{label}</span>");
    }

    /// <summary>The answer as it stands in a cell: level, range, deciding provisions.</summary>
    public Html Answer(MatrixCellView cell, bool all = false) =>
        Answer(cell, root + SiteContext.CellAddress(cell), p => Provision(cell.InstrumentId, p.Canonical, p.Label), all);

    /// <summary>The same with its level linked to an address and its provisions as <paramref name="link"/> shows them.</summary>
    public static Html Answer(MatrixCellView cell, string address, Func<PinpointView, Html> link, bool all = false)
    {
        var shown = cell.Pinpoints.Take(all ? int.MaxValue : ShownPinpoints).Select(link).ToArray();
        var more = cell.Pinpoints.Length - shown.Length;
        return Html.Of($"""
            <a class="to" href="{address}">{Level(cell.Level)}</a>{Mark(LevelLabels.Mark(cell))}{Html.When(cell.Range is not null, $"<span class=\"rg\">Range: {cell.Range}</span>")}{Html.When(shown.Length > 0, $"<span class=\"pp\">{Html.Join(shown, "; ")}{Html.When(more > 0, $" +{more} more")}</span>")}{ToRead(cell, link, all)}
            """);
    }

    /// <summary>Where a person must read before the draft has a level.</summary>
    private static Html ToRead(MatrixCellView cell, Func<PinpointView, Html> link, bool all)
    {
        var places = cell.PlacesToRead.Take(all ? int.MaxValue : ShownPinpoints).Select(link).ToArray();
        var more = cell.PlacesToRead.Length - places.Length;
        return Html.When(places.Length > 0, $"<span class=\"pp\">{LevelLabels.ToRead}{Html.Join(places, "; ")}{Html.When(more > 0, $" +{more} more")}</span>");
    }

    /// <summary>What each level means, as the entries of a list of terms.</summary>
    public static IEnumerable<Html> Levels(MatrixReport report) =>
        report.Legend.Select(l => Html.Of($"<dt>{Level(l.Level)}</dt><dd>{l.Meaning}</dd>\n"));

    /// <summary>The signs of the pictures in words: <c>++ strong · + qualified · …</c>, so that a picture printed alone, or in grey, can be read.</summary>
    public static string Key(MatrixReport report) => string.Join(" · ", report.Legend.Select(l => $"{l.Symbol}\u00A0{l.Words.ToLowerInvariant()}"));

    /// <summary>The instruments as a table, each named as <paramref name="name"/> shows it.</summary>
    public static Html Instruments(MatrixReport report, Func<InstrumentColumn, Html> name) => Html.Of($"""
        <table class="list wide-list">
        <thead><tr><th scope="col">Instrument</th><th scope="col">Citation</th><th scope="col">Status</th><th scope="col">What the codings rest on</th></tr></thead>
        <tbody>{report.Instruments.Select(i => Html.Of($"<tr><th scope=\"row\">{name(i)}</th><td{Lang(i.Language)}>{i.Citation}</td><td>{i.Status}</td><td>{i.Verification}</td></tr>\n"))}</tbody>
        </table>

        """);

    /// <summary>What the filters of a page look at: the headline, and the powers and data of each coding (<c>search,production|content;general|any</c>).</summary>
    public Html FilterData(MatrixCellView cell)
    {
        var codings = string.Join(';', site.Evidence(cell).Select(e => $"{Commas(e.Powers)}|{Commas(e.Data)}").Where(c => c.Length > 1).Distinct(StringComparer.Ordinal));
        return Html.Of($" data-level=\"{cell.Level.Id()}\"{Html.When(codings.Length > 0, $" data-codings=\"{codings}\"")}");
    }

    /// <summary>Whether a row of evidence is among those that make the headline.</summary>
    public static bool Decides(MatrixCellView cell, EvidenceRow coding) =>
        cell.Pinpoints.Any(p => p.Level == coding.Level && string.Equals(p.Canonical, coding.Canonical, StringComparison.Ordinal));

    private static string Commas(string joined) => joined.Replace("; ", ",", StringComparison.Ordinal);
}
