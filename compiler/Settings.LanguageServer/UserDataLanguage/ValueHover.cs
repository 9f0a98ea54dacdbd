using System.Globalization;
using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Formats;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What a value in Base64 stands for, in Markdown; of a secret nothing.</summary>
internal static class ValueHover
{
    private const int MostLines = 10;
    private const int MostCharacters = 1000;

    /// <summary>Writes it, where the place is in such a value.</summary>
    public static void Write(StringBuilder text, UserDataView view, FoundSetting found, SchemaNode node, CancellationToken cancellation)
    {
        if (found.Value is null || Decode(view, found, node, cancellation) is not { Length: > 0 } decoded)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{decoded.Length} bytes in Base64");
        if (!decoded.Certificates.IsEmpty)
        {
            text.Append(":\n\n");
            foreach (var certificate in decoded.Certificates)
            {
                text.Append("- certificate of ").Append(Markdown.Text(certificate.Subject, MostCharacters))
                    .Append(", issued by ").Append(certificate.Issuer == certificate.Subject ? "itself" : Markdown.Text(certificate.Issuer, MostCharacters))
                    .Append(CultureInfo.InvariantCulture, $", valid from {certificate.From:yyyy-MM-dd} until {certificate.Until:yyyy-MM-dd}\n");
            }
        }
        else if (decoded.Text is { } content)
        {
            text.Append(":\n\n").Append(Markdown.Block(Markdown.Shortened(Markdown.FirstLines(SecretPolicy.Of().Text(content), MostLines), MostCharacters), string.Empty));
        }
        else
        {
            text.Append(", which are not text.\n");
        }

        text.Append('\n');
    }

    private static EncodedText? Decode(UserDataView view, FoundSetting found, SchemaNode node, CancellationToken cancellation) =>
        view.Read(cancellation).Settings is { } settings
        && SettingsTree.Find(settings, found.Path) is DocumentString value
        && !view.IsSecret(found.Path, found.Span, cancellation)
            ? EncodedText.Of(node, value.Value)
            : null;
}
