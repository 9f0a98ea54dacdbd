using Settings.Migrations.Syntax;

namespace Settings.Migrations.Checking;

/// <summary>The words of statements, as findings name them.</summary>
internal static class StatementWords
{
    /// <summary>The word that a statement begins with.</summary>
    public static string First(MigrationStatementSyntax statement) => statement switch
    {
        AddSyntax => "add",
        RemoveSyntax or RemoveGeneratedSyntax or RemoveAllSyntax => "remove",
        ReplaceSyntax => "replace",
        RestrictSyntax => "restrict",
        RegenerateSyntax => "regenerate",
        ConvertSyntax => "convert",
        SetSyntax => "set",
        WhenEqualsSyntax or WhenVariantSyntax => "when",
        DirectionSyntax { Direction: MigrationDirection.Forward } => "forward",
        DirectionSyntax => "backward",
        LossySyntax => "lossy",
        HostSyntax => "host",
        TestSyntax => "test",
        GivenSyntax => "given",
        _ => "expect",
    };
}
