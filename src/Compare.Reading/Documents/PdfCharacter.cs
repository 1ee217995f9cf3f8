using UglyToad.PdfPig.PdfFonts;

namespace Compare.Reading.Documents;

/// <summary>A character of a PDF font.</summary>
/// <param name="Text">What it stands for.</param>
/// <param name="IsInked">False for white space.</param>
/// <param name="Box">Its box and how far it moves the pen.</param>
internal sealed record PdfCharacter(string Text, bool IsInked, CharacterBoundingBox Box)
{
    public double Width { get; } = Box.Width;
}
