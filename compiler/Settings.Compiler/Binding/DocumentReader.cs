using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>Reads TOML 1.0: parses and binds. User data and the catalog's own files are read by it.</summary>
public static class DocumentReader
{
    /// <summary>Reads a text. Never throws; a text that is not TOML at all has one finding that says what it is instead.</summary>
    public static BoundDocument Read(SourceText source)
    {
        var bound = Binder.Bind(SyntaxTree.Parse(source));
        return !bound.IsValid && ForeignLanguage.Recognise(source, bound.Diagnostics) is { } foreign
            ? new BoundDocument(bound.Tree, new DocumentTable(default), [foreign])
            : bound;
    }
}
