using System.Globalization;
using System.Text;
using Settings.Cli.Output.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Hosts;
using Settings.Compiler.Paths;
using Settings.Compiler.Provisioning;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Prints the document that a node receives from a provisioner.</summary>
internal sealed class EffectiveOutput(EffectiveDocument effective, SecretPolicy secrets)
{
    private static readonly TomlText Toml = new(hasLongBasicStrings: false);

    /// <summary>The document in the text that holds it; null for a file that is the document.</summary>
    public HostedDocument? Hosted { get; init; }

    /// <summary>Whether the node receives one.</summary>
    public bool IsAccepted => effective.Refusal is null;

    /// <summary>Whether it is one of several, for a node group each.</summary>
    public bool HasGroup => effective.Group is not null;

    /// <summary>Those of several node groups, for programs.</summary>
    public static EffectiveJson ToJson(IReadOnlyCollection<EffectiveOutput> groups) => new(groups.All(group => group.IsAccepted)) { Groups = groups.Select(group => group.ToJson()) };

    /// <summary>For programs.</summary>
    public EffectiveJson ToJson() => effective.Refusal is { } refusal
        ? new EffectiveJson(false)
        {
            Group = effective.Group?.Name,
            GroupKind = effective.Group?.List,
            Error = refusal.Error,
            Message = refusal.Message,
            Setting = refusal.Setting is null ? null : secrets.Text(refusal.Setting.ToString()),
            Range = Hosted is null ? RangeJson.Of(effective.Source, refusal.Span) : RangeJson.Of(Hosted.Host, Hosted.Map.ToHost(refusal.Span)),
        }
        : new EffectiveJson(true)
        {
            Group = effective.Group?.Name,
            GroupKind = effective.Group?.List,
            Document = new RawJson(secrets.Json(PlainDocument.Of(Shown(effective.Document, null)))),
            Dropped = Names(effective.Dropped),
            Overridden = Names(effective.Overridden),
            Added = Names(effective.Added),
            Logged = effective.Logged.Select(secrets.Text),
        };

    /// <summary>For people: TOML, each key with a comment who set it, and before it what became of the others.</summary>
    public void WriteText(TextWriter output)
    {
        var name = Printable.Line(effective.Source.Name);
        if (effective.Refusal is { } refusal)
        {
            var (line, column) = PositionOf(refusal.Span);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}:{line + 1}:{column + 1}: error: {refusal.Message}"));
            if (effective.Group is not null)
            {
                output.WriteLine($"{effective.Choice.Title} refuses the file, so no node of {GroupName} starts.");
                return;
            }

            output.WriteLine(effective.Choice.Provisioner.Kind is ProvisionerKind.TextBefore or ProvisionerKind.Unchanged
                ? $"The node refuses what it receives through {effective.Choice.Title}."
                : $"{effective.Choice.Title} refuses the whole document, so a node receives none.");
            return;
        }

        output.WriteLine($"# What a node{(effective.Group is null ? string.Empty : $" of {GroupName}")} receives of {name} through {effective.Choice.Title}");
        WriteChanges(output, "dropped", effective.Dropped);
        WriteChanges(output, "overridden", effective.Overridden);
        if (effective.Logged.Count > 0)
        {
            output.WriteLine($"# named in its log: {Printable.Line(secrets.Text(string.Join(", ", effective.Logged)))}");
        }

