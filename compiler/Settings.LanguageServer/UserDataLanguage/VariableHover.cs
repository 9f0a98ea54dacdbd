using System.Globalization;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What a variable of Terraform in user data is unless someone sets it otherwise, in Markdown.</summary>
internal static class VariableHover
{
    private const int MostCharacters = 200;

    /// <summary>The text about the variable at an offset; null when there is none, or its value is unknown.</summary>
    public static string? Write(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (view.VariableAt(offset) is not { } variable)
        {
            return null;
        }

        var line = view.Document.Text.Lines.PositionOf(variable.Place.Start).Line + 1;
        var isHidden = variable.Value is null || view.Analyze(cancellation).Secrets.Touches(new TextSpan(offset, 1));
        var value = isHidden ? "a secret" : Markdown.Code(Markdown.Shortened(variable.Value ?? string.Empty, MostCharacters));
        return string.Create(CultureInfo.InvariantCulture, $"{Markdown.Code(variable.Name)} is {value} by default (line {line}).");
    }
}
