using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>
/// A provisioner that writes lines of its own before the text, quotes nothing in them, and reads neither: only the node learns whether
/// both are TOML together. Keys before the first header of the text continue the table of the lines.
/// </summary>
internal sealed class TextBefore : IProvisioning
{
    /// <inheritdoc/>
    public EffectiveDocument Run(ProvisionedText document, ProvisionerChoice choice, ProvisionerInputs inputs)
    {
        var writes = new WriteRunner(choice, inputs);
        var before = Lines(choice.Provisioner.Text, inputs, writes);
        var source = new SourceText(document.Source.Name, before + document.Source.Text);
        TextSpan Move(TextSpan span) => span.Start < before.Length ? default : new TextSpan(span.Start - before.Length, span.Length);

        var bound = DocumentReader.Read(source);
        var decoding = document.Decoding.Select(finding => finding with { Span = finding.Span.Length == 0 ? finding.Span : new TextSpan(finding.Span.Start + before.Length, finding.Span.Length) }).ToArray();
        var effective = new EffectiveDocument(document.Source, choice);
        if (new TomlVerdict(bound, decoding, document.Secrets).First() is { } refusal)
        {
            var message = Move(refusal.Span) == default && before.Length > 0
                ? $"{choice.Title} writes lines before the document that are not TOML with it: {refusal.Message}"
                : refusal.Kind == RefusalKind.DefinedTwice && before.Length > 0 ? $"{refusal.Message} {choice.Title} writes {Excerpt.Of(choice.Provisioner.Text?.Header ?? string.Empty)} with keys of its own before the document." : refusal.Message;
            return effective with { Refusal = refusal with { Span = Move(refusal.Span), Message = message } };
        }

        var received = (DocumentTable)TableCopy.Of(bound.Root, Move);
        return effective with
        {
            Document = received,
            Origins = before.Length == 0 ? effective.Origins : Origins(writes),
            Added = [.. OwnIn(received, null).OrderBy(change => change.Path, PathOrder.Instance)],
        };
    }

    // Nothing of the text is lost, though its first keys come to be in another table; what has no place in it is the provisioner's.
    private static IEnumerable<SettingChange> OwnIn(DocumentTable table, SettingPath? path) => table.Entries.SelectMany(entry =>
        IsOwn(entry.Value) ? [new SettingChange(SettingPath.Below(path, entry.Key), default)]
        : entry.Value is DocumentTable inner ? OwnIn(inner, SettingPath.Below(path, entry.Key))
        : []);

    private static bool IsOwn(DocumentValue value) => value.Span.Length == 0 && (value is not DocumentTable table || table.Entries.All(entry => IsOwn(entry.Value)));

    private static Dictionary<string, string> Origins(WriteRunner writes) => writes.All
        .Where(write => write.Value is not null)
        .ToDictionary(write => write.Write.Setting.ToString(), write => write.Origin, StringComparer.Ordinal);

    private static string Lines(TextBeforeForm? form, ProvisionerInputs inputs, WriteRunner writes)
    {
        if (form is null || (form.Unless is { } unless && inputs.Of(unless) is DocumentBoolean { Value: false }))
        {
            return string.Empty;
        }

        var text = new StringBuilder().Append(form.Header).Append('\n');
        foreach (var (write, value, _) in writes.All)
        {
            if (value is not null)
            {
                var key = write.Setting.Name;
                text.Append(form.QuotesKeys ? $"\"{key}\"" : key).Append(" = ").Append(Value(value)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Value(DocumentValue value) => value is DocumentArray list
        ? $"[{string.Join(", ", list.Items.Select(Value))}]"
        : $"\"{(value is DocumentString text ? text.Value : Datastore.JsonText.Write(value))}\"";
}
