using Settings.Compiler.Rendering;

namespace Settings.Compiler.Advice.Insertions;

/// <summary>Formats as headers of templates name them, and as people do.</summary>
internal static class FormatName
{
    /// <summary>The name in headers.</summary>
    public static string Of(FileFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The format of a name; text when there is none.</summary>
    public static FileFormat Parse(string? name) => Enum.TryParse<FileFormat>(name, ignoreCase: true, out var format) ? format : FileFormat.Text;

    /// <summary>What a file of the format is, with its article.</summary>
    public static string Spoken(FileFormat format) => format switch
    {
        FileFormat.Toml => "TOML",
        FileFormat.Yaml => "YAML",
        FileFormat.Json => "JSON",
        FileFormat.Systemd => "a systemd unit",
        FileFormat.Env => "an environment file",
        FileFormat.Ini => "an AWS configuration",
        _ => "what its reader expects",
    };
}
