using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Compare.Reading.Documents;

/// <summary>
/// Makes pages of nothing but letters: the library's own pages hold every letter with three boxes and its colours, and every path and picture besides.
/// The library makes this object itself, by the constructor with these five parameters.
/// </summary>
internal sealed class PdfGlyphFactory(IPdfTokenScanner scanner, IResourceStore store, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PdfGlyphPage>(scanner, store, filters, parser, options)
{
    private readonly PdfGlyphPage page = new();
    private readonly Dictionary<IFont, PdfFont> fonts = new(ReferenceEqualityComparer.Instance);

    protected override PdfGlyphPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var bounds = cropBox.GetVisibleBounds(rotation);
        page.Clear(bounds.Width, bounds.Height);
        if (operations.Count == 0)
        {
            return page;
        }

        try
        {
            return new PdfGlyphProcessor(page, fonts, pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, in initialMatrix, ParsingOptions)
                .Process(pageNumber, operations);
        }
#pragma warning disable CA1031 // The library throws nearly anything at broken files. The page is then read in its own way, which says what is wrong with it.
        catch (Exception bad) when (bad is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            page.IsPlain = false;
            return page;
        }
    }
}
