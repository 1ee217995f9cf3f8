using System.Collections.Frozen;

namespace Compare.Reading.Documents;

/// <summary>What the elements of USLM, Akoma Ntoso and the older congressional bills are. Names are compared in lower case.</summary>
internal static class XmlVocabulary
{
    /// <summary>Divisions that hold articles or sections.</summary>
    public static FrozenSet<string> Containers { get; } = Set(
        "part subpart chapter subchapter title subtitle book division subdivision tome rule attachment annex appendix schedule component hcontainer");

    /// <summary>Units that lawyers count; a section is a container where it holds articles.</summary>
    public static FrozenSet<string> Units { get; } = Set("article section");

    /// <summary>Numbered parts of a unit.</summary>
    public static FrozenSet<string> Levels { get; } = Set(
        "subsection paragraph subparagraph clause subclause item subitem subsubitem point subpoint indent alinea level recital citation proviso listitem tblock");

    public static FrozenSet<string> Numbers { get; } = Set("num enum");

    public static FrozenSet<string> Headings { get; } = Set("heading header");

    /// <summary>What stands on a line of its own.</summary>
    public static FrozenSet<string> Blocks { get; } = Set(
        "p block content intro wrapup chapeau continuation text list blocklist listintroduction listwrapup crossheading subheading longtitle doctitle official-title enactingformula formula preface preamble "
        + "recitals citations conclusions body mainbody main act bill doc document akomantoso uscdoc lawdoc pldocs publiclaw resolution amendment statute debate judgment documentcollection collectionbody attachments components "
        + "legis-body doc-content block-container container tr row li ul ol dl dt dd toctitle signature signatures action actiondescription quoted-block after-quoted-block blockcontainer interstitial portion coverpage "
        + "longtitlepart shorttitlepart compiledact resolvingclause whereas dateline address legis-type form official-title-amendment");

    /// <summary>Words in the middle of a line.</summary>
    public static FrozenSet<string> Inline { get; } = Set(
        "b i u em strong sup sub span a ref mref rref term def date quantity person organization concept object event location process role entity inline docnumber doctype docdate docpurpose docstage docstatus docjurisdiction "
        + "docproponent doccommittee docintroducer docketnumber shorttitle quotedtext mod ins del img marker placeholder noteref fillin decoration header-in-text bold italic quote external-xref internal-xref enum-in-header "
        + "act-name committee-name sponsor cosponsor br eol remark affectedtitle headingtext currenttext sidenote short-title linebreak nobr font small-caps smallcaps center right");

    /// <summary>What holds no words of the text.</summary>
    public static FrozenDictionary<string, string> Furniture { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["meta"] = "block(s) of metadata",
        ["metadata"] = "block(s) of metadata",
        ["identification"] = "block(s) of metadata",
        ["toc"] = "table(s) of contents",
        ["notes"] = "editorial note block(s)",
        ["note"] = "editorial note(s)",
        ["sourcecredit"] = "source credit(s)",
        ["componentref"] = "reference(s) to other files",
        ["page"] = "page number(s)",
        ["pagebreak"] = "page number(s)",
        ["img"] = "image(s)",
        ["style"] = "style(s)",
        ["script"] = "script(s)",
        ["attestation"] = "attestation(s)",
        ["endorsement"] = "endorsement(s)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenSet<string> Notes { get; } = Set("authorialnote footnote ftnt");

    public static FrozenSet<string> Quotes { get; } = Set("quotedcontent quotedstructure embeddedstructure quoted-block");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
