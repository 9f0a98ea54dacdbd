using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output;

/// <summary>Prints what there is to know about a diagnostic, a setting or a path of a node.</summary>
internal sealed class ExplanationOutput(TextWriter output, bool isJson)
{
    // As wide as the longest usual title with its colon, less one.
    private const int TitleWidth = 9;

    /// <summary>Prints the page of a diagnostic.</summary>
    public void Write(DiagnosticPage page)
    {
        if (isJson)
        {
            JsonOutput.Write(output, ToJson(page), JsonContracts.Printed.DiagnosticJson);
            return;
        }

        output.Write(page.Text);
    }

    /// <summary>Prints the pages of several diagnostics.</summary>
    public void Write(IEnumerable<DiagnosticPage> pages)
    {
        if (isJson)
        {
            JsonOutput.Write(output, new DiagnosticsJson(pages.Select(ToJson)), JsonContracts.Printed.DiagnosticsJson);
            return;
        }

        output.Write(string.Join('\n', pages.Select(page => page.Text)));
    }

    /// <summary>Prints what is known of a setting.</summary>
    /// <param name="setting">The setting of the newest variant that has it.</param>
    /// <param name="variants">All that have it.</param>
    /// <param name="defaults">Their defaults.</param>
    public void Write(SettingDescription setting, IReadOnlyList<string> variants, IReadOnlyList<VariantDefault> defaults)
    {
        if (isJson)
        {
            JsonOutput.Write(output, ToJson(setting, variants, defaults), JsonContracts.Printed.SettingJson);
            return;
        }

        output.WriteLine($"{setting.Setting} ({setting.Variant.Name} {setting.Variant.Release})");
        if (!string.IsNullOrEmpty(setting.Description))
        {
            output.WriteLine($"  {setting.Description}");
        }

        foreach (var (title, text) in SettingFacts.Of(setting, defaults))
        {
            WriteLine(title, text);
        }

        if (variants.Count > 1 || variants[0] != setting.Variant.Name)
        {
            WriteLine("variants", string.Join(", ", variants));
        }
    }

    /// <summary>Prints what is known of a path of a node.</summary>
    public void Write(FileDescription file)
    {
        if (isJson)
        {
            JsonOutput.Write(output, ToJson(file), JsonContracts.Printed.NodeFileJson);
            return;
        }

        output.WriteLine($"{file.Path.Path} ({file.Variant.Name} {file.Variant.Release})");
        WriteLine("kind", file.Path.KindName);
        WriteLine("mode", file.Path.Mode);
        WriteLine("template", file.Path.Rendered?.Template);
        WriteLine("origin", file.Path.Rendered is null ? file.Path.Placed?.Origin : null);
        WriteLine("target", file.Path.Placed?.Target);
        WriteLine("settings", string.Join(", ", file.Settings));
        WriteLine("services", string.Join(", ", file.Path.Services));
        WriteLine("restarts", string.Join("; ", file.Services.SelectMany(service => service.RestartCommands).Distinct(StringComparer.Ordinal)));
    }

    private void WriteLine(string title, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            output.WriteLine($"  {(title.Length == 0 ? title : title + ":").PadRight(TitleWidth)} {text}");
        }
    }

    private static DiagnosticJson ToJson(DiagnosticPage page) =>
        new(page.Rule.Code, page.Rule.Name, DiagnosticText.WordOf(page.Rule.Severity), page.Rule.Effect is { } effect ? EffectWords.Of(effect) : null, page.Text);

    private static SettingJson ToJson(SettingDescription setting, IEnumerable<string> variants, IEnumerable<VariantDefault> defaults) => new(
        setting.Setting.ToString(),
        setting.Variant.Name,
        setting.Variant.Release,
        variants,
        setting.Description,
        setting.ModeledType,
        setting.Allowed.Select(allowed => new AllowedJson(allowed.Since.Length == 0 ? null : allowed.Since, allowed.Expects)),
        setting.Since,
        setting.IsSecret)
    {
        Deprecated = setting.Deprecation is { } deprecation ? new DeprecationJson(deprecation.Since, deprecation.Why) : null,
        Defaults = defaults.Select(value => new DefaultJson(value.Variants, value.Value is { } json ? new RawJson(setting.IsSecret ? $"\"{SecretPolicy.Mask}\"" : JsonText.Write(json)) : null, value.Origin?.ToString())),
        Generator = setting.Generator?.Command,
        Members = setting.Members,
        HasEffect = setting.MissingEffect is null,
        Services = setting.Services.Select(ToJson),
        Files = setting.Files.Select(file => file.Path),
        Rules = setting.Rules.Select(rule => new RuleJson(rule.Code, rule.Name)),
    };

    private static NodeFileJson ToJson(FileDescription file) => new(
        file.Path.Path,
        file.Variant.Name,
        file.Variant.Release,
        file.Path.KindName,
        file.Path.Mode,
        file.Path.Rendered?.Template,
        file.Path.Rendered is null ? file.Path.Placed?.Origin : null,
        file.Path.Placed?.Target,
        file.Settings.Select(setting => setting.ToString()),
        file.Services.Select(ToJson));

    private static ServiceJson ToJson(Compiler.Catalog.Service service) => new(service.Name, service.RestartCommands);
}
