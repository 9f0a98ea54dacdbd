using System.Globalization;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What a placeholder in user data is and where that is from: the value that a call of the template gives, or the literal that a variable of Terraform is unless someone sets it otherwise; in Markdown.</summary>
internal static class VariableHover
{
    private const int MostCharacters = 200;

    /// <summary>The text about the placeholder at an offset; null when there is none, or its value is unknown.</summary>
    public static string? Write(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (view.Values(cancellation).At(offset) is { } given)
        {
            return $"{Markdown.Code(given.Written)} is {Value(view, offset, given.Text, cancellation)} ({given.File}).";
        }

        if (view.VariableAt(offset) is not { } variable)
        {
            return null;
        }

        var line = view.Document.Text.Lines.PositionOf(variable.Place.Start).Line + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{Markdown.Code(variable.Name)} is {Value(view, offset, variable.Value, cancellation)} by default (line {line}).");
    }

    private static string Value(UserDataView view, int offset, string? value, CancellationToken cancellation) =>
        value is null || view.Analyze(cancellation).Secrets.Touches(new TextSpan(offset, 1)) ? "a secret" : Markdown.Code(Markdown.Shortened(value, MostCharacters));
}
