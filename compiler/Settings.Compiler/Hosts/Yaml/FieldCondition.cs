namespace Settings.Compiler.Hosts.Yaml;

/// <summary>What a manifest must say for one of its maps to become settings.</summary>
/// <param name="Fields">The fields that may say it.</param>
/// <param name="Value">What one of them must be.</param>
/// <param name="Defaults">The kinds of manifests that say it by default.</param>
internal sealed record FieldCondition(IReadOnlyList<string> Fields, string Value, IReadOnlyList<string> Defaults)
{
    /// <summary>Whether a manifest says it.</summary>
    public bool Holds(YamlNode manifest)
    {
        var said = Fields.Select(field => (manifest.At(field) as YamlText)?.Value).FirstOrDefault(value => value is not null);
        return said is null ? Defaults.Contains(manifest.TextOf("kind"), StringComparer.Ordinal) : said == Value;
    }
}
