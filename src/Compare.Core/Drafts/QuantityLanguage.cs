using System.Collections.Frozen;

namespace Compare.Drafts;

/// <summary>Units of time and thresholds, in the smallest unit of their dimension, so that 3 months and 90 days can be compared.</summary>
internal static class QuantityLanguage
{
    private static readonly FrozenDictionary<string, (string Dimension, double Factor)> Units = new (string Words, string Dimension, double Factor)[]
    {
        ("minute minutes menit", "time", 1.0 / 60),
        ("hour hours jam heure heures hora horas час часа часов", "time", 1),
        ("day days hari jour jours día días dia dias день дня дней", "time", 24),
        ("week weeks minggu semaine semaines semana semanas неделя недели недель", "time", 24 * 7),
        ("month months bulan mois mes meses месяц месяца месяцев", "time", 24 * 30),
        ("year years tahun an ans année années año años год года лет", "time", 24 * 365),
        ("percent per-cent persen pour-cent % процент процентов процента", "percent", 1),
    }.SelectMany(u => u.Words.Split(' ').Select(w => (w, (u.Dimension, u.Factor)))).ToFrozenDictionary(u => u.w, u => u.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double> NumberWords = new (string Words, double Value)[]
    {
        ("one satu un une uno una один одна одного", 1), ("two dua deux dos два две двух", 2), ("three tiga trois tres три трех", 3), ("four empat quatre cuatro четыре", 4), ("five lima cinq cinco пять", 5),
        ("six enam seis шесть", 6), ("seven tujuh sept siete семь", 7), ("eight delapan huit ocho восемь", 8), ("nine sembilan neuf nueve девять", 9), ("ten sepuluh dix diez десять", 10),
        ("twelve douze doce двенадцать", 12), ("fourteen quatorze catorce", 14), ("twenty vingt veinte двадцать", 20), ("twenty-four", 24), ("thirty trente treinta тридцать", 30),
        ("forty-eight", 48), ("sixty soixante sesenta шестьдесят", 60), ("seventy-two", 72), ("ninety noventa девяносто", 90), ("hundred cent cien сто", 100),
    }.SelectMany(n => n.Words.Split(' ').Select(w => (w, n.Value))).ToFrozenDictionary(n => n.w, n => n.Value, StringComparer.OrdinalIgnoreCase);

    public static (string Dimension, double Factor)? Unit(string word) => Units.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>The value of a number in digits or words, or null.</summary>
    public static double? Value(string word) =>
        NumberWords.TryGetValue(word, out var value) ? value
        : double.TryParse(word.Replace(",", "", StringComparison.Ordinal), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
