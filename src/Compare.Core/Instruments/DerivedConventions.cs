using System.Collections.Immutable;
using static Compare.Instruments.EnumeratorBracket;
using static Compare.Instruments.EnumeratorStyle;
using static Compare.Instruments.HeadingNumber;
using static Compare.Instruments.ProvisionKind;

namespace Compare.Instruments;

/// <summary>Conventions derived from the first three: drafts under negotiation, resolutions, acts of the European Union, bills.</summary>
internal static class DerivedConventions
{
    /// <summary>From the second on; the first depends on the word it goes with.</summary>
    private static readonly ImmutableArray<string> SpanishOrdinals = ["segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo"];

    private static readonly ImmutableArray<string> Marks = ["new", "agreed ad ref", "agreed ad referendum", "ad ref", "agreed", "pending", "deleted", "nouveau", "nuevo", "новая"];

    /// <summary>A treaty under negotiation, as the United Nations circulate it: <c>[Article 5 bis (new)]</c>, <c>[agreed ad ref]</c>, alternatives in brackets.</summary>
    public static DraftingConvention NegotiatingText { get; } = DraftingConventions.Treaty with
    {
        Id = "negotiating-text",
        Name = "treaty under negotiation",
        Headings = [.. DraftingConventions.Treaty.Headings.Select(h => h with { MayBeBracketed = true, Marks = h.Kind == Article ? Marks : [] })],
        BracketsAreText = true,
    };

    /// <summary>A resolution: recitals, numbered paragraphs that begin with what the body does, annexes.</summary>
    public static DraftingConvention Resolution { get; } = DraftingConventions.Treaty with
    {
        Id = "resolution",
        Name = "resolution of an international body",
        Headings = [new(Article, ["Article"], ArabicOrRoman) { RunIn = RunInText.AfterStop }, new(Annex, ["Annex", "Appendix"], Optional)],
        Signatures =
        [
            "The General Assembly", "The Security Council", "The Economic and Social Council", "The Human Rights Council", "The Conference of", "The Assembly of", "The Committee of Ministers",
            "The Commission on", "The Governing Council",
        ],
        PreambleOpeners =
        [
            "The General Assembly", "The Security Council", "The Economic and Social Council", "The Human Rights Council", "The Conference of", "The Assembly of", "The Committee of Ministers",
            "The Commission on", "The Governing Council",
        ],
        OperativeOpeners =
        [
            "Accepts", "Adopts", "Affirms", "Appeals", "Approves", "Authorizes", "Calls", "Commends", "Condemns", "Confirms", "Decides", "Declares", "Deplores", "Emphasizes", "Encourages",
            "Endorses", "Establishes", "Expresses", "Invites", "Notes", "Proclaims", "Reaffirms", "Recalls", "Recognizes", "Recommends", "Reiterates", "Requests", "Resolves", "Stresses",
            "Supports", "Takes note", "Underlines", "Urges", "Welcomes",
        ],
        UnitsAreConsecutive = false,
        Citation = DraftingConventions.Treaty.Citation with { Units = DraftingConventions.Treaty.Citation.Units.SetItem(Paragraph, "para. {0}") },
    };

    /// <summary>Regulations and directives of the European Union, as the Official Journal prints them.</summary>
    public static DraftingConvention EuropeanUnionAct { get; } = DraftingConventions.Treaty with
    {
        Id = "eu-act",
        Name = "act of the European Union",
        Headings =
        [
            new(Part, ["Part"], ArabicOrRoman),
            new(ProvisionKind.Title, ["Title"], ArabicOrRoman),
            new(Chapter, ["Chapter"], ArabicOrRoman),
            new(Division, ["Section"], ArabicOrRoman),
            new(Article, ["Article"], ArabicOrRoman) { RunIn = RunInText.AfterStop },
            new(Annex, ["Annex"], Optional),
        ],
        PreambleOpeners = ["The European Parliament and the Council of the European Union", "The Council of the European Union", "The European Commission"],
        PreambleParts = [new(Recitals, ["Whereas"], Unnumbered)],
        CitationOpeners = ["Having regard", "After transmission", "After consulting", "Acting in accordance", "Acting by", "On a proposal from"],
        RecitalOpeners = [],
        PreambleClosers = ["Have adopted this", "Has adopted this"],
        ClosingOpeners = ["This Regulation shall be binding", "This Directive is addressed", "This Decision is addressed", "Done at"],
        Signatures =
        [
            "The European Parliament and the Council of the European Union", "Have adopted this Regulation", "Have adopted this Directive", "Has adopted this Regulation", "Has adopted this Decision",
            "This Regulation shall be binding", "This Directive is addressed", "Whereas:",
        ],
        Citation = DraftingConventions.Treaty.Citation with
        {
            Units = DraftingConventions.Treaty.Citation.Units.SetItem(Recitals, "Whereas").SetItem(Recital, "Recital {0}").SetItem(ProvisionKind.Citation, "Citation {0}").SetItem(Formula, "Formula"),
            RomanContainers = [Part, ProvisionKind.Title, Chapter],
        },
    };

