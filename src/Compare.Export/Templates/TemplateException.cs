namespace Compare.Export.Templates;

/// <summary>A workbook that cannot be filled, with the one line that the user reads. Never leaves <see cref="TemplateMatrixExporter"/>.</summary>
internal sealed class TemplateException(string code, string message) : Exception(string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)))
{
    public string Code { get; } = code;
}
