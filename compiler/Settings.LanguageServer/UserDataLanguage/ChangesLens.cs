using System.Collections.Immutable;
using System.Globalization;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation;
using Settings.Compiler.Hosts;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// In what a node differs from the one that gets the document of HEAD, above the first line of each document. Like settingsc diff it compares
/// nodes, and settings as they are written where a node cannot be worked out. Only numbers and names of services, so nothing of it is secret.
/// </summary>
internal static class ChangesLens
{
    /// <summary>The command of a client that shows what differs.</summary>
    public const string CompareCommand = "settingsc.compareWithHead";

    private const string New = "new since HEAD";

    // More names of services than these are counted.
    private const int MostServices = 3;

    /// <summary>The lines; none of a document that a node rejects, or from which nothing differs.</summary>
    /// <param name="before">The documents of HEAD, in the order of the text.</param>
    /// <param name="now">The documents of the client.</param>
    /// <param name="isShown">Whether the client can show what differs.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<CodeLens> Of(UserDataView[] before, UserDataView[] now, bool isShown, CancellationToken cancellation)
    {
        foreach (var (old, view) in DocumentPairs.Of(before, now, static view => view.Source.Text))
        {
            if (view is not null && !view.Analyze(cancellation).IsRejected && TitleOf(old, view, cancellation) is { } title)
            {
                yield return new CodeLens(view.Beginning) { Command = CommandOf(title, view, isShown && title != New) };
            }
        }
    }

    private static LspCommand CommandOf(string title, UserDataView view, bool isShown) =>
        isShown ? new LspCommand(title, CompareCommand) { Arguments = [view.Document.Uri] } : new LspCommand(title, string.Empty);

    private static string? TitleOf(UserDataView? before, UserDataView now, CancellationToken cancellation)
    {
        if (before is null)
        {
            return New;
        }

        var differing = PartsOf(before, now, cancellation).ToArray();
        return differing.Length == 0 ? null : $"changes since HEAD: {string.Join(", ", differing)}";
    }

    private static IEnumerable<string> PartsOf(UserDataView before, UserDataView now, CancellationToken cancellation)
    {
        if (NodeOf(before, cancellation) is not { } old || NodeOf(now, cancellation) is not { } node)
        {
            return Counted(NodeDifference.SettingsOf(WrittenSettings.Of(before.Read(cancellation)), WrittenSettings.Of(now.Read(cancellation))).Length, "setting");
        }

        var (first, second) = (old.Variant.Variant, node.Variant.Variant);
        var difference = NodeDifference.Of(old.Compile(cancellation), old.Render(cancellation), node.Compile(cancellation), node.Render(cancellation), second.Defaults);
        return
        [
            .. first.Name == second.Name && first.Release == second.Release ? Array.Empty<string>() : ["another target"],
            .. Counted(difference.Settings.Length, "setting"),
            .. Counted(difference.Files.Length, "file"),
            .. Restarted([.. difference.Outcome.Services.Where(service => service.RestartCommands.Count > 0).Select(service => service.Name)]),
        ];
    }

    // One variant must be meant, and nothing be put in later.
    private static NodeAnalysis? NodeOf(UserDataView view, CancellationToken cancellation) =>
        view.Analyze(cancellation).Target is { VariantNames.Count: 1 } && OpenPlace.In(view.Hosted).Count == 0 ? view.Node(cancellation) : null;

    private static IEnumerable<string> Restarted(ImmutableArray<string> services)
    {
        if (!services.IsEmpty)
        {
            yield return services.Length <= MostServices ? $"restarts {string.Join(", ", services)}"
                : $"restarts {string.Join(", ", services.Take(MostServices - 1))} and {services.Length - MostServices + 1} other services";
        }
    }

    private static IEnumerable<string> Counted(int count, string what) =>
        count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}")];
}
