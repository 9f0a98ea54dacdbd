using System.Globalization;
using Settings.Compiler.Analysis;
using Settings.Compiler.Rendering;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What a node makes of the document, above its first line; the command shows the files.</summary>
internal static class LensFeature
{
    /// <summary>The command of the client that shows a rendered file.</summary>
    public const string PreviewCommand = "settingsc.preview";

    /// <summary>The line; none unless one variant is meant and accepts the document.</summary>
    public static IEnumerable<CodeLens> Of(UserDataView view, CancellationToken cancellation)
    {
        if (view.Analyze(cancellation).Target is not { VariantNames.Count: 1 } || view.Node(cancellation) is not { } node)
        {
            yield break;
        }

        yield return new CodeLens(view.Beginning) { Command = new LspCommand(TitleOf(node, cancellation), PreviewCommand) { Arguments = [view.Document.Uri] } };
    }

    private static string TitleOf(NodeAnalysis node, CancellationToken cancellation)
    {
        var files = node.Render(cancellation).Count(file => file.Outcome is RenderedFile);
        var services = node.Compile(cancellation).Commit.Services.Count(service => service.RestartCommands.Count > 0);
        return $"renders {Counted(files, "file")}, restarts {Counted(services, "service")}";
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");
}
