namespace Settings.Cli;

/// <summary>What the exit codes of every verb mean.</summary>
public static class ExitCodes
{
    /// <summary>Nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>There are findings.</summary>
    public const int Findings = 1;

    /// <summary>The tool could not do its work: bad arguments, an unreadable file, a folder without user data, an unknown variant.</summary>
    public const int CannotWork = 2;
}
