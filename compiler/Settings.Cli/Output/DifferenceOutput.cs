using Settings.Cli.Output.Json;
using Settings.Cli.Review;

namespace Settings.Cli.Output;

/// <summary>Prints what two nodes do not agree on.</summary>
/// <param name="changes">What it is.</param>
/// <param name="before">What the first node is called.</param>
/// <param name="after">What the second node is called.</param>
internal sealed class DifferenceOutput(ShownChanges changes, string before, string after)
{
    private bool _hasOutput;

    /// <summary>For people.</summary>
    public void WriteText(TextWriter output)
    {
        WriteList(output, "known settings", changes.Known.Select(change => (change.Before, change.After) switch
        {
            (null, _) => $"+ {change.Setting}: {change.After}",
            (_, null) => $"- {change.Setting}: {change.Before}",
            _ => $"~ {change.Setting}: {change.Before} -> {change.After}",
        }));
        WriteList(output, "settings", changes.Settings.Select(setting => setting.Line));
        WriteList(output, "files", changes.Files.Select(file => file.Unified(before, after).TrimEnd('\n')));
        WriteList(output, "services", changes.Services.Select(service => $"  {service}"));
        WriteList(output, "restart", changes.Restart.Select(command => $"  {command}"));
    }

    /// <summary>For programs.</summary>
    public DifferenceJson ToJson() => new(
        changes.Known.Select(change => new KnownSettingJson(change.Setting, change.Before, change.After)),
        changes.Settings.Select(setting => new SettingChangeJson(setting.Name, Raw(setting.Before), Raw(setting.After))),
        changes.Files.Select(file => new FileChangeJson(file.Path, StatusOf(file.Before), StatusOf(file.After), file.Unified(before, after))),
        changes.Services,
        changes.Restart);

    private static string StatusOf(ShownText? file) => file switch
    {
        null => "absent",
        { Failure: null } => "rendered",
        _ => "failed",
    };

    private static RawJson? Raw(string? json) => json is null ? null : new RawJson(json);

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
