using System.Globalization;
using System.Text;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>The one document that a verb works on.</summary>
/// <param name="UserData">The document as it was read.</param>
/// <param name="Hosted">The same in the text that holds it; null for a file that is the document.</param>
internal sealed record ChosenDocument(UserData UserData, HostedDocument? Hosted)
{
    // More placeholders than these are counted.
    private const int MostNamed = 20;

    /// <summary>Reads a file and finds the document in it.</summary>
    /// <param name="named">The document as it was named.</param>
    /// <param name="request">What the command line and the configuration say.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="streams">What names are relative to, and standard input.</param>
    /// <exception cref="CannotWorkException">The file cannot be read, or it is open which of its documents is meant.</exception>
    public static ChosenDocument Read(NamedDocument named, TargetRequest request, Workspace workspace, CommandStreams streams) => Of(named, request, workspace, InputReader.ReadOne(named.File, streams));

    /// <summary>Finds the document in a file that was read.</summary>
    /// <param name="named">The document as it was named.</param>
    /// <param name="request">What the command line and the configuration say.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="input">The file.</param>
    /// <exception cref="CannotWorkException">It is open which of its documents is meant.</exception>
    public static ChosenDocument Of(NamedDocument named, TargetRequest request, Workspace workspace, InputFile input)
    {
        var bytes = input.Bytes ?? [];
        if (GzipMember.IsAt(bytes))
        {
            return new ChosenDocument(UserDataReader.Read(input.Name, bytes), null);
        }

        var decoding = new DiagnosticBag();
        var source = request.Prepare(SourceDecoder.Decode(input.Name, bytes, decoding), workspace);
        var documents = decoding.HasErrors ? [] : HostFinder.Find(source, request.Evidence.FragmentOf).Documents;

        if (documents.IsEmpty || IsWhole(documents))
        {
            return new ChosenDocument(UserDataReader.Read(source, decoding), null);
        }

        var chosen = documents is [var only] && named.Line is null ? only : Choose(named, source, documents);
        return new ChosenDocument(chosen.Read(), chosen);
    }

    /// <summary>All documents in a file that was read, in its order; none when it contains no user data.</summary>
    /// <param name="request">What the command line and the configuration say.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="input">The file.</param>
    public static IReadOnlyList<ChosenDocument> All(TargetRequest request, Workspace workspace, InputFile input)
    {
        var bytes = input.Bytes ?? [];
        if (GzipMember.IsAt(bytes))
        {
            return [new ChosenDocument(UserDataReader.Read(input.Name, bytes), null)];
        }

        var decoding = new DiagnosticBag();
        var source = request.Prepare(SourceDecoder.Decode(input.Name, bytes, decoding), workspace);
        var documents = decoding.HasErrors ? [] : HostFinder.Find(source, request.Evidence.FragmentOf).Documents;
        return decoding.HasErrors || IsWhole(documents) ? [new ChosenDocument(UserDataReader.Read(source, decoding), null)]
            : [.. documents.Select(document => new ChosenDocument(document.Read(), document))];
    }

    /// <summary>Refuses a document of which something is not known yet.</summary>
    /// <exception cref="CannotWorkException">Names the placeholders.</exception>
    public void RequireValues()
    {
        if (Hosted is null || OpenPlace.In(Hosted) is not { Count: > 0 } open)
        {
            return;
        }

        var name = Printable.Line(Hosted.Host.Name);
        var text = new StringBuilder();
        foreach (var place in open.Take(MostNamed))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {name}:{Hosted.Host.Lines.PositionOf(place.Offset).Line + 1}: {Printable.Line(place.Placeholder)}");
        }

        text.Append(open.Count > MostNamed ? $"\n  and {open.Count - MostNamed} more" : string.Empty);
        throw new CannotWorkException(
            $"\"{Hosted.Host.Name}\" has {Quantity.Of(open.Count, "placeholder")} whose value is unknown: what a node makes of the document depends on it.",
            $" Give their values with --values FILE, or the file as it is after they are filled in. 'settingsc lint' checks what is around them.{text}");
    }

    // What a node finds in the whole file says more about one without user data. Where nothing fills placeholders, it gets them as they are.
    private static bool IsWhole(IReadOnlyList<HostedDocument> documents) =>
        documents is [{ Kind: HostedDocument.PlainKind, Source: { Fragment: null, Holes: null or { AreFilled: false } } } plain] && FilledPlaceholder.In(plain).Count == 0;

    private static HostedDocument Choose(NamedDocument named, SourceText source, IReadOnlyList<HostedDocument> documents)
    {
        var lines = source.Lines;
        if (named.Line is { } line && (Find(0) ?? Find(1)) is { } found)
        {
            return found;
        }

        var list = string.Concat(documents.Select(document => string.Create(CultureInfo.InvariantCulture, $"\n  {Printable.Line(source.Name)}:{First(document)}{About(document)}")));
        throw new CannotWorkException(
            named.Line is { } missing ? $"line {missing} of \"{source.Name}\" is in none of its {Quantity.Of(documents.Count, "document")} of user data." : $"\"{source.Name}\" contains {documents.Count} documents of user data; this verb works on one.",
            $" Name one by a line of it, as FILE:LINE:{list}");

        // The line before a document names it in most languages.
        HostedDocument? Find(int before) => documents.FirstOrDefault(document => line >= First(document) - before && line <= Math.Max(First(document), lines.PositionOf(document.Range.End).Line + (lines.PositionOf(document.Range.End).Character > 0 ? 1 : 0)));

        int First(HostedDocument document) => lines.PositionOf(document.Range.Start).Line + 1;

        static string About(HostedDocument document) => document.Evidence.Why is { } why ? $" (for {document.Evidence.Family}{document.Evidence.Kubernetes}: {Printable.Line(why)})" : string.Empty;
    }
}
