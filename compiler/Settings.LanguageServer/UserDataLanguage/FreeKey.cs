using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>A key at a place that people choose themselves, such as that of a label or of a host container.</summary>
/// <param name="Mention">The mention at the place.</param>
/// <param name="Table">The path of the table that it is in.</param>
/// <param name="Shape">What that table can contain.</param>
internal sealed record FreeKey(Mention Mention, SettingPath Table, TableNode Shape)
{
    /// <summary>The key at an offset; null where none is.</summary>
    /// <param name="view">The user data.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="isOfModel">Whether a key of the model is there.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static FreeKey? At(UserDataView view, int offset, out bool isOfModel, CancellationToken cancellation)
    {
        isOfModel = false;
        if (view.Mentions(cancellation).At(offset) is not { } mention || view.HasSecretKey(mention.Path))
        {
            return null;
        }

        var path = mention.Path;
        if (path.Parent is not { } table || view.Settings(cancellation)?.TableAt(table) is not { } shape)
        {
            isOfModel = path.Equals(SettingPath.Settings);
            return null;
        }

        isOfModel = shape.TryGetProperty(path.Name, out _);
        return isOfModel || shape.Rest is null ? null : new FreeKey(mention, table, shape);
    }
}
