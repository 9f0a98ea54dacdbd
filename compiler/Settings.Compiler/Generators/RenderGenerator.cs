using System.Diagnostics.CodeAnalysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Facts;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Generators;

/// <summary>
/// The generator "schnauzer-v2 render --requires EXTENSION... --template TEXT": a function of settings and image alone.
/// Upstream: core-kit sources/api/schnauzer/src/v2/cli/mod.rs.
/// </summary>
internal sealed class RenderGenerator
{
    /// <summary>The program and its step.</summary>
    public const string Name = "schnauzer-v2 render";

    private readonly List<GeneratorRequirement> _requirements;
    private readonly string _template;

    private RenderGenerator(List<GeneratorRequirement> requirements, string template)
    {
        _requirements = requirements;
        _template = template;
    }

    /// <summary>Recognises a command; others need the machine they run on.</summary>
    public static bool TryParse(string command, [NotNullWhen(true)] out RenderGenerator? generator)
    {
        generator = null;
        var words = GeneratorCommand.Split(command);
        if (words is not [var program, var step, ..] || $"{program[(program.LastIndexOf('/') + 1)..]} {step}" != Name)
        {
            return false;
        }

        string? template = null;
        var requirements = new List<GeneratorRequirement>();
        for (var i = 2; i + 1 < words.Length; i += 2)
        {
            if (words[i] == "--template")
            {
                template = words[i + 1];
            }
            else if (words[i] == "--requires" && GeneratorRequirement.Parse(words[i + 1]) is { } requirement)
            {
                requirements.Add(requirement);
            }
            else
            {
                return false;
            }
        }

        generator = template is null ? null : new RenderGenerator(requirements, template);
        return generator is not null;
    }

    /// <summary>The template.</summary>
    public string Template => _template;

    /// <summary>Which of the helpers that the command names does not exist, as a clause; null when all do.</summary>
    public string? UnknownHelper => _requirements
        .SelectMany(requirement => requirement.Helpers
            .Where(name => HelperRegistry.Find(requirement.Extension, name) is null)
            .Select(name => $"unknown helper '{name}' in the extension '{requirement.Extension}'"))
        .FirstOrDefault();

    /// <summary>The helpers that the command names, by their names.</summary>
    /// <exception cref="GeneratorException">It names one that does not exist.</exception>
    public IReadOnlyDictionary<string, TemplateHelper> Helpers
    {
        get
        {
            var helpers = new Dictionary<string, TemplateHelper>(StringComparer.Ordinal);
            foreach (var requirement in _requirements)
            {
                foreach (var name in requirement.Helpers)
                {
                    helpers[name] = HelperRegistry.Find(requirement.Extension, name)
                        ?? throw new GeneratorException($"Unknown helper '{name}' in the extension '{requirement.Extension}'.");
                }
            }

            return helpers;
        }
    }

    /// <summary>The text that the setting gets.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="os">The image.</param>
    /// <param name="host">The machine, for helpers that ask it.</param>
    /// <exception cref="GeneratorException">A setting that it reads is not set, or the command is wrong.</exception>
    public string Run(DocumentTable settings, OsFacts os, HostFacts host)
    {
        var visible = new DocumentTable(default);
        foreach (var requirement in _requirements)
        {
            if (settings[requirement.Extension] is { } extension)
            {
                visible.Set(requirement.Extension, default, extension);
            }
        }

        var variables = new DocumentTable(default);
        variables.Set("settings", default, visible);
        variables.Set("os", default, os.ToTable());
        return new GeneratorTemplate(variables, Helpers, os, host).Render(_template);
    }
}
