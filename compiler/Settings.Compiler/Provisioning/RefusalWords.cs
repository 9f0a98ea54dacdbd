namespace Settings.Compiler.Provisioning;

/// <summary>The words for kinds of refusals in JSON.</summary>
public static class RefusalWords
{
    /// <summary>The words for a kind.</summary>
    public static string Of(RefusalKind kind) => kind switch
    {
        RefusalKind.BadCharacter => "bad character",
        RefusalKind.DefinedTwice => "defined twice",
        RefusalKind.WrongType => "wrong type",
        RefusalKind.OutOfRange => "number out of range",
        RefusalKind.Manifest => "YAML not read",
        RefusalKind.NoTomlValue => "a value that TOML cannot hold",
        RefusalKind.NotAllowed => "not allowed",
        _ => "not TOML",
    };
}
