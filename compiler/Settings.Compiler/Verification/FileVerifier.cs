using Settings.Compiler.Rendering;
using Settings.Compiler.Verification.Formats;

namespace Settings.Compiler.Verification;

/// <summary>Parses a file in its own format.</summary>
public static class FileVerifier
{
    /// <summary>What the file's reader would stumble over; nothing when it parses. An empty file parses in every format.</summary>
    public static IReadOnlyList<VerificationFinding> Verify(FileFormat format, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.IsNullOrWhiteSpace(text) ? [] : format switch
        {
            FileFormat.Systemd => SystemdFormat.Check(text),
            FileFormat.Env => EnvFormat.Check(text),
            FileFormat.Ini => IniFormat.Check(text),
            FileFormat.Pem => PemFormat.Check(text),
            FileFormat.Hosts => HostsFormat.Check(text),
            _ => Parse(format, text).Findings,
        };
    }

    /// <summary>The values of a file, where its format has values and the file has any.</summary>
    internal static ParsedFile Parse(FileFormat format, string text) => string.IsNullOrWhiteSpace(text) ? new ParsedFile(null, []) : format switch
    {
        FileFormat.Toml => TomlFormat.Read(text),
        FileFormat.Yaml => YamlFormat.Read(text),
        FileFormat.Json => JsonFormat.Read(text),
        _ => new ParsedFile(null, []),
    };
}
