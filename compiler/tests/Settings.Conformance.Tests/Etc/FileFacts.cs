using System.Text.Json;

namespace Settings.Conformance.Tests.Etc;

/// <summary>What is known of one configuration file of a node.</summary>
/// <param name="definition">What its variant says about it.</param>
/// <param name="content">What the node wrote; null when it wrote nothing.</param>
/// <param name="missing">Why it wrote nothing; null when it did write.</param>
internal sealed class FileFacts(JsonElement definition, JsonElement? content, JsonElement? missing)
{
    /// <summary>Its name, such as kubelet-config.</summary>
    public string Name => Text(definition, "name");

    /// <summary>Where it is written.</summary>
    public string Path => Text(definition, "path");

    /// <summary>Its permissions in octal digits.</summary>
    public string Mode => Text(definition, "mode");

    /// <summary>Whether the permissions are named.</summary>
    public bool IsModeExplicit => definition.TryGetProperty("explicit", out _);

    /// <summary>Its format, such as toml.</summary>
    public string Format => Text(definition, "format");

    /// <summary>The services that write it.</summary>
    public IEnumerable<string> Services => Texts("services");

    /// <summary>The settings with metadata that names one of the services.</summary>
    public IEnumerable<string> AffectedBy => Texts("affected-by");

    /// <summary>Whether the node wrote it.</summary>
    public bool IsWritten => content is not null;

    /// <summary>The SHA-256 of what the node wrote, in lower-case hexadecimal digits; empty when it wrote nothing.</summary>
    public string Sha256 => content is { } written ? Text(written, "sha256") : string.Empty;

    /// <summary>Whether it parses in its own format.</summary>
    public bool Parses => content?.TryGetProperty("parses", out _) == false;

    /// <summary>Whether it has members whose order is left to chance.</summary>
    public bool IsUnordered => content?.TryGetProperty("unordered", out _) == true;

    /// <summary>The setting that the node missed when it did not write the file; empty when its message names none.</summary>
    public string Misses => missing is { } reason ? Text(reason, "misses") : string.Empty;

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;

    private IEnumerable<string> Texts(string name) => definition.GetProperty(name).EnumerateArray().Select(text => text.GetString() ?? string.Empty);
}
