using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;

namespace Settings.Cli.Commands;

/// <summary>
/// diff: what differs between two documents, or between two variants or releases with the same document or none: settings,
/// files, services. Without a variant two releases are compared with all that they have. The exit code is 1 when something differs.
/// </summary>
internal sealed class DiffCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string[]> _files = new("FILE") { Description = "Two documents; or one, or none, with --to-variant or --to-release.", Arity = new ArgumentArity(0, 2) };
    private readonly Option<string?> _toVariant = new("--to-variant") { Description = "The variant of the second; without it that of the first.", HelpName = "NAME" };
    private readonly Option<string?> _toRelease = new("--to-release") { Description = "The release of the second; without it that of the first.", HelpName = "VERSION" };
    private readonly Option<string?> _facts = new("--facts") { Description = "A TOML file with what both nodes would learn from their machines.", HelpName = "FILE" };
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings, too." };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);

    private DiffCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var diff = new DiffCommand(streams);
        var command = new Command("diff", "Show what differs between two documents, variants or releases.")
        {
            diff._files, diff._toVariant, diff._toRelease, diff._facts, diff._secrets, diff._format,
        };
        diff._target.AddTo(command);
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var first = CompilerSession.Open(arguments, _target, _streams);
        var second = first.For(arguments.GetValue(_toVariant), arguments.GetValue(_toRelease));
        var files = arguments.GetValue(_files) ?? [];
        if (files.Length < 2 && second == first)
        {
            throw new CannotWorkException("two documents are compared, or one with --to-variant or --to-release, or none with both targets named.");
        }

        if (files.Length == 0 && arguments.GetValue(_target.Variant) is null && arguments.GetValue(_toVariant) is null)
        {
            return CompareReleases(arguments, first, second);
        }

        var facts = arguments.GetValue(_facts);
        var before = Compile(first, files.ElementAtOrDefault(0), facts);
        var after = Compile(second, files.ElementAtOrDefault(1) ?? files.ElementAtOrDefault(0), facts);
        if (before.Node is not { } old || after.Node is not { } now)
        {
            return Refused(before.Node is null ? before : after);
        }

        var difference = NodeDifference.Of(
            old, new TreeRenderer(before.Variant, first.Templates).Render(old, before.Os, before.Host),
            now, new TreeRenderer(after.Variant, second.Templates).Render(now, after.Os, after.Host),
            after.Variant.Defaults);
        var (left, right) = files.Length == 2 ? (files[0], files[1]) : (NameOf(before), NameOf(after));
        var output = new DifferenceOutput(
            difference, left, right,
            first.Schemas.SettingsFor(before.Variant), second.Schemas.SettingsFor(after.Variant), arguments.GetValue(_secrets));
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, output.WriteJson);
        }
        else
        {
            output.WriteText(_streams.Output);
        }

        _streams.Error.WriteLine($"{difference.Settings.Length} settings and {difference.Files.Length} files differ.");
        return output.IsEmpty ? ExitCodes.Clean : ExitCodes.Findings;
    }

    private int CompareReleases(ParseResult arguments, CompilerSession first, CompilerSession second)
    {
        var (difference, output) = new ReleaseComparison(first, second).Run();
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, output.WriteJson);
        }
        else
        {
            output.WriteText(_streams.Output);
        }

        _streams.Error.WriteLine($"{difference.Changes.Length} things differ on {difference.Common.Length} variants.");
        return difference.IsEmpty ? ExitCodes.Clean : ExitCodes.Findings;
    }

    private CompiledInput Compile(CompilerSession session, string? file, string? facts)
    {
        var compiler = new InputCompiler(session, _streams);
        return file is null ? compiler.CompileNothing(facts) : compiler.Compile(file, facts);
    }

    private int Refused(CompiledInput input)
    {
        new TextReporter(_streams.Output, _streams.UseColour).Add(input.Report);
        _streams.Error.WriteLine($"The node would reject {input.Report.Source.Name} as {NameOf(input)}: nothing was compared.");
        return input.Report.CannotWork ? ExitCodes.CannotWork : ExitCodes.Findings;
    }

    private static string NameOf(CompiledInput input) => $"{input.Variant.Name}@{input.Variant.Release}";
}
