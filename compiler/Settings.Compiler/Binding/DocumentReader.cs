using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>Reads TOML 1.0: parses and binds. User data and the catalog's own files are read by it.</summary>
public static class DocumentReader
{
    /// <summary>Reads a text. Never throws; a text that is not TOML at all has one finding that says what it is instead.</summary>
    /// <param name="source">The text.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static BoundDocument Read(SourceText source, CancellationToken cancellation = default) => Read(source, TomlForms.Standard, cancellation);

    /// <summary>Reads a text as a program does that accepts more than a node.</summary>
    /// <param name="source">The text.</param>
    /// <param name="forms">What it accepts beyond TOML 1.0.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static BoundDocument Read(SourceText source, TomlForms forms, CancellationToken cancellation = default)
    {
        var bound = Binder.Bind(SyntaxTree.Parse(source, cancellation), forms, cancellation);
        return !bound.IsValid && ForeignLanguage.Recognise(source, bound.Diagnostics) is { } foreign
            ? new BoundDocument(bound.Tree, new DocumentTable(default), [foreign])
            : bound;
    }
}
