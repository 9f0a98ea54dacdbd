using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>Reads TOML 1.0: parses and binds. User data and the catalog's own files are read by it.</summary>
public static class DocumentReader
{
    /// <summary>Reads a text. Never throws; a text that is not TOML at all has one finding that says what it is instead.</summary>
    /// <param name="source">The text.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static BoundDocument Read(SourceText source, CancellationToken cancellation = default) => Read(SyntaxTree.Parse(source, cancellation), cancellation);

    /// <summary>Reads a text as a program does that accepts more than a node.</summary>
    /// <param name="source">The text.</param>
    /// <param name="forms">What it accepts beyond TOML 1.0.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static BoundDocument Read(SourceText source, TomlForms forms, CancellationToken cancellation = default) => Read(SyntaxTree.Parse(source, cancellation), forms, cancellation);

    /// <summary>Reads a text that has been parsed already.</summary>
    /// <param name="tree">The text with its structure.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static BoundDocument Read(SyntaxTree tree, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return Read(tree, TomlForms.Standard, cancellation);
    }

    private static BoundDocument Read(SyntaxTree tree, TomlForms forms, CancellationToken cancellation)
    {
        var bound = Binder.Bind(tree, forms, cancellation);
        return !bound.IsValid && ForeignLanguage.Recognise(tree.Source, bound.Diagnostics) is { } foreign
            ? new BoundDocument(bound.Tree, new DocumentTable(default), [foreign])
            : bound;
    }
}
