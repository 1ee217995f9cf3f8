namespace Compare.Results;

/// <summary>Stable codes: U usage, I input, P parsing, C corpus, O output, V verification, T official texts, M import, N network. Never reuse one.</summary>
public static class DiagnosticCodes
{
    public const string BadUsage = "U000";
    public const string UnknownName = "U001";
    public const string AmbiguousPinpoint = "U002";
    public const string UnknownPinpoint = "U003";
    public const string UnreadablePinpoint = "U004";

    public const string FileMissing = "I001";
    public const string FileEmpty = "I002";
    public const string FileUnreadable = "I003";
    public const string WrongEncoding = "I004";
    public const string UnknownFormat = "I005";
    public const string TooLarge = "I006";
    public const string LeftOut = "I007";
    public const string Encrypted = "I008";
    public const string Damaged = "I009";
    public const string NoTextLayer = "I010";
    public const string TooDeep = "I011";
    public const string TooSlow = "I012";
    public const string TooMuchMemory = "I013";
    public const string FileChanged = "I014";
    public const string RevisionsFound = "I015";
    public const string EncodingDetected = "I016";
    public const string StructureInferred = "I017";
    public const string UnknownElement = "I018";
    public const string Forbidden = "I019";
    public const string NoteWithoutCall = "I020";
    public const string PageNotClosed = "I021";
    public const string NoMarks = "I030";
    public const string UnsafeTemplate = "I031";

    public const string NoProvisions = "P001";
    public const string NumberingGap = "P002";
    public const string DuplicateAddress = "P003";
    public const string OtherLanguage = "P004";
    public const string RepeatedNumber = "P005";
    public const string ConventionGuessed = "P006";
    public const string NativeIdDiffers = "P007";

    public const string CorpusMissing = "C001";
    public const string MissingColumn = "C002";
    public const string BadCsv = "C003";
    public const string DuplicateKey = "C004";
    public const string UnknownSafeguard = "C005";
    public const string UnknownLevel = "C006";
    public const string UnknownAddress = "C007";
    public const string UnknownValue = "C008";
    public const string FormulaInCell = "C009";
    public const string MissingValue = "C010";
    public const string BadDate = "C011";
    public const string BadUrl = "C012";
    public const string RuleBroken = "C013";
    public const string MissingRow = "C014";

    public const string CannotWrite = "O001";
    public const string CellCut = "O002";

    public const string TextDiffers = "T001";
    public const string BadTextLock = "T002";
    public const string NotTheInstrument = "T003";
    public const string TextCoverage = "T004";
    public const string NoAddress = "T005";

    public const string NotAnExport = "M001";
    public const string ImportRefused = "M002";
    public const string ImportConflict = "M003";
    public const string NotTakenBack = "M004";
    public const string OtherEdition = "M005";

    public const string DownloadFailed = "N001";
    public const string RedirectRefused = "N002";
    public const string TypeRefused = "N003";
    public const string DownloadTooLarge = "N004";

    public const string Bug = "B001";
}
