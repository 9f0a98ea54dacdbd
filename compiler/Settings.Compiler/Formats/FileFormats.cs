namespace Settings.Compiler.Formats;

/// <summary>The formats of configuration files.</summary>
public static class FileFormats
{
    /// <summary>The format of files whose template names none.</summary>
    public static FileFormat Text { get; } = new TextFormat();

    /// <summary>Every format.</summary>
    public static IReadOnlyList<FileFormat> All { get; } =
    [
        Text, new LinesFormat(), new TomlFormat(), new YamlFormat(), new JsonFormat(), new SystemdFormat(), new EnvFormat(), new IniFormat(), new PemFormat(), new HostsFormat(),
    ];

    /// <summary>The format of a name in a template's header; null when there is none.</summary>
    public static FileFormat? Find(string? name) => All.FirstOrDefault(format => format.Name == name);
}
