using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;

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

    /// <summary>Where in a file is what is not shown.</summary>
    public static SecretSpans SecretsOf(RenderedFile file, SecretPolicy secrets)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(secrets);
        var hidden = file.Origins.Where(origin => !origin.Path.IsOfKey && secrets.Hides(origin.Path)).Select(origin => origin.Span);
        return new SecretSpans(new SourceText(string.Empty, file.Text), secrets.ShowsAll ? hidden : hidden.Concat(UrlSecrets.In(file.Text)));
    }
}
