namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The kinds of code actions that are asked for.</summary>
/// <param name="only">These kinds, with those below them; null for all.</param>
internal sealed class ActionKinds(IReadOnlyList<string>? only)
{
    /// <summary>What removes a finding, or explains it.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>All safe fixes.</summary>
    public const string FixAll = "source.fixAll.settingsc";

    /// <summary>The canonical form of the user data inside another file; a document that is user data is formatted as such.</summary>
    public const string Format = "source.formatUserData.settingsc";

    /// <summary>What writes the same in another way.</summary>
    public const string Rewrite = "refactor.rewrite";

    /// <summary>Whether a kind is asked for, be it with all.</summary>
    public bool Has(string kind) => only is null || IsNamed(kind);

    /// <summary>Whether a kind, or one that it is below, is asked for by its name.</summary>
    public bool IsNamed(string kind) => only?.Any(asked => kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal)) == true;
}
