namespace Compare.Reports;

/// <summary>What a cell of a workbook can hold, and the mark of a text that was cut to fit.</summary>
public static class CellLimits
{
    /// <summary>Excel's limit, in UTF-16 code units.</summary>
    public const int Characters = 32_767;

    /// <summary>Begins the sentence that stands where a text was cut; an import never takes such a text back.</summary>
    public const string CutMark = " … [cut here: ";
}
