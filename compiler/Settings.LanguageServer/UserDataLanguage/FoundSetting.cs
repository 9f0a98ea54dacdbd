using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The setting or table at a place of a document.</summary>
/// <param name="Path">Which one.</param>
/// <param name="Span">The part of the key, or the value, that is at the place.</param>
/// <param name="Value">The value, when the place is in it; null for a key.</param>
/// <param name="Settings">The settings that the document can have.</param>
internal sealed record FoundSetting(SettingPath Path, TextSpan Span, ValueSyntax? Value, DocumentSettings Settings)
{
    /// <summary>The name in the datastore: for what is in a list, that of the list.</summary>
    public DatastoreKey Key { get; } = DatastoreKey.Of(Path);

    /// <summary>The path as the datastore and templates spell it.</summary>
    public SettingPath Stored => Settings.StoredPathOf(Path);

    /// <summary>What the schema says about it; null when no variant has it.</summary>
    public SchemaSlot? Slot => Settings.Find(Path);

    /// <summary>Whether it is a table, or can be one.</summary>
    public bool IsTable => DocumentSettings.TableOf(Slot?.Node) is not null || Path.Depth < 2;

    /// <summary>What is at an offset; null where no setting of the variants is, and when the target is unknown.</summary>
    public static FoundSetting? At(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (!view.IsToml)
        {
            return view.Read(cancellation).Settings is { } read && DocumentPlaces.At(read, offset) is var (place, span) && view.Settings(cancellation) is { } all
                && new FoundSetting(place, span, null, all) is { Slot: not null } mapped ? mapped : null;
        }

        if (view.Tree(cancellation).NodeAt(offset) is not { } node || view.Settings(cancellation) is not { } settings)
        {
            return null;
        }

        var mentions = view.Mentions(cancellation);
        var found = mentions.At(offset) is { } mention ? new FoundSetting(mention.Path, mention.Span, null, settings)
            : mentions.PathAt(offset) is { } path && node is ValueSyntax value ? new FoundSetting(path, value.Span, value, settings)
            : null;
        return found?.Slot is null || view.HasSecretKey(found.Path) ? null : found;
    }

    /// <summary>What there is to know about it, or about the list that it is in; null when no variant has it.</summary>
    public SettingDescription? Describe(Workspace workspace) =>
        workspace.Describe(Key, Settings.Newest) ?? workspace.Describe(Key, Settings.Target);

    /// <summary>The lines of a node's files that come from it: first those in which its value is as it is written, then those that are computed from it.</summary>
    public IEnumerable<RenderedLine> Lines(UserDataView view, NodeAnalysis node, CancellationToken cancellation)
    {
        var lines = node.LinesOf(Stored, cancellation);
        return view.Read(cancellation).Settings is { } written && SettingsTree.Find(written, Path) is { } value && TextOf(value) is { Length: > 0 } text
            ? lines.OrderBy(line => line.Rendered.Text.AsSpan(line.Span.Start, line.Span.Length).Contains(text, StringComparison.Ordinal) ? 0 : 1)
            : lines;
    }

    private static string? TextOf(DocumentValue value) => value is DocumentString text ? text.Value : value is DocumentTable or DocumentArray ? null : JsonText.Write(value);
}
