using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>One provision of one instrument.</summary>
/// <param name="Instrument">Short title.</param>
/// <param name="InstrumentId">Id.</param>
/// <param name="Order">Position in reading order, from 1.</param>
/// <param name="Pinpoint">As written by lawyers.</param>
/// <param name="Canonical">Canonical form; also the anchor.</param>
/// <param name="Kind">article, paragraph …</param>
/// <param name="Depth">1 for the outermost.</param>
/// <param name="Number">As printed, or empty.</param>
/// <param name="Heading">Heading, or empty.</param>
/// <param name="Abstract">Its own words in the abstract.</param>
/// <param name="Wording">Official wording where the user has it, or null.</param>
/// <param name="WordingLanguage">Language of the wording.</param>
/// <param name="Safeguards">Safeguards coded on it, each with its level and evidence row.</param>
public sealed record ProvisionRow(
    string Instrument,
    string InstrumentId,
    int Order,
    string Pinpoint,
    string Canonical,
    string Kind,
    int Depth,
    string Number,
    string Heading,
    string Abstract,
    string? Wording,
    string WordingLanguage,
    ImmutableArray<ProvisionCoding> Safeguards);
