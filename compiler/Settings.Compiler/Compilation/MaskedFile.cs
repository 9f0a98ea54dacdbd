using System.Text;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Compilation;

/// <summary>A file's text without what secret settings put into it.</summary>
public static class MaskedFile
{
    private const string Mask = "********";

    /// <summary>The text with each part that comes from a secret setting replaced.</summary>
    public static string Of(RenderedFile file, SettingsSchema schema)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(schema);
        var text = new StringBuilder();
        var at = 0;
        foreach (var origin in file.Origins)
        {
            if (origin.Span.Start >= at && !origin.Path.IsOfKey && IsSecret(origin.Path, schema))
            {
                text.Append(file.Text, at, origin.Span.Start - at).Append(Mask);
                at = origin.Span.End;
            }
        }

        return text.Append(file.Text, at, file.Text.Length - at).ToString();
    }

    // An item of a list is as secret as its list: the path of the datastore ends at it.
    private static bool IsSecret(SettingPath path, SettingsSchema schema) =>
        path.IsAtOrBelow(SettingPath.Settings) && schema.IsSecret(DatastoreKey.Of(path).Segments.Skip(1));
}
