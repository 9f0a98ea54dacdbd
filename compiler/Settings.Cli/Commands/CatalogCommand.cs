using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;

namespace Settings.Cli.Commands;

/// <summary>catalog: the releases and variants there are, and the settings and files of one variant.</summary>
internal sealed class CatalogCommand
{
    private static readonly string[] Subjects = ["releases", "variants", "settings", "files", "facts", "needs", "check", "derive", "import", "models", "chain"];

    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string> _subject = new("WHAT") { Description = "releases, variants, settings; files: all paths of a node; facts: what --facts accepts; needs: the settings that files need to be written; check: check the catalog for consistency; derive: write the files of --catalog that follow from its other files; import: make a catalog of checkouts of upstream's repositories; models: compare the settings with the models in a checkout of settings-sdk; chain: check the steps of upstream's Release.toml." };
    private readonly Argument<string?> _file = new("FILE") { Description = "With chain: the Release.toml. With models: the checkout of settings-sdk.", Arity = ArgumentArity.ZeroOrOne };
    private readonly ReportOptions _report = new();

    private readonly Option<string?> _since = new("--since") { Description = "With settings: only those added in this release or later.", HelpName = "VERSION" };
    private readonly Option<bool> _notes = new("--notes") { Description = "With check: also show notes about upstream's templates." };

    private readonly Option<string?> _coreKit = new("--core-kit") { Description = "With import: the checkout of core-kit; by itself, only templates are imported.", HelpName = "DIR" };
    private readonly Option<string?> _main = new("--bottlerocket") { Description = "With import: the checkout of the main repository; by itself, only migrations are imported.", HelpName = "DIR" };
    private readonly Option<string?> _out = new("--out") { Description = "With import: the folder to write the catalog to.", HelpName = "DIR" };

    private CatalogCommand(CommandStreams streams)
    {
        _streams = streams;
        Choice.Limit(_subject, Subjects);
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var catalog = new CatalogCommand(streams);
        var command = new Command("catalog", "List or check the contents of the catalog.") { catalog._subject, catalog._file, catalog._since, catalog._notes, catalog._coreKit, catalog._main, catalog._out };
        catalog._report.AddTo(command);
        catalog._target.AddTo(command);
        command.SetAction(catalog.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        RefuseUnless("settings", arguments, _since);
        RefuseUnless("check", arguments, _notes);
        RefuseUnless("import", arguments, _coreKit);
        RefuseUnless("import", arguments, _main);
        RefuseUnless("import", arguments, _out);
        if (arguments.GetValue(_subject) == "derive")
        {
            return CatalogDerive.Run(arguments.GetValue(_target.Catalog), _streams);
        }

        if (arguments.GetValue(_subject) == "check")
        {
            return CatalogCheck.Run(CatalogFolder.OpenUnchecked(arguments.GetValue(_target.Catalog), _streams), arguments.GetValue(_target.Release), _streams, _report.DestinationsOf(arguments, _streams), arguments.GetValue(_notes));
        }

        if (arguments.GetValue(_subject) == "chain")
        {
            return CatalogChain.Run(arguments.GetValue(_file), CatalogFolder.Open(arguments.GetValue(_target.Catalog), _streams), _streams, _report.DestinationsOf(arguments, _streams));
        }

        if (arguments.GetValue(_subject) == "models")
        {
            var catalog = CatalogFolder.Open(arguments.GetValue(_target.Catalog), _streams);
            return CatalogModels.Run(arguments.GetValue(_file), catalog, new Workspace(catalog).Resolve(_target.RequestOf(arguments)).Release.Name, _streams, _report.DestinationsOf(arguments, _streams));
        }

        if (arguments.GetValue(_subject) == "import")
        {
            return new CatalogImport(CatalogFolder.Open(arguments.GetValue(_target.Catalog), _streams), _streams, _report.DestinationsOf(arguments, _streams))
                .Run(arguments.GetValue(_coreKit), arguments.GetValue(_main), arguments.GetValue(_target.Release), arguments.GetValue(_out));
        }

        var workspace = _target.OpenWorkspace(arguments, _streams);
        var request = _target.RequestOf(arguments);
        var format = _report.ResultFormatOf(arguments, _streams);
        var isJson = format == FormatOption.Json;
        switch (arguments.GetValue(_subject))
        {
            case "needs":
                CatalogNeeds.Print(workspace, workspace.ResolveVariant(request), _streams, isJson);
                return ExitCodes.Clean;
            case "facts":
                CatalogFacts.Print(_streams, isJson);
                return ExitCodes.Clean;
            case "files":
                CatalogFiles.Print(workspace.ResolveVariant(request), request.Arch ?? Architecture.Usual, _streams, isJson);
                return ExitCodes.Clean;
        }

        if (arguments.GetValue(_subject) == "variants")
        {
            PrintNotices(workspace.Resolve(request));
        }

        Print(arguments.GetValue(_subject) ?? string.Empty, ItemsOf(workspace, request, arguments.GetValue(_subject), arguments.GetValue(_since)), format);
        return ExitCodes.Clean;
    }

    // Of two checkouts both are imported, and the worse of the two exit codes counts.
    private void RefuseUnless(string subject, ParseResult arguments, Option option)
    {
        if (arguments.GetResult(option) is { Implicit: false } && arguments.GetValue(_subject) is { } other && other != subject)
        {
            throw new CannotWorkException($"{option.Name} is for 'catalog {subject}'; leave it out for 'catalog {other}'.");
        }
    }

    private static IEnumerable<string> ItemsOf(Workspace workspace, TargetRequest request, string? subject, string? since) => subject switch
    {
        "releases" => workspace.Catalog.Releases,
        "variants" => workspace.Resolve(request).Release.Variants,
        _ when since is not null => SettingNames.Since(workspace, workspace.Resolve(request), since),
        _ => SettingNames.Of(workspace.Schemas.SettingsFor(workspace.ResolveVariant(request))),
    };

    private void PrintNotices(Target target)
    {
        foreach (var notice in target.Notices.Concat(target.Release.KnownByName.Select(variant => $"Known by name only: {variant.Key}: {variant.Value}.")))
        {
            _streams.Talk.WriteLine(notice);
        }
    }

    private void Print(string subject, IEnumerable<string> items, string? format)
    {
        if (format != FormatOption.Json)
        {
            foreach (var item in items)
            {
                _streams.Output.WriteLine(item);
            }

            return;
        }

        JsonOutput.Write(_streams.Output, new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal) { [subject] = items }, JsonContracts.Printed.DictionaryStringIEnumerableString);
    }
}
