using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>explain: the page of a diagnostic, or what there is to know about a setting or a file of a node.</summary>
internal sealed class ExplainCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string?> _subject = new("CODE|SETTING|FILE") { Description = "A code such as BR1001, a setting such as settings.kubernetes.max-pods, or a file of a node such as /etc/motd.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _all = new("--all") { Description = "Print the pages of all diagnostics." };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);

    private ExplainCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var explain = new ExplainCommand(streams);
        var command = new Command("explain", "Explain a diagnostic, a setting or a file.") { explain._subject, explain._all, explain._format };
        explain._target.AddTo(command);
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var output = new ExplanationOutput(_streams.Output, arguments.GetValue(_format) == FormatOption.Json);
        var workspace = _target.OpenWorkspace(arguments, _streams);
        switch (arguments.GetValue(_subject), arguments.GetValue(_all))
        {
            case (null, true):
                output.Write(workspace.Pages());
                return ExitCodes.Clean;
            case ({ } subject, false):
                Explain(output, workspace, arguments, subject);
                return ExitCodes.Clean;
            case (null, _):
                throw new CannotWorkException("name what to explain: a code, a setting or a file; --all prints the pages of all diagnostics.");
            default:
                throw new CannotWorkException("--all prints the pages of all diagnostics; leave it out to explain one thing.");
        }
    }

    private void Explain(ExplanationOutput output, Workspace workspace, ParseResult arguments, string subject)
    {
        if (PageOf(workspace, subject) is { } page)
        {
            output.Write(page);
            return;
        }

        var target = workspace.Resolve(_target.RequestOf(arguments));
        if (target.Rebuilt is { } rebuilt)
        {
            _streams.Talk.WriteLine(rebuilt);
        }

        if (subject.StartsWith('/'))
        {
            output.Write(workspace.DescribeFile(subject, target) ?? throw new CannotWorkException($"no file \"{subject}\" is known of {NameOf(target)}{FileHint(target, subject)}"));
        }
        else if (DatastoreKey.TryParse(WithRoot(subject), out var key, out _) && workspace.Describe(key, target) is { } description)
        {
            Variant[] having = [.. target.Variants.Where(variant => workspace.Schemas.SettingsFor(variant).Find(key.Segments.Skip(1)) is not null)];
            output.Write(
                description,
                having is [var only] ? [only.Name] : [.. VariantFamilies.NamesOf(having, target.Variants)],
                [.. VariantDefault.Of(key, having, target.Variants).Select(value => having.Length == 1 ? value with { Variants = [description.Variant.Name] } : value)]);
        }
        else
        {
            throw new CannotWorkException($"unknown diagnostic or setting \"{subject}\"{Hint(workspace, target, subject)}");
        }
    }

    // A subject with a dot or a slash can be no diagnostic: then no rule is read to find out.
    private static DiagnosticPage? PageOf(Workspace workspace, string subject) => subject.AsSpan().ContainsAny('.', '/') ? null : workspace.PageOf(subject);

    private static string WithRoot(string subject) =>
        subject.StartsWith("settings.", StringComparison.Ordinal) ? subject : $"settings.{subject}";

    private static string NameOf(Target target) => $"{(target.VariantNames is [var only] ? only : "the variants")} of {target.Release.Name}";

    private static string FileHint(Target target, string subject)
    {
        var known = VariantNames.NewestFirst(target.VariantNames).Select(name => target.Release.Variant(name).Value).OfType<Variant>().First();
        return NearestName.Of(subject, NodePaths.Of(known, target.Arch).Select(path => path.Path)) is { } near
            ? $"; did you mean {near}?" : $"; 'settingsc catalog files --variant {known.Name}' lists all.";
    }

    private static string Hint(Workspace workspace, Target target, string subject)
    {
        var name = SettingPath.Parse(subject).Name;
        var schemas = target.Variants.Select(workspace.Schemas.SettingsFor).Distinct().ToArray();
        var homes = schemas.SelectMany(schema => schema.TablesWith(name)).Distinct().Select(table => table.Append(name)).ToArray();
        return homes.Length > 0 ? $"; did you mean {string.Join<SettingPath>(" or ", homes)}?"
            : NearestSetting(schemas, subject) is { } setting ? $"; did you mean {setting}?"
            : NearestName.Of(subject, DiagnosticCatalogue.Rules.Concat(workspace.Rules.Rules.Select(rule => rule.Rule)).SelectMany(rule => (string[])[rule.Code, rule.Name])) is { } near ? $"; did you mean {near}?"
            : ".";
    }

    // A misspelt path, or the misspelt last part of one alone.
    private static string? NearestSetting(IEnumerable<Compiler.Schemas.SettingsSchema> schemas, string subject)
    {
        var all = schemas.SelectMany(SettingNames.Of).Distinct(StringComparer.Ordinal).ToArray();
        return subject.Contains('.', StringComparison.Ordinal) ? NearestName.Of(WithRoot(subject), all)
            : NearestName.Of(subject, all.Select(LastPart)) is { } part ? string.Join(" or ", all.Where(setting => LastPart(setting) == part)) : null;
    }

    private static string LastPart(string setting) => setting[(setting.LastIndexOf('.') + 1)..];
}
