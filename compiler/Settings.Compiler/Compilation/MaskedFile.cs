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

    /// <summary>What of a part of a file is not shown.</summary>
    /// <param name="file">The file.</param>
    /// <param name="part">The part; what is elsewhere is not looked for.</param>
    /// <param name="secrets">What is secret.</param>
    public static SecretSpans SecretsIn(RenderedFile file, TextSpan part, SecretPolicy secrets)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(secrets);
        var hidden = file.Origins.Where(origin => origin.Span.Start < part.End && origin.Span.End > part.Start && !origin.Path.IsOfKey && secrets.Hides(origin.Path)).Select(origin => origin.Span);
        return new SecretSpans(new SourceText(string.Empty, file.Text), secrets.ShowsAll ? hidden : hidden.Concat(UrlSecrets.In(file.Text)));
    }
}
