using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Compare.Reading.Documents;

/// <content>Showing text. The order of every sum is the library's, so that no place differs in its last bit.</content>
internal sealed partial class PdfGlyphProcessor
{
    /// <summary>The letter before, whether it was kept or not: an accent may be set over it.</summary>
    private (string Text, int Sequence, bool IsUpright, bool IsKept, bool IsInked)? before;

    void IOperationContext.ShowText(IInputBytes bytes)
    {
        var state = GetCurrentState();
        if (Plain(state.FontState) is not { } font)
        {
            ShowText(bytes);
            return;
        }

        TextSequence++;
        Show(font, lastFont!, state, bytes);
    }

    public override void ShowPositionedText(IReadOnlyList<IToken> tokens)
    {
        var state = GetCurrentState();
        if (state.FontState.FromExtendedGraphicsState || Plain(state.FontState) is not { } font)
        {
            base.ShowPositionedText(tokens);
            return;
        }

        TextSequence++;
        var own = lastFont!;
        var (size, scale) = (state.FontState.FontSize, state.FontState.HorizontalScaling / 100.0);
        for (var i = 0; i < tokens.Count && page.IsPlain; i++)
        {
            switch (tokens[i])
            {
                case NumericToken move:
                    TextMatrices.TextMatrix = TransformationMatrix.GetTranslationMatrix(-move.Data / 1000 * size * scale, 0).Multiply(TextMatrices.TextMatrix);
                    break;
                case HexToken hex:
                    Show(font, own, state, new MemoryInputBytes(hex.Bytes.ToArray()));
                    break;
                case StringToken text:
                    Show(font, own, state, new MemoryInputBytes(text.GetBytes()));
                    break;
                default:
                    page.IsPlain = false;
                    break;
            }
        }
    }

    private void Show(PdfFont font, IFont own, CurrentGraphicsState graphics, IInputBytes bytes)
    {
        var state = graphics.FontState;
        var (size, scale, spacing) = (state.FontSize, state.HorizontalScaling / 100.0, state.CharacterSpacing);
        var device = graphics.CurrentTransformationMatrix;
        var rendering = TransformationMatrix.FromValues(size * scale, 0, 0, size, 0, state.Rise);
        var text = TextMatrices.TextMatrix;
        var points = PointSize(device.Multiply(text), size);
        while (bytes.MoveNext())
        {
            var code = own.ReadCharacterCode(bytes, out var length);
            var character = font.Character(code);
            var wordSpacing = code == ' ' && length == 1 ? 0.0 + state.WordSpacing : 0.0;
            Add(font, character.Text, character.IsInked, bytes.CurrentOffset, points, character.Box, character.Width, in rendering, in text, in device);
            text = text.Translate(((character.Width * size) + spacing + wordSpacing) * scale, 0);
        }

        TextMatrices.TextMatrix = text;
    }

    private static double PointSize(in TransformationMatrix matrix, double size)
    {
        var (bottom, top) = (matrix.Transform(0, 0), matrix.Transform(0, size));
        var (x, y) = (bottom.x - top.x, bottom.y - top.y);
        return Math.Round(Math.Sqrt((x * x) + (y * y)), 2);
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox) =>
        Add(Known(font), unicode, !string.IsNullOrWhiteSpace(unicode), currentOffset, pointSize, characterBoundingBox, characterBoundingBox.Width, in renderingMatrix, in textMatrix, in transformationMatrix);

    private void Add(
        PdfFont font, string text, bool isInked, long offset, double points, CharacterBoundingBox box, double width,
        in TransformationMatrix rendering, in TransformationMatrix matrix, in TransformationMatrix device)
    {
        if (Diacritics.IsInCombiningDiacriticRange(text) && offset > 0 && before is { } last && last.Sequence == TextSequence
            && Diacritics.TryCombineDiacriticWithPreviousLetter(text, last.Text, out var combined))
        {
            Combine(last, combined);
            return;
        }

        var start = Place(0, in rendering, in matrix, in device);
        var end = Place(width, in rendering, in matrix, in device);
        var isUpright = IsUpright(start, end, box, in rendering, in matrix, in device);
        var count = page.Count;
        if (isUpright)
        {
            page.Add(new PdfGlyph(start.X, start.Y, end.X, points, text, isInked, font));
        }
        else if (isInked)
        {
            page.Rotated++;
        }

        before = (text, TextSequence, isUpright, page.Count > count, isInked);
    }

    private void Combine((string Text, int Sequence, bool IsUpright, bool IsKept, bool IsInked) last, string text)
    {
        var isInked = !string.IsNullOrWhiteSpace(text);
        if (last.IsKept)
        {
            page.AddToLast(text);
        }
        else if (!last.IsUpright && isInked && !last.IsInked)
        {
            page.Rotated++;
        }

        before = (text, TextSequence, last.IsUpright, last.IsKept, isInked);
    }

    /// <summary>Where a point on the base line of a letter comes to stand on the page.</summary>
    private static PdfPoint Place(double x, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix device)
    {
        var (a, b) = rendering.Transform(x, 0);
        (a, b) = text.Transform(a, b);
        (a, b) = device.Transform(a, b);
        return new PdfPoint(a, b);
    }

    private bool IsUpright(PdfPoint start, PdfPoint end, CharacterBoundingBox box, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix device)
    {
        const double Nothing = 0.0001;
        if (!(Math.Abs(start.Y - end.Y) < Nothing))
        {
            return false;
        }

        if (!(Math.Abs(start.X - end.X) < Nothing))
        {
            return !(start.X > end.X);
        }

        // A letter without width: its box tells how it stands.
        var area = PerformantRectangleTransformer.Transform(in rendering, in text, in device, box.GlyphBounds);
        if (!(area.Width > double.Epsilon || area.Height > double.Epsilon))
        {
            area = PerformantRectangleTransformer.Transform(in rendering, in text, in device, new PdfRectangle(0, 0, box.Width, UserSpaceUnit.PointMultiples));
        }

        var turned = area.Rotation;
        if (Math.Abs(turned % 90) >= Nothing)
        {
            return false;
        }

        var quarter = (int)Math.Round(turned, MidpointRounding.AwayFromZero);
        page.IsPlain &= quarter is 0 or 90 or -90 or 180 or -180;
        return quarter == 0;
    }
}
