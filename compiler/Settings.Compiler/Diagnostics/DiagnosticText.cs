using System.Globalization;
using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Writes a finding for people: what it is, where it is, the lines it is about, help and fixes.</summary>
public sealed class DiagnosticText(SourceText source, SecretSpans secrets)
{
    private readonly SourceFrame _frame = new(source, secrets);
    private readonly string _name = Printable.Line(source.Name);

    /// <summary>The finding as lines that end with LF, an empty line after them.</summary>
    public string Write(Diagnostic diagnostic)
    {
        var output = new StringBuilder();
        WriteTo(output, diagnostic, string.Empty, string.Empty);
        return output.ToString();
    }

    /// <summary>Appends the finding, with something before and after its first words, such as a colour.</summary>
    public void WriteTo(StringBuilder output, Diagnostic diagnostic, string before, string behind)
    {
        output.Append(before).Append(WordOf(diagnostic.Severity)).Append('[').Append(diagnostic.Code).Append(']').Append(behind).Append(": ");
        output.Append(diagnostic.Message).Append('\n');

        // A finding about the whole document has no place in it.
        var hasPlace = diagnostic.Span != default;
        var at = source.Lines.PositionOf(diagnostic.Span.Start);
        output.Append("  --> ").Append(_name);
        if (hasPlace)
        {
            output.Append(CultureInfo.InvariantCulture, $":{at.Line + 1}:{at.Character + 1}");
        }

        if (diagnostic.SettingName is { } setting)
        {
            output.Append(" (").Append(Printable.Line(setting.ToString())).Append(')');
        }

        output.Append('\n');
        if (hasPlace && source.Length > 0)
        {
            _frame.Write(output, diagnostic);
        }

        foreach (var label in diagnostic.Labels)
        {
            if (label.Source is { } other)
            {
                var place = other.Lines.PositionOf(label.Span.Start);
                output.Append(CultureInfo.InvariantCulture, $"  ::: {Printable.Line(other.Name)}:{place.Line + 1}:{place.Character + 1} {label.Message}\n");
            }
        }

        if (EffectOf(diagnostic) is { } effect)
        {
            output.Append("  = ").Append(effect).Append('\n');
        }

        if (diagnostic.Help is { } help)
        {
            output.Append("  = help: ").Append(help).Append('\n');
        }

        foreach (var fix in diagnostic.Fixes)
        {
            output.Append(fix.IsSafe ? "  = fix: " : "  = unsafe fix: ").Append(fix.Title).Append('\n');
        }

        output.Append('\n');
    }

    /// <summary>What a node makes of what a finding is about, for people; null when there is nothing to say. That a document with errors is rejected needs no word.</summary>
    public static string? EffectOf(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return diagnostic.Rule.Effect is { } effect and not Effect.Rejected ? $"effect: {EffectWords.Of(effect)}" : null;
    }

    /// <summary>What output calls a severity.</summary>
    public static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
