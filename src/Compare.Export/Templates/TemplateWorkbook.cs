using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Compare.Results;

namespace Compare.Export.Templates;

/// <summary>An organisation's workbook: its sheets, its shared strings and its defined names, over the parts of its package.</summary>
internal sealed class TemplateWorkbook
{
    public static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Lazy<ImmutableArray<string>> strings;
    private readonly string? stylesPart;
    private readonly Dictionary<int, int> quoted = [];

    private TemplateWorkbook(TemplatePackage package, string part)
    {
        Package = package;
        Part = part;
        Root = package.Xml(part).Root!;
        var relations = package.Relations(part).ToArray();
        Sheets =
        [
            .. Root.Element(S + "sheets")?.Elements(S + "sheet").Select(e => (Sheet: e, Relation: relations.FirstOrDefault(r => r.Id == (string?)e.Attribute(R + "id"))))
                .Where(p => p.Relation.Type?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
                .Select(p => new TemplateSheet((string?)p.Sheet.Attribute("name") ?? "", p.Relation.Target, (string?)p.Sheet.Attribute("sheetId") ?? "")) ?? [],
        ];
        CalcChain = relations.FirstOrDefault(r => r.Type.EndsWith("/calcChain", StringComparison.Ordinal)).Target;
        var shared = relations.FirstOrDefault(r => r.Type.EndsWith("/sharedStrings", StringComparison.Ordinal)).Target;
        var styles = relations.FirstOrDefault(r => r.Type.EndsWith("/styles", StringComparison.Ordinal)).Target;
        stylesPart = styles is null || !package.Has(styles) ? null : styles;
        Styles = stylesPart is null ? null : package.Xml(stylesPart).Root;
        strings = new(() => shared is null ? [] : [.. package.Xml(shared).Root!.Elements(S + "si").Select(Text)]);
    }

    public TemplatePackage Package { get; }

    public string Part { get; }

    public XElement Root { get; }

    public ImmutableArray<TemplateSheet> Sheets { get; }

    public string? CalcChain { get; }

    /// <summary>Changed by <see cref="Quoted"/> only.</summary>
    public XElement? Styles { get; }

    public IEnumerable<XElement> DefinedNames => Root.Element(S + "definedNames")?.Elements(S + "definedName") ?? [];

    public static TemplateWorkbook Open(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw bytes.Span.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? new TemplateException(DiagnosticCodes.Encrypted, "The workbook is protected with a password. Open it, take the password off and save it.")
                : new TemplateException(DiagnosticCodes.UnknownFormat, "This is a workbook of the old format (.xls). Open it and save it as .xlsx.");
        }

        if (!bytes.Span.StartsWith("PK"u8))
        {
            throw new TemplateException(DiagnosticCodes.UnknownFormat, "This is no workbook. A template is an .xlsx file.");
        }

        var package = TemplatePackage.Open(bytes);
        var part = package.Has("[Content_Types].xml") ? package.Relations("").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target : null;
        var type = part is null ? "" : ContentType(package, part);
        var wrong = type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? "The workbook holds macros (.xlsm), which are not carried over. Save it as .xlsx."
            : type.Contains("spreadsheetml.template", StringComparison.Ordinal) ? "This is an Excel template (.xltx). Open it and save it as .xlsx."
            : part is null || !type.Contains("spreadsheetml.sheet", StringComparison.Ordinal) ? "This is no workbook. A template is an .xlsx file."
            : package.Names.Any(n => n.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)) ? "The workbook is signed, and filling it would break the signature. Save it without one."
            : package.Xml(part).Root?.Name != S + "workbook" ? "The workbook is saved as \"Strict Open XML\". Save it as \"Excel Workbook (.xlsx)\"."
            : null;
        return wrong is null ? new TemplateWorkbook(package, part!) : throw new TemplateException(DiagnosticCodes.UnknownFormat, wrong);
    }

    /// <summary>That of the part itself, or else of its extension.</summary>
    private static string ContentType(TemplatePackage package, string part)
    {
        var types = package.Xml("[Content_Types].xml").Root!.Elements().ToArray();
        var own = types.FirstOrDefault(e => string.Equals(((string?)e.Attribute("PartName"))?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))
            ?? types.FirstOrDefault(e => string.Equals((string?)e.Attribute("Extension"), part[(part.LastIndexOf('.') + 1)..], StringComparison.OrdinalIgnoreCase));
        return (string?)own?.Attribute("ContentType") ?? "";
    }

    /// <summary>
    /// The style that is like another one and says that what begins like a formula is text, so that it stays text when a person edits the cell; made once for each. The style itself
    /// where the workbook has none.
    /// </summary>
    public int Quoted(int style)
    {
        if (quoted.TryGetValue(style, out var known))
        {
            return known;
        }

        if (Styles?.Element(S + "cellXfs") is not { } formats || formats.Elements(S + "xf").ElementAtOrDefault(style) is not { } like)
        {
            return style;
        }

        var made = new XElement(like);
        made.SetAttributeValue("quotePrefix", "1");
        formats.Add(made);
        var count = formats.Elements(S + "xf").Count();
        formats.SetAttributeValue("count", count);
        Package.Change(stylesPart!);
        return quoted[style] = count - 1;
    }

    public XElement Xml(TemplateSheet sheet) => Package.Xml(sheet.Part).Root!;

    /// <summary>The text of a cell; empty for numbers, formulas and blanks.</summary>
    public string TextOf(XElement cell) => (string?)cell.Attribute("t") switch
    {
        "s" when int.TryParse((string?)cell.Element(S + "v"), out var at) && at >= 0 && at < strings.Value.Length => strings.Value[at],
        "inlineStr" when cell.Element(S + "is") is { } inline => Text(inline),
        _ => "",
    };

    private static string Text(XElement item) =>
        string.Concat(item.Elements().SelectMany(e => e.Name == S + "t" ? [e] : e.Name == S + "r" ? e.Elements(S + "t") : []).Select(t => t.Value));
}
