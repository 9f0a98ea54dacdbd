using System.CommandLine;
using System.CommandLine.Completions;

namespace Settings.Cli.Shell;

/// <summary>An option as shells and manuals see it.</summary>
internal sealed class VerbOption
{
    /// <summary>Reads an option.</summary>
    public VerbOption(Option option)
    {
        // System.CommandLine also has names with a slash for some of its own, which are no options here.
        Names = [.. option.Aliases.Append(option.Name).Distinct(StringComparer.Ordinal).Where(name => name.StartsWith('-')).OrderBy(name => name.Length)];
        Description = option.Description ?? string.Empty;
        string[] words = [.. option.GetCompletions(CompletionContext.Empty).Select(word => word.Label)];
        var isSwitch = option.HelpName is null && (option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0);
        Words = isSwitch ? [] : words;
        Value = isSwitch ? string.Empty : option.HelpName ?? (words.Length > 0 ? string.Join('|', words) : option.Name.TrimStart('-'));
        Default = !isSwitch && option is { HasDefaultValue: true } && option.GetDefaultValue() is { } value ? Shown(value) : string.Empty;
        IsRequired = option.Required;
    }

    /// <summary>Its names, the short ones first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What it does, as its help says.</summary>
    public string Description { get; }

    /// <summary>What its help calls its value, such as "FILE"; empty for a switch.</summary>
    public string Value { get; }

    /// <summary>Whether it has a value.</summary>
    public bool HasValue => Value.Length > 0;

    /// <summary>The words among which its value chooses; empty when it is free, such as the name of a file.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The value that it has when it is not given; empty for none.</summary>
    public string Default { get; }

    /// <summary>Whether its verb cannot be called without it.</summary>
    public bool IsRequired { get; }

    private static string Shown(object value) => value is bool flag ? (flag ? "true" : "false") : value.ToString() ?? string.Empty;
}
