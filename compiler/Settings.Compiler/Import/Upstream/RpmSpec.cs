using System.Globalization;
using System.Text;

namespace Settings.Compiler.Import.Upstream;

/// <summary>The packages that a spec makes. Upstream: bottlerocket packages/*/*.spec, core-kit packages/*/*.spec.</summary>
internal sealed class RpmSpec
{
    // What a package of the distribution begins with, and macros that only shape the text.
    private static readonly string[] Dropped = ["%{_cross_os}", "%{shrink:", "%{nil}"];

    private const string Required = "Requires:";
    private const string Provided = "Provides:";
    private const string Refused = "Conflicts:";

    private static readonly string[] Values = [Required, Provided, Refused];

    private const int MostExpansions = 64;

    private readonly Dictionary<string, string> _macros = new(StringComparer.Ordinal);
    private readonly List<RpmPackage> _packages = [];
    private readonly string _folder;
    private string _main = string.Empty;

    private RpmSpec(string folder) => _folder = folder;

    /// <summary>Reads a spec.</summary>
    /// <param name="folder">The folder of the spec in 'packages'.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The package of the spec first, then those that are made beside it.</returns>
    /// <exception cref="ImportException">The text is not a spec as packages are built from.</exception>
    public static IReadOnlyList<RpmPackage> Read(string folder, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spec = new RpmSpec(folder);
        foreach (var line in spec.Joined(text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')))
        {
            spec.Take(line);
        }

        return spec._packages;
    }

    // A value in parentheses goes on until they are closed.
    private IEnumerable<string> Joined(IEnumerable<string> lines)
    {
        var (open, whole) = (0, new StringBuilder());
        foreach (var line in lines)
        {
            if (open == 0 && !Values.Any(key => line.StartsWith(key, StringComparison.Ordinal)))
            {
                yield return line;
                continue;
            }

            whole.Append(whole.Length == 0 ? string.Empty : " ").Append(line);
            open += line.Count(c => c == '(') - line.Count(c => c == ')');
            if (open <= 0)
            {
                yield return whole.ToString();
                whole.Clear();
                open = 0;
            }
        }

        if (open > 0)
        {
            throw new ImportException($"the spec of '{_folder}' opens a parenthesis that nothing closes; use a checkout that builds.");
        }
    }

    private void Take(string line)
    {
        string[] words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (words)
        {
            case ["%global" or "%define", var macro, var value]:
                _macros[macro] = value;
                break;
            case ["Name:", var name]:
                _macros["name"] = _main = Expanded(name);
                _packages.Add(new RpmPackage(_main, _folder));
                break;
            case ["%package", "-n", var name]:
                _packages.Add(new RpmPackage(Expanded(name), _folder));
                break;
            case ["%package", var suffix]:
                _packages.Add(new RpmPackage($"{_main}-{Expanded(suffix)}", _folder));
                break;
            case [var key, ..] when _packages.Count > 0 && key.EndsWith(':'):
                Take(_packages[^1], key, line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
                break;
        }
    }

    private void Take(RpmPackage package, string key, string value)
    {
        switch (key)
        {
            case Required:
                package.Requires.AddRange(RpmConditionReader.Read(Expanded(value)));
                break;
            case Refused:
                package.Conflicts.AddRange(RpmConditionReader.Read(Expanded(value)));
                break;
            case Provided:
                var words = Expanded(value).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                package.Provides.Add((words is [var provided, ..] ? provided : throw new ImportException($"the spec of '{_folder}' has a line '{Provided}' without a name; use a checkout that builds."), words is [_, "=", var rank, ..] && int.TryParse(rank.TrimEnd(':'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0));
                break;
        }
    }

    private string Expanded(string text)
    {
        for (var step = 0; step < MostExpansions && Macro(text) is var (start, end, value); step++)
        {
            text = string.Concat(text.AsSpan(0, start), value, text.AsSpan(end));
        }

        return Dropped.Aggregate(text, (rest, dropped) => rest.Replace(dropped, string.Empty, StringComparison.Ordinal)).Replace("}", string.Empty, StringComparison.Ordinal).Trim();
    }

    // The first macro of the text that the spec defines.
    private (int Start, int End, string Value)? Macro(string text)
    {
        for (var start = text.IndexOf("%{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("%{", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                return null;
            }

            if (_macros.TryGetValue(text[(start + 2)..end], out var value))
            {
                return (start, end + 1, value);
            }
        }

        return null;
    }
}
