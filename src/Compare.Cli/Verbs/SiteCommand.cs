using System.CommandLine;

namespace Compare.Cli.Verbs;

/// <summary>The options of <c>treaty site</c>.</summary>
internal static class SiteCommand
{
    public static Command Build(Func<ParseResult, Terminal> terminal)
    {
        var bounds = new ReadingBounds();
        var corpus = SharedOptions.Corpus();
        var texts = SharedOptions.Texts();
        var noTexts = new Option<bool>("--no-texts") { Description = "Leave official wording out, even if you have the texts: for a site that is published." };
        var folder = new Option<string>("--out") { Description = "Folder to write into (default: output/site).", DefaultValueFactory = _ => "output/site" };
        var address = new Option<string?>("--address") { Description = "Where the site will stand, such as https://example.org/compare/: adds the sitemap for search engines." };
        var drafts = new Option<string?>("--drafts") { Description = "Folder with HTML pages of draft comparisons (treaty diff) to add to the site." };
        var downloads = SharedOptions.Many("--downloads", $"Formats of the matrix that the site offers as files, separated by commas: {string.Join(",", SiteVerb.DownloadFormats)} (default: {string.Join(",", SiteVerb.DefaultDownloads)}; json says again what the tables say).");
        var serve = new Option<bool>("--serve") { Description = "Show the site on this computer instead of writing it, and again after each change of the corpus." };
        var port = new Option<int>("--port") { Description = "Port of the preview (default: 8080).", DefaultValueFactory = _ => SitePreview.DefaultPort };
        var bind = new Option<string?>("--bind") { Description = "Address to serve on instead of this computer only; 0.0.0.0 lets everyone in your network in." };
        var command = new Command("site", "Write the comparison pages as a static site.") { corpus, texts, noTexts, folder, drafts, downloads, address, serve, port, bind };
        bounds.AddTo(command);
        command.SetAction((p, cancel) =>
        {
            var verb = new SiteVerb(terminal(p));
            var choice = new SiteChoice(p.GetValue(corpus), SharedOptions.TextsOf(p, texts, noTexts), p.GetValue(drafts), p.GetValue(address), bounds.Of(p))
            {
                Downloads = SharedOptions.Split(p.GetValue(downloads)),
            };
            return p.GetValue(serve) ? verb.Serve(choice, p.GetValue(bind), p.GetValue(port), cancel) : Task.FromResult(verb.Run(choice, p.GetValue(folder)!));
        });
        return command;
    }
}
