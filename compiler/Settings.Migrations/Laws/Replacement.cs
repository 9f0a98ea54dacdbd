using Settings.Compiler.Datastore;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws;

/// <summary>An operation that puts one value in the place of another, values as texts.</summary>
internal sealed record Replacement(StorePlace Place, string Old, string New)
{
    /// <summary>Reads an operation; null when it is no replacement.</summary>
    public static Replacement? Of(MigrationOperation operation) => operation switch
    {
        ReplaceTextOperation text => new(text.Place, text.Old, text.New),
        ReplaceListOperation list => new(list.Place, TextOf(list.Old), TextOf(list.New)),
        RegenerateOperation generator => new(generator.Place, generator.OldText, generator.NewText),
        _ => null,
    };

    /// <summary>A list as a text.</summary>
    public static string TextOf(IEnumerable<string> items) => string.Join('\n', items);
}
