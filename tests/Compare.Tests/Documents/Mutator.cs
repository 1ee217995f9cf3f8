using System.IO.Compression;

namespace Compare.Tests.Documents;

/// <summary>Changes a file as damage and malice do: bytes flipped, cut out, doubled, moved; in a container, also inside its parts.</summary>
internal static class Mutator
{
    public static byte[] Mutate(byte[] sample, Random random)
    {
        if (sample.AsSpan().StartsWith("PK"u8) && random.Next(4) > 0)
        {
            return InsidePart(sample, random);
        }

        var bytes = sample.ToList();
        for (var times = 1 + random.Next(6); times > 0 && bytes.Count > 0; times--)
        {
            Once(bytes, random);
        }

        return [.. bytes];
    }

    private static void Once(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(3) == 0 ? 400 : 12));
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                var moved = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, length), 1 + random.Next(40)).SelectMany(b => b).ToArray());
                break;
            default:
                byte[][] tokens = ["0"u8.ToArray(), "-1"u8.ToArray(), "99999999999"u8.ToArray(), "<"u8.ToArray(), "&#x0;"u8.ToArray(), "(a) "u8.ToArray(), "\r\n"u8.ToArray(), [0xFF], [0xED, 0xA0, 0x80], "Article 1 "u8.ToArray()];
                bytes.InsertRange(at, tokens[random.Next(tokens.Length)]);
                break;
        }
    }

    private static byte[] InsidePart(byte[] sample, Random random)
    {
        using var stream = new MemoryStream(sample);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var chosen = random.Next(zip.Entries.Count);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < zip.Entries.Count; i++)
        {
            using var part = zip.Entries[i].Open();
            using var content = new MemoryStream();
            part.CopyTo(content);
            var bytes = content.ToArray().ToList();
            if (i == chosen || zip.Entries[i].Name == "document.xml")
            {
                Once(bytes, random);
            }

            files[zip.Entries[i].FullName] = [.. bytes];
        }

        return Samples.Zip(files);
    }
}
