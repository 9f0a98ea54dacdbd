using Settings.Compiler.Datastore;

namespace Settings.Migrations.Operations;

/// <summary>That one value takes the place of another, values as texts.</summary>
/// <param name="Place">Whose value.</param>
/// <param name="Old">The value that is replaced.</param>
/// <param name="New">The value that it becomes.</param>
internal sealed record Replacement(StorePlace Place, string Old, string New)
{
    /// <summary>A list as a text.</summary>
    public static string TextOf(IEnumerable<string> items) => string.Join('\n', items);
}
