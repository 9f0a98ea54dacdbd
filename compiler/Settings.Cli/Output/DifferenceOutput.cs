using DiffPlex.Renderer;
using Settings.Cli.Output.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;

namespace Settings.Cli.Output;

/// <summary>Prints what two nodes do not agree on.</summary>
/// <param name="difference">What it is.</param>
/// <param name="before">What the first node is called.</param>
/// <param name="after">What the second node is called.</param>
/// <param name="schemaBefore">The settings of the first.</param>
/// <param name="schemaAfter">The settings of the second.</param>
/// <param name="secrets">What must not be shown of either.</param>
internal sealed class DifferenceOutput(
    NodeDifference difference, string before, string after, SettingsSchema schemaBefore, SettingsSchema schemaAfter, SecretPolicy secrets)
{
    private readonly SchemaChange[] _schema = schemaBefore == schemaAfter ? [] : SchemaChange.Between(schemaBefore, schemaAfter).ToArray();

    private bool _hasOutput;

    /// <summary>Whether the variants and what the nodes make of them are the same.</summary>
    public bool IsEmpty => difference.IsEmpty && _schema.Length == 0;

    /// <summary>For people.</summary>
    public void WriteText(TextWriter output)
    {
        WriteList(output, "known settings", _schema.Select(change => (change.Before, change.After) switch
        {
            (null, _) => $"+ {change.Setting}: {change.After}",
            (_, null) => $"- {change.Setting}: {change.Before}",
            _ => $"~ {change.Setting}: {change.Before} -> {change.After}",
        }));
        WriteList(output, "settings", difference.Settings.Select(change => (change.Before, change.After) switch
        {
            (null, { } added) => $"+ {change.Key} = {Shown(change.Key, added)}",
            ({ } removed, null) => $"- {change.Key} = {Shown(change.Key, removed)}",
            _ => $"~ {change.Key} = {Shown(change.Key, change.Before)} -> {Shown(change.Key, change.After)}",
        }));
        WriteList(output, "files", difference.Files.Select(file => Unified(file).TrimEnd('\n')));
        WriteList(output, "services", difference.Outcome.Services.Select(service => $"  {service.Name}"));
        WriteList(output, "restart", difference.Outcome.RestartCommands.Select(command => $"  {command}"));
    }

    /// <summary>For programs.</summary>
    public DifferenceJson ToJson() => new(
        _schema.Select(change => new KnownSettingJson(change.Setting, change.Before, change.After)),
        difference.Settings.Select(change => new SettingChangeJson(change.Key.ToString(), ToJson(change.Key, change.Before), ToJson(change.Key, change.After))),
        difference.Files.Select(file => new FileChangeJson(file.Path, StatusOf(file.Before), StatusOf(file.After), Unified(file))),
        difference.Outcome.Services.Select(service => service.Name),
        difference.Outcome.RestartCommands);

    private string Unified(FileChange change)
    {
        var old = TextOf(change.Before);
        var now = TextOf(change.After);
        var text = old == now ? string.Empty : UnidiffRenderer.GenerateUnidiff(old, now, $"{before}{change.Path}", $"{after}{change.Path}", ignoreWhitespace: false);
        return (change.Before, change.After) switch
        {
            (null, _) => $"only in {after}: {change.Path}{Why(change.After)}\n{text}",
            (_, null) => $"only in {before}: {change.Path}{Why(change.Before)}\n{text}",
            ({ Outcome: RenderedFile }, { Outcome: FailedFile failed }) => $"not written in {after}: {change.Path}: {failed.Reason}\n",
            ({ Outcome: FailedFile failed }, { Outcome: RenderedFile }) => $"not written in {before}: {change.Path}: {failed.Reason}\n{text}",
            _ when change.Before?.File.Mode != change.After?.File.Mode => $"mode {change.Before?.File.Mode} -> {change.After?.File.Mode}: {change.Path}\n{text}",
            _ => text.Length > 0 ? text : $"differs in values that are not shown: {change.Path}\n",
        };
    }

    private static string Why(TreeFile? file) => file?.Outcome is FailedFile failed ? $" (not written: {failed.Reason})" : string.Empty;

    private static string StatusOf(TreeFile? file) => file?.Outcome switch
    {
        null => "absent",
        RenderedFile => "rendered",
        _ => "failed",
    };

    private string TextOf(TreeFile? file) => file?.Outcome is RenderedFile rendered ? MaskedFile.Of(rendered, secrets) : string.Empty;

    private string Shown(DatastoreKey key, DocumentValue? value) => value is null ? "nothing" : secrets.Json(key, value);

    private RawJson? ToJson(DatastoreKey key, DocumentValue? value) => value is null ? null : new RawJson(Shown(key, value));

    private void WriteList(TextWriter output, string title, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                output.Write(_hasOutput ? "\n" : string.Empty);
                output.WriteLine($"{title}:");
                (isFirst, _hasOutput) = (false, true);
            }

            output.WriteLine(line);
        }
    }
}
