using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;

namespace Compare.Reading.Documents;

/// <summary>
/// Carries out what a page's content says, as far as letters go: where each one stands comes out to the last bit as the library has it (a test holds the two
/// against each other). Lines and areas are passed over. What is rare and could go wrong there makes the page not plain, and the library reads it.
/// </summary>
internal sealed partial class PdfGlyphProcessor(
    PdfGlyphPage page, Dictionary<IFont, PdfFont> fonts, int number, IResourceStore store, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
    CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, in TransformationMatrix matrix, ParsingOptions options)
    : BaseStreamProcessor<PdfGlyphPage>(number, store, scanner, parser, filters, cropBox, unit, rotation, in matrix, options), IOperationContext
{
    /// <summary>A font named in a graphics state is made anew each time; not all of them are kept.</summary>
    private const int MostFonts = 512;

    private readonly bool isCropBoxUsual = IsUsual(cropBox.Bounds);
    private int marked;
    private IFont? lastFont;
    private PdfFont? lastKnown;

    public override PdfGlyphPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return page;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        for (var i = 0; i < operations.Count && page.IsPlain; i++)
        {
            operations[i].Run(this);
        }
    }

    /// <summary>Fonts in which letters are simply put one after the other; for those written downwards or drawn by content of their own the library does it.</summary>
    private PdfFont? Plain(CurrentFontState state)
    {
        var font = state.FromExtendedGraphicsState ? ActiveExtendedGraphicsStateFont : ResourceStore.GetFont(state.FontName);
        if (font is null)
        {
            page.StandsAlone = false;
            return null;
        }

        return font.IsVertical || font is IType3Font ? null : Known(font);
    }

    private PdfFont Known(IFont font)
    {
        if (!ReferenceEquals(font, lastFont))
        {
            if (!fonts.TryGetValue(font, out lastKnown))
            {
                if (fonts.Count >= MostFonts)
                {
                    fonts.Clear();
                }

                lastKnown = new PdfFont(font);
                fonts[font] = lastKnown;
            }

            lastFont = font;
            page.StandsAlone &= lastKnown.IsNamedByNumber;
        }

        return lastKnown!;
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        // A picture inside marked content is looked into by the library; what it finds there may end the reading.
        if (marked > 0)
        {
            _ = XObjectFactory.ReadImage(xObjectContentRecord, PdfScanner, FilterProvider, ResourceStore);
        }
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        if (propertyDictionaryName is not null)
        {
            properties = ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? properties;
        }

        marked++;
        if (properties is not null && properties.Data.Values.Any(v => v is IndirectReferenceToken))
        {
            page.IsPlain = false;
        }
    }

    public override void EndMarkedContent() => marked = Math.Max(0, marked - 1);

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        if (!isCropBoxUsual || !IsUsual(CurrentTransformationMatrix.Transform(rectangle)))
        {
            page.IsPlain = false;
        }
    }

    /// <summary>Places that the library's arithmetic of areas can hold.</summary>
    private static bool IsUsual(PdfRectangle area) => IsUsual(area.TopLeft) && IsUsual(area.TopRight) && IsUsual(area.BottomLeft) && IsUsual(area.BottomRight);

    private static bool IsUsual(PdfPoint point) => Math.Abs(point.X) < 1_000_000 && Math.Abs(point.Y) < 1_000_000;

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
