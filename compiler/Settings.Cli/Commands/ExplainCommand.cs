using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>explain: the page of a diagnostic, or what there is to know about a setting.</summary>
internal sealed class ExplainCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string> _subject = new("CODE-OR-SETTING") { Description = "A code such as BR1001, or a setting such as settings.kubernetes.max-pods." };

    private ExplainCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var explain = new ExplainCommand(streams);
        var command = new Command("explain", "Explain a diagnostic or a setting.") { explain._subject };
        explain._target.AddTo(command);
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var subject = arguments.GetValue(_subject) ?? string.Empty;
        var workspace = _target.OpenWorkspace(arguments, _streams);
        if (PageOf(workspace, subject) is { } page)
        {
            _streams.Output.Write(page);
            return ExitCodes.Clean;
        }

        var target = workspace.Resolve(_target.RequestOf(arguments));
        if (DatastoreKey.TryParse(WithRoot(subject), out var key, out _) && workspace.Describe(key, target) is { } description)
        {
            if (target.Rebuilt is { } rebuilt)
            {
                _streams.Talk.WriteLine(rebuilt);
            }

            SettingOutput.Write(_streams.Output, description);
            return ExitCodes.Clean;
        }

        throw new CannotWorkException($"unknown diagnostic or setting \"{subject}\"{Hint(workspace, target, subject)}");
    }

    // A subject with a dot can only be a setting: then no rule is read to find out.
    private static string? PageOf(Workspace workspace, string subject) => subject.Contains('.', StringComparison.Ordinal) ? null : workspace.PageOf(subject);

    private static string WithRoot(string subject) =>
        subject.StartsWith("settings.", StringComparison.Ordinal) ? subject : $"settings.{subject}";

    private static string Hint(Workspace workspace, Target target, string subject)
    {
        var name = SettingPath.Parse(subject).Name;
        var homes = target.Variants.SelectMany(variant => workspace.Schemas.SettingsFor(variant).TablesWith(name)).Distinct().Select(table => table.Append(name)).ToArray();
        var near = homes.Length > 0 ? string.Join<SettingPath>(" or ", homes) : NearestName.Of(subject, DiagnosticCatalogue.Rules.Concat(workspace.Rules.Rules.Select(r => r.Rule)).Select(r => r.Name));
        return near is null ? "." : $"; did you mean {near}?";
    }
}
