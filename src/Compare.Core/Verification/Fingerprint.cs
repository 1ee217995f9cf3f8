using System.Security.Cryptography;
using System.Text;
using Compare.Codebooks;
using Compare.Instruments;

namespace Compare.Verification;

/// <summary>
/// A hash of a provision's own wording, by which a later amendment shows. Only words count: spaces, quotation marks, dashes and capitals
/// may differ between two editions of the same text. The first 16 hexadecimal digits of SHA-256 over the folded words, joined by spaces.
/// </summary>
public static class Fingerprint
{
    private const int Digits = 16;

    public static string Of(Provision provision)
    {
        var words = string.Join(' ', Words.Of(provision.OwnWords));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Digits];
    }
}
