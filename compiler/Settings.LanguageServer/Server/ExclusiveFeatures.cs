using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;

namespace Settings.LanguageServer.Server;

/// <summary>
/// The features that editors ask of one server only, or with which one server changes what another one does. In YAML or TypeScript they
/// belong to the server of that language, so they are registered for our own languages, if the client can be told so. Visual Studio Code
/// asks people which of two formatters is meant, formats what is typed and takes colours from the first of several, does not fold by
/// indentation once a server folds, and opens the help for values of all servers at a character that one of them names.
/// </summary>
internal static class ExclusiveFeatures
{
    /// <summary>Formatting of a document.</summary>
    public const string Formatting = "formatting";

    /// <summary>Formatting of a range.</summary>
    public const string RangeFormatting = "rangeFormatting";

    /// <summary>Formatting while typing.</summary>
    public const string OnTypeFormatting = "onTypeFormatting";

    /// <summary>Folding.</summary>
    public const string Folding = "foldingRange";

    /// <summary>Colours by meaning.</summary>
    public const string SemanticTokens = "semanticTokens";

    /// <summary>Help while a value is typed.</summary>
    public const string SignatureHelp = "signatureHelp";

    /// <summary>All, as they are called in the capabilities of clients; their methods are called the same.</summary>
    public static IReadOnlyList<string> Names { get; } = [Formatting, RangeFormatting, OnTypeFormatting, Folding, SemanticTokens, SignatureHelp];

    /// <summary>What is registered for our own languages.</summary>
    /// <param name="names">The features that the client lets register.</param>
    public static IEnumerable<Registration> RegistrationsOf(IEnumerable<string> names) => names.Select(name => new Registration(name, $"textDocument/{name}", OptionsOf(name)));

    private static RegistrationOptions OptionsOf(string name)
    {
        var options = new RegistrationOptions { DocumentSelector = LanguageIds.Own.Select(language => new DocumentFilter(language)).ToArray() };
        return name switch
        {
            OnTypeFormatting => options with { FirstTriggerCharacter = "\n" },
            SignatureHelp => options with { TriggerCharacters = Capabilities.SignatureTriggers },
            SemanticTokens => options with { Legend = TokenLegend.Legend, Full = new SemanticTokensFull(Delta: true), Range = true },
            _ => options,
        };
    }
}
