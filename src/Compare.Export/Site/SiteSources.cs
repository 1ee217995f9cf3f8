using System.Collections.Immutable;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>What a site holds besides the report.</summary>
/// <param name="Guidelines">How levels are judged, in Markdown; empty where the corpus came without.</param>
/// <param name="Changes">The changelog in Markdown, one <c>## </c> heading a version; empty where there is none.</param>
/// <param name="Address">Where the site will stand, ending in a slash, or empty: only a site that knows it can have a sitemap for search engines.</param>
/// <param name="Downloads">Files offered for download; their paths are taken as relative to <c>data/</c>.</param>
/// <param name="Drafts">Pages that <c>treaty diff</c> made; their paths are taken as relative to <c>drafts/</c>.</param>
public sealed record SiteSources(string Guidelines, string Changes, string Address, ImmutableArray<OutputFile> Downloads, ImmutableArray<OutputFile> Drafts);
