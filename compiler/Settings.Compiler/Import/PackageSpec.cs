using System.Globalization;

namespace Settings.Compiler.Import;

/// <summary>
/// What the spec of one of upstream's packages says about templates: which of its sources it installs under which name in
/// %{_cross_templatedir}. Upstream: core-kit packages/*/*.spec.
/// </summary>
public static class PackageSpec
{
    private const string Folder = "%{_cross_templatedir}";
    private const string Install = "install ";
    private const string Source = "Source";

    /// <summary>The templates: the name of each, and its file in the folder of the package.</summary>
    /// <param name="spec">The text of the spec.</param>
    public static IReadOnlyList<(string Template, string File)> TemplatesOf(string spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var sources = new Dictionary<int, string>();
        var templates = new List<(string, string)>();
        foreach (var line in spec.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries))
        {
            if (SourceOf(line) is var (number, file))
            {
                sources[number] = file;
            }
            else if (line.StartsWith(Install, StringComparison.Ordinal) && line.Contains(Folder, StringComparison.Ordinal))
            {
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                string[] files = [.. words.Select(NumberOf).OfType<int>().Select(number => sources.GetValueOrDefault(number)).OfType<string>()];
                var last = words[^1][(words[^1].LastIndexOf('/') + 1)..];
                var isFolder = last.Length == 0 || last.EndsWith('}') || files.Length > 1;
                templates.AddRange(files.Select(file => (isFolder ? file : last, file)));
            }
        }

        return templates;
    }

    // Source12: chrony-conf
    private static (int Number, string File)? SourceOf(string line) =>
        line.StartsWith(Source, StringComparison.Ordinal) && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && int.TryParse(line.AsSpan(Source.Length, colon - Source.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, line[(colon + 1)..].Trim())
            : null;

    // %{S:12} and %{SOURCE12}
    private static int? NumberOf(string word)
    {
        var digits = word.StartsWith("%{S:", StringComparison.Ordinal) ? 4 : word.StartsWith("%{SOURCE", StringComparison.Ordinal) ? 8 : 0;
        return digits > 0 && word.EndsWith('}') && int.TryParse(word.AsSpan(digits, word.Length - digits - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