        WriteTable(output, effective.Document, null);
    }

    private string GroupName => Printable.Line(effective.Group is { } group ? $"'{secrets.Text(group.Name)}' ({group.List})" : string.Empty);

    private LinePosition PositionOf(TextSpan span) => Hosted is null ? effective.Source.Lines.PositionOf(span.Start) : Hosted.Host.Lines.PositionOf(Hosted.Map.ToHost(span.Start));

    private IEnumerable<string> Names(IEnumerable<SettingChange> changes) => changes.Select(change => secrets.Text(change.Name));

    private void WriteChanges(TextWriter output, string title, IEnumerable<SettingChange> changes)
    {
        foreach (var change in changes.Where(change => change.Path is not null))
        {
            var line = PositionOf(change.Span).Line + 1;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {title}: {Printable.Line(secrets.Text(change.Name))} (line {line})"));
        }
    }

    // The values that may be shown, in TOML and JSON alike.
    private DocumentValue Shown(DocumentValue value, SettingPath? path)
    {
        switch (value)
        {
            case DocumentTable table:
                var shown = new DocumentTable(table.Span);
                foreach (var entry in table.Entries)
                {
                    shown.Set(entry.Key, entry.KeySpan, Shown(entry.Value, SettingPath.Below(path, entry.Key)));
                }

                return shown;
            case DocumentArray list when path is not null && !secrets.Hides(path):
                return new DocumentArray([.. list.Items.Select((item, index) => Shown(item, path.Item(index)))], list.Span);
            default:
                return path is not null && secrets.Hides(path) ? new DocumentString(SecretPolicy.Mask, value.Span)
                    : value is DocumentString text ? new DocumentString(secrets.Text(text.Value), text.Span)
                    : value;
        }
    }

    private void WriteTable(TextWriter output, DocumentTable table, SettingPath? path)
    {
        var values = table.Entries.Where(entry => !IsTable(entry.Value)).ToArray();
        if (path is not null && (values.Length > 0 || table.Count == 0))
        {
            output.WriteLine($"\n[{Header(path)}]");
        }

        foreach (var entry in values)
        {
            var below = SettingPath.Below(path, entry.Key);
            output.WriteLine($"{KeyText.Write(secrets.Text(entry.Key))} = {Inline(Shown(entry.Value, below))} # {OriginOf(below, entry.Value)}");
        }

        foreach (var entry in table.Entries)
        {
            switch (entry.Value)
            {
                case DocumentTable inner:
                    WriteTable(output, inner, SettingPath.Below(path, entry.Key));
                    break;
                case DocumentArray list when IsTable(list):
                    WriteTables(output, list, SettingPath.Below(path, entry.Key));
                    break;
            }
        }
    }

    // Tables of a list are on one line each, which keeps their keys together with their comment.
    private void WriteTables(TextWriter output, DocumentArray list, SettingPath path)
    {
        foreach (var (index, item) in list.Items.Index())
        {
            output.WriteLine($"\n[[{Header(path)}]] # {OriginOf(path, list)}");
            foreach (var entry in item is DocumentTable table ? table.Entries : [])
            {
                output.WriteLine($"{KeyText.Write(secrets.Text(entry.Key))} = {Inline(Shown(entry.Value, path.Item(index).Append(entry.Key)))}");
            }
        }
    }

    private static bool IsTable(DocumentValue value) =>
        value is DocumentTable || (value is DocumentArray { Items.Count: > 0 } list && list.Items.All(item => item is DocumentTable));

    private string Header(SettingPath path) => path.Segments.Select(segment => KeyText.Write(secrets.Text(segment))).Aggregate((above, key) => $"{above}.{key}");

    // The nearest table above that the provisioner wrote says where a value comes from.
    private string OriginOf(SettingPath path, DocumentValue value)
    {
        for (var at = path; at is not null; at = at.Parent)
        {
            if (effective.Origins.TryGetValue(at.ToString(), out var origin))
            {
                return origin;
            }
        }

        return value.Span.Length > 0 ? "the document" : $"{effective.Choice.Provisioner.Title}, which always writes it";
    }

    private static string Inline(DocumentValue value)
    {
        switch (value)
        {
            case DocumentDateTime moment:
                return moment.Text;
            case DocumentFloat { Value: var number }:
                return double.IsNaN(number) ? "nan" : double.IsInfinity(number) ? number > 0 ? "inf" : "-inf" : JsonText.Write(value);
            case DocumentArray list:
                return $"[{string.Join(", ", list.Items.Select(Inline))}]";
            case DocumentTable table:
                var text = new StringBuilder("{");
                foreach (var (index, entry) in table.Entries.Index())
                {
                    text.Append(index == 0 ? " " : ", ").Append(KeyText.Write(entry.Key)).Append(" = ").Append(Inline(entry.Value));
                }

                return text.Append(table.Count == 0 ? "}" : " }").ToString();
            default:
                return Toml.Write(value) ?? "\"\"";
        }
    }
}
