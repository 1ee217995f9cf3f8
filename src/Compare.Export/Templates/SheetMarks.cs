using System.Collections.Immutable;

namespace Compare.Export.Templates;

/// <summary>What is to be filled in one sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The marked row; 0 where nothing is filled once for each safeguard.</param>
/// <param name="Height">How many rows the marked range has; 1 for a row that is repeated.</param>
/// <param name="Cells">The cells of the marked row: column and text with marks.</param>
/// <param name="Once">Cells that are filled once: column, row and text with marks.</param>
internal sealed record SheetMarks(TemplateSheet Sheet, int Row, int Height, ImmutableArray<(int Column, string Text)> Cells, ImmutableArray<(int Column, int Row, string Text)> Once);
