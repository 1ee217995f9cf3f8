namespace Compare.Export.Workbooks;

/// <summary>A column of a table: its heading, its width in digits, and what a row shows in it.</summary>
/// <param name="Header">Heading; unique in its table.</param>
/// <param name="Width">Width in digits of the default font.</param>
/// <param name="Content">What a row shows.</param>
/// <param name="MaxWidth">How far the column may widen for a text that would not fit otherwise; 0: not at all.</param>
/// <param name="IsPrinted">False for columns that serve the screen and machines only. They stand at the right.</param>
/// <param name="IsHidden">True for columns that no reader needs.</param>
internal sealed record SheetColumn<T>(
    string Header, double Width, Func<T, CellContent> Content, double MaxWidth = 0, bool IsPrinted = true, bool IsHidden = false);