    /// <summary>Bills and acts of the United States Congress.</summary>
    public static DraftingConvention UnitedStatesBill { get; } = DraftingConventions.UnitedStatesCode with
    {
        Id = "us-bill",
        Name = "United States bill",
        Headings = [new(ProvisionKind.Title, ["Title"], ArabicOrRoman), new(Division, ["Subtitle"], Optional), new(Section, ["Section", "Sec."], ArabicOrRoman) { RunIn = RunInText.AfterDash }],
        ListHeadingsRunIn = true,
        PreambleOpeners = ["Be it enacted", "A bill", "An act"],
        UnitsAreConsecutive = false,
        Citation = DraftingConventions.UnitedStatesCode.Citation with
        {
            Units = DraftingConventions.UnitedStatesCode.Citation.Units.SetItem(ProvisionKind.Title, "Title {0}").SetItem(Division, "Subtitle {0}").SetItem(Section, "Sec. {0}").SetItem(Preamble, "Enacting words"),
            RomanContainers = [ProvisionKind.Title],
        },
    };

    /// <summary>Treaties in French.</summary>
    public static DraftingConvention FrenchTreaty { get; } = DraftingConventions.Treaty with
    {
        Id = "treaty-fr",
        Name = "French-language treaty",
        Language = "fr",
        Headings =
        [
            new(Part, ["Partie"], ArabicOrRoman) { NumberWords = ["première"] },
            new(Chapter, ["Chapitre"], ArabicOrRoman) { NumberWords = ["premier|1er"] },
            new(Division, ["Section"], ArabicOrRoman) { NumberWords = ["première|1re"] },
            new(ProvisionKind.Title, ["Titre"], ArabicOrRoman) { NumberWords = ["premier|1er"] },
            new(Article, ["Article", "Art."], ArabicOrRoman) { NumberWords = ["premier|1er|1ᵉʳ|unique"], RunIn = RunInText.AfterStop },
            new(Annex, ["Annexe", "Appendice"], Optional),
        ],
        PreambleOpeners = ["Préambule", "Les États membres", "Les Etats membres", "Les États Parties", "Les Etats Parties", "Les Parties", "Le Gouvernement", "Les Gouvernements"],
        RecitalOpeners =
        [
            "Considérant", "Reconnaissant", "Convaincus", "Convaincues", "Conscients", "Conscientes", "Préoccupés", "Préoccupées", "Estimant", "Rappelant", "Tenant compte", "Vu", "Ayant à l’esprit", "Ayant à l'esprit",
            "Saluant", "Notant", "Réaffirmant", "Soulignant", "Désireux", "Désireuses", "Désirant", "Soucieux", "Soucieuses", "Résolus", "Résolues", "Affirmant", "Guidés", "Guidées", "Eu égard", "Prenant note", "Ayant égard",
        ],
        PreambleClosers = ["Sont convenus", "Sont convenues", "Ont décidé"],
        ClosingOpeners = ["En foi de quoi", "Fait à"],
        Citation = Cited("Titre", "Préambule", "considérant {0}", "Partie {0}", "Chapitre {0}", "Section {0}", "Titre {0}", "Art. {0}", ", tiret {0}", "Annexe {0}", "Formule finale"),
    };

