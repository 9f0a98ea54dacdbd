using Settings.Compiler.Text;

namespace Settings.Cli.Output.Reports;

/// <summary>How reports name files.</summary>
internal static class FileAddress
{
    private const string Here = "./";

    /// <summary>The file as a reference of RFC 3986: relative as it was given, or with the scheme file.</summary>
    public static string UriOf(string name)
    {
        var path = Slashed(name);
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return !Path.IsPathRooted(name) ? escaped : escaped.StartsWith('/') ? $"file://{escaped}" : $"file:///{escaped}";
    }

    /// <summary>The file as a path for people and for programs that know no addresses.</summary>
    public static string PathOf(string name) => Printable.Line(Slashed(name));

    private static string Slashed(string name)
    {
        var path = Path.DirectorySeparatorChar == '/' ? name : name.Replace(Path.DirectorySeparatorChar, '/');
        return path.StartsWith(Here, StringComparison.Ordinal) && path.Length > Here.Length ? path[Here.Length..] : path;
    }
}
