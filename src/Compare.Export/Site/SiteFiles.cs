namespace Compare.Export.Site;

/// <summary>The media types of the files of a site.</summary>
public static class SiteFiles
{
    public static string MediaType(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".xml" => "application/xml",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json",
        ".jsonld" => "application/ld+json",
        ".ttl" => "text/turtle; charset=utf-8",
        ".qdc" => "application/xml",
        _ => "application/octet-stream",
    };
}