    /// <summary>Treaties in Spanish.</summary>
    public static DraftingConvention SpanishTreaty { get; } = DraftingConventions.Treaty with
    {
        Id = "treaty-es",
        Name = "Spanish-language treaty",
        Language = "es",
        Headings =
        [
            new(Part, ["Parte"], ArabicOrRoman) { NumberWords = ["primera"] },
            new(Chapter, ["Capítulo", "Capitulo"], ArabicOrRoman) { NumberWords = ["primero", .. SpanishOrdinals] },
            new(Division, ["Sección", "Seccion"], ArabicOrRoman) { NumberWords = ["primera"] },
            new(ProvisionKind.Title, ["Título", "Titulo"], ArabicOrRoman) { NumberWords = ["primero", .. SpanishOrdinals] },
            new(Article, ["Artículo", "Articulo", "Art."], ArabicOrRoman) { NumberWords = ["primero|único", .. SpanishOrdinals], RunIn = RunInText.AfterStop },
            new(Annex, ["Anexo", "Apéndice"], Optional),
        ],
        PreambleOpeners = ["Preámbulo", "Los Estados miembros", "Los Estados Partes", "Las Partes", "El Gobierno", "Los Gobiernos"],
        RecitalOpeners =
        [
            "Considerando", "Reconociendo", "Convencidos", "Convencidas", "Conscientes", "Preocupados", "Preocupadas", "Estimando", "Recordando", "Teniendo en cuenta", "Teniendo presente", "Visto", "Acogiendo", "Observando",
            "Reafirmando", "Subrayando", "Deseosos", "Deseosas", "Deseando", "Resueltos", "Resueltas", "Afirmando", "Guiados", "Guiadas", "Tomando nota", "Habida cuenta",
        ],
        PreambleClosers = ["Han convenido", "Han acordado", "Convienen"],
        ClosingOpeners = ["En fe de lo cual", "En testimonio de lo cual", "Hecho en"],
        Citation = Cited("Título", "Preámbulo", "considerando {0}", "Parte {0}", "Capítulo {0}", "Sección {0}", "Título {0}", "Art. {0}", ", guion {0}", "Anexo {0}", "Fórmula final"),
    };

    /// <summary>Treaties in Russian.</summary>
    public static DraftingConvention RussianTreaty { get; } = DraftingConventions.Treaty with
    {
        Id = "treaty-ru",
        Name = "Russian-language treaty",
        Language = "ru",
        Headings =
        [
            new(Part, ["Часть"], ArabicOrRoman) { NumberWords = ["первая"] },
            new(ProvisionKind.Title, ["Раздел"], ArabicOrRoman) { NumberWords = ["первый"] },
            new(Chapter, ["Глава"], ArabicOrRoman) { NumberWords = ["первая"] },
            new(Article, ["Статья", "Ст."], ArabicOrRoman) { NumberWords = ["первая"], RunIn = RunInText.AfterStop },
            new(Annex, ["Приложение"], Optional),
        ],
        Lists =
        [
            new(Digit, Dot, Paragraph),
            new(EnumeratorStyle.Decimal, null, Paragraph),
            new(SubDecimal, null, Subparagraph),
            new(Digit, null, Subparagraph),
            new(CyrillicLetter, null, Point),
            new(LowerLetter, null, Point),
            new(LowerRoman, null, Subpoint),
            new(Dash, null, Indent),
        ],
        PreambleOpeners = ["Преамбула", "Государства-участники", "Государства – участники", "Государства-члены", "Стороны", "Правительство", "Правительства", "Договаривающиеся"],
        RecitalOpeners =
        [
            "Учитывая", "Признавая", "Убежденные", "Убеждённые", "Будучи убеждены", "Сознавая", "Осознавая", "Обеспокоенные", "Будучи обеспокоены", "Полагая", "Считая", "Напоминая", "Принимая во внимание",
            "Принимая к сведению", "Приветствуя", "Отмечая", "Подтверждая", "Подчеркивая", "Подчёркивая", "Желая", "Стремясь", "Руководствуясь", "Исходя", "Ссылаясь", "Намереваясь", "Преисполненные",
        ],
        PreambleClosers = ["Согласились", "Договорились", "Решили"],
        ClosingOpeners = ["В удостоверение чего", "Совершено в"],
        Citation = Cited("Название", "Преамбула", "абзац {0}", "Часть {0}", "Глава {0}", "Секция {0}", "Раздел {0}", "Ст. {0}", ", абзац {0}", "Приложение {0}", "Заключительная формула"),
    };

    private static CitationStyle Cited(
        string preface, string preamble, string recital, string part, string chapter, string division, string title, string article, string indent, string annex, string closing) =>
        DraftingConventions.Treaty.Citation with
        {
            Units = DraftingConventions.Treaty.Citation.Units.SetItem(Preface, preface).SetItem(Preamble, preamble).SetItem(Recital, recital).SetItem(Part, part).SetItem(Chapter, chapter).SetItem(Division, division)
                .SetItem(ProvisionKind.Title, title).SetItem(Article, article).SetItem(Indent, indent).SetItem(Annex, annex).SetItem(Conclusions, closing),
        };
}
