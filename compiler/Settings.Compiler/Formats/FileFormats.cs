namespace Settings.Compiler.Formats;

/// <summary>The formats of configuration files.</summary>
public static class FileFormats
{
    /// <summary>The format of files whose template names none.</summary>
    public static FileFormat Text { get; } = new TextFormat();

    // The only one that has types for texts without quotation marks.
    private static FileFormat Yaml { get; } = new YamlFormat();

    /// <summary>Every format.</summary>
    public static IReadOnlyList<FileFormat> All { get; } =
    [
        Text, new LinesFormat(), new TomlFormat(), Yaml, new JsonFormat(), new SystemdFormat(), new EnvFormat(), new IniFormat(), new PemFormat(), new HostsFormat(),
    ];

    /// <summary>Whether some format may read a text without quotation marks as something else. It errs on the side of yes.</summary>
    public static bool MayMistake(string text) => Yaml.MayMistake(text);

    /// <summary>The format of a name in a template's header; null when there is none.</summary>
    public static FileFormat? Find(string? name) => All.FirstOrDefault(format => format.Name == name);
}
