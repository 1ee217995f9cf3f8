using Compare.Codings;

namespace Compare.Export;

/// <summary>
/// One colour a level, the same in every format. They run from blue to orange-red, which colour-blind readers tell apart, and differ in
/// lightness, so that a grey print still shows them. Text on a fill has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3); a test measures it.
/// </summary>
internal static class LevelColours
{
    public static (string Fill, string Text) Of(Level level) => level switch
    {
        Level.Strong => ("#174F87", "#FFFFFF"),
        Level.Qualified => ("#A9CCEA", "#1A1A1A"),
        Level.Weak => ("#FDF0C4", "#1A1A1A"),
        Level.Silent => ("#D6D6D6", "#1A1A1A"),
        Level.Contrary => ("#B8481A", "#FFFFFF"),
        Level.Disputed => ("#DCC8E8", "#1A1A1A"),
        Level.NotApplicable => ("#F2F2F2", "#404040"),
        _ => ("#FFFFFF", "#595959"),
    };
}
