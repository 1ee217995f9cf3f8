using UglyToad.PdfPig;

// PdfPig's own word extraction with nothing around it: the least that reading a PDF with this library can cost.
using var pdf = PdfDocument.Open(args[0]);
var words = 0;
foreach (var page in pdf.GetPages())
{
    foreach (var word in page.GetWords())
    {
        words += word.Text.Length > 0 ? 1 : 0;
    }
}

Console.WriteLine(words);
