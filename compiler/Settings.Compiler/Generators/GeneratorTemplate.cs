using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Facts;
using Settings.Compiler.Paths;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.TemplateFunctions.Library;

namespace Settings.Compiler.Generators;

/// <summary>
/// The little of handlebars that generators' templates are written in: text, {{ path }} and {{ helper argument... }}.
/// A path that leads nowhere is an error, and what a path leads to is HTML-escaped, as in upstream's configuration files;
/// what a helper writes is not.
/// </summary>
internal sealed class GeneratorTemplate(DocumentTable variables, IReadOnlyDictionary<string, TemplateHelper> helpers, OsFacts os, HostFacts host)
{
    private const string Open = "{{";
    private const string Close = "}}";

    /// <summary>Renders a template.</summary>
    /// <exception cref="GeneratorException">It calls for something that is missing, or is more than text, paths and helpers.</exception>
    public string Render(string template)
    {
        var text = new StringBuilder();
        var at = 0;
        for (var open = template.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = template.IndexOf(Open, at, StringComparison.Ordinal))
        {
            text.Append(template, at, open - at);
            var close = template.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
            {
                throw new GeneratorException("An expression of the template is not closed.");
            }

            text.Append(Evaluate(template[(open + Open.Length)..close]));
            at = close + Close.Length;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private string Evaluate(string expression)
    {
        var words = expression.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0][0] is '#' or '/' or '{' or '!' or '>' or '&')
        {
            throw new GeneratorException($"The template contains '{expression.Trim()}'; a generator's template may contain only paths and helpers.");
        }

        if (words.Length == 1 && !helpers.ContainsKey(words[0]))
        {
            var (value, path) = Argument(words[0]);
            return value is null
                ? throw new GeneratorException($"'{path}' is not set.", path?.ToString())
                : HtmlEscape.Escape(ValueText.Of(value));
        }

        if (!helpers.TryGetValue(words[0], out var helper))
        {
            throw new GeneratorException($"Unknown helper '{words[0]}': the command does not name it.");
        }

        try
        {
            return ValueText.Of(helper.Invoke(new HelperCall([.. words[1..].Select(Argument)], os, host)));
        }
        catch (HelperException failure)
        {
            throw new GeneratorException(
                failure.IsMissing ? $"'{failure.Path}' is not set." : $"The helper '{helper.Name}' cannot use '{failure.Path}': {failure.Message}.",
                failure.IsMissing ? failure.Path?.ToString() ?? string.Empty : null);
        }
    }

    private HelperArgument Argument(string word)
    {
        if (word is ['"', .., '"'] or ['\'', .., '\''])
        {
            return new HelperArgument(new DocumentString(word[1..^1], default), null);
        }

        var path = SettingPath.Parse(word);
        DocumentValue? value = variables;
        foreach (var segment in path.Segments)
        {
            value = (value as DocumentTable)?[segment];
        }

        return new HelperArgument(value is DocumentNull ? null : value, path);
    }
}
