namespace Compare.Instruments;

/// <summary>What a provision is, as its instrument calls it. The order is outermost first.</summary>
public enum ProvisionKind
{
    /// <summary>Title and front matter before the preamble; Akoma Ntoso's preface.</summary>
    Preface,
    Preamble,

    /// <summary>A headed part of a preamble that holds recitals (Indonesian: menimbang).</summary>
    Recitals,

    /// <summary>A headed part of a preamble that holds citations (Indonesian: mengingat).</summary>
    Citations,
    Recital,
    Citation,

    /// <summary>Words that enact (Indonesian: memutuskan, menetapkan).</summary>
    Formula,
    Part,
    Chapter,

    /// <summary>A section of a chapter that holds articles (Indonesian: bagian).</summary>
    Division,

    /// <summary>A title below a section, as in the Budapest Convention; an Indonesian paragraf.</summary>
    Title,

    /// <summary>An article, a pasal.</summary>
    Article,

    /// <summary>A section of the United States Code.</summary>
    Section,
    Subsection,

    /// <summary>A numbered paragraph (Indonesian: ayat).</summary>
    Paragraph,
    Subparagraph,
    Clause,
    Subclause,

    /// <summary>A lettered point (Indonesian: huruf).</summary>
    Point,

    /// <summary>A roman sub-point.</summary>
    Subpoint,

    /// <summary>A numbered item below a letter (Indonesian: angka), or below a subclause of the United States Code.</summary>
    Item,
    Indent,
    Annex,

    /// <summary>Closing formula, date, signatures; Akoma Ntoso's conclusions.</summary>
    Conclusions,
}
