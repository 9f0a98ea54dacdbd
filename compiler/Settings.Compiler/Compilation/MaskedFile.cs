using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;

namespace Settings.Compiler.Compilation;

/// <summary>A file's text without what secret settings put into it.</summary>
public static class MaskedFile
{
    /// <summary>The text with each part that comes from a secret setting replaced.</summary>
    public static string Of(RenderedFile file, SecretPolicy secrets)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(secrets);
        return secrets.Text(file.Text, file.Origins.Select(origin => (origin.Span, origin.Path)));
    }
}
