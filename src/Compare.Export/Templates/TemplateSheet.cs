namespace Compare.Export.Templates;

/// <summary>A sheet of a template: its name, its part, and the id by which the calculation chain names it.</summary>
internal sealed record TemplateSheet(string Name, string Part, string Id);
