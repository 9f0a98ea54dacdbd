using System.Diagnostics.CodeAnalysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Facts;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Generators;

/// <summary>
/// A generator as the metadata of a setting contains it, run as migrations run it: all settings and facts of the image are
/// visible, whatever the command requires.
/// Upstream: bottlerocket sources/api/migration/migration-helpers/src/common_migrations.rs.
/// </summary>
public sealed class StoredGenerator
{
    /// <summary>The metadata that contains the templates of early releases.</summary>
    public const string TemplateMetadata = "template";

    /// <summary>The metadata that contains commands.</summary>
    public const string CommandMetadata = "setting-generator";

    private readonly string _template;
    private readonly IReadOnlyDictionary<string, TemplateHelper> _helpers;

    private StoredGenerator(string template, IReadOnlyDictionary<string, TemplateHelper> helpers)
    {
        _template = template;
        _helpers = helpers;
        Paths = [.. Words(template).Where(word => word.Contains('.', StringComparison.Ordinal) && word[0] is not ('"' or '\''))];
    }

    /// <summary>The settings and facts that it reads, such as settings.aws.region.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Reads a generator.</summary>
    /// <param name="metadata">The name of the metadata that contains it.</param>
    /// <param name="text">What it contains.</param>
    /// <param name="generator">The generator.</param>
    /// <param name="problem">Why there is none, as a sentence without its stop.</param>
    public static bool TryParse(string metadata, string text, [NotNullWhen(true)] out StoredGenerator? generator, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        generator = null;
        problem = string.Empty;
        switch (metadata)
        {
            case TemplateMetadata:
                generator = new StoredGenerator(text, HelpersOf(text));
                return true;
            case CommandMetadata when RenderGenerator.TryParse(text, out var command):
                try
                {
                    generator = new StoredGenerator(command.Template, command.Helpers);
                    return true;
                }
                catch (GeneratorException failure)
                {
                    problem = failure.Message.TrimEnd('.');
                    return false;
                }

            case CommandMetadata:
                problem = "The command is not \"schnauzer-v2 render\" with a template, so its value is unknown";
                return false;
            default:
                problem = $"'{metadata}' is not a metadata name of generators; they are in '{TemplateMetadata}' or '{CommandMetadata}'";
                return false;
        }
    }

    /// <summary>The text that the setting gets.</summary>
    /// <param name="variables">The tables settings and os.</param>
    /// <param name="image">The image whose helpers run.</param>
    /// <param name="host">The machine, for helpers that ask it.</param>
    /// <param name="text">The text; empty when there is none.</param>
    /// <param name="problem">Why there is none, as a sentence without a value in it.</param>
    public bool TryRun(DocumentTable variables, OsFacts image, HostFacts host, out string text, out string problem)
    {
        try
        {
            text = new GeneratorTemplate(variables, _helpers, image, host).Render(_template);
            problem = string.Empty;
            return true;
        }
        catch (GeneratorException failure)
        {
            (text, problem) = (string.Empty, failure.Message);
            return false;
        }
    }

    private static Dictionary<string, TemplateHelper> HelpersOf(string template)
    {
        var helpers = new Dictionary<string, TemplateHelper>(StringComparer.Ordinal);
        foreach (var word in Words(template))
        {
            if (HelperRegistry.Find(word) is { } helper)
            {
                helpers[word] = helper;
            }
        }

        return helpers;
    }

    // The words between double braces.
    private static IEnumerable<string> Words(string template)
    {
        for (var open = template.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = template.IndexOf("{{", open, StringComparison.Ordinal))
        {
            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                yield break;
            }

            foreach (var word in template[(open + 2)..close].Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }

            open = close + 2;
        }
    }
}
