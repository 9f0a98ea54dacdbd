using System.Globalization;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Cli.Output.Reports;

/// <summary>
/// Names the findings of one file so a later run knows them again after lines were inserted or removed elsewhere: a hash of the code,
/// the setting and the text of the line, and a number among those that have all of these in common. Secrets in the line are not part
/// of it: a hash could be guessed back.
/// </summary>
internal sealed class Fingerprints(FileReport report)
{
    // A line may be the whole file; so much of it tells it from others.
    private const int LongestLine = 500;

    // Fowler, Noll and Vo's hash 1a of 64 bits: names have to differ, but nobody has to be kept from finding two alike.
    private const ulong Basis = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;

    private readonly Dictionary<ulong, int> _seen = [];

    /// <summary>The name of the next finding: 16 hexadecimal digits, a colon and a number from 1.</summary>
    public string Next(Diagnostic finding)
    {
        var hash = Add(Add(Add(Basis, finding.Code), finding.SettingName ?? string.Empty), LineOf(finding));
        var ordinal = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash:x16}:{ordinal}");
    }

    /// <summary>A hash of the name of a file, for reports in which names of findings have to differ between files.</summary>
    public static string OfFile(string name) => Add(Basis, name).ToString("x16", CultureInfo.InvariantCulture);

    private string LineOf(Diagnostic finding)
    {
        // A finding about the whole document has no line.
        if (finding.Span == default)
        {
            return string.Empty;
        }

        var line = report.Source.Lines.LineSpan(report.Source.Lines.PositionOf(finding.Span.Start).Line);
        var start = line.Length <= LongestLine ? line.Start : Math.Min(finding.Span.Start, line.End);
        var part = TextSpan.FromBounds(start, Math.Min(line.End, start + LongestLine));
        return (report.Secrets.Touches(part) ? report.Secrets.Masked(part) : report.Source.Text.Substring(part.Start, part.Length)).Trim();
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        // As a NUL would, which no printable text contains: it ends the part.
        return unchecked(hash * Prime);
    }
}
