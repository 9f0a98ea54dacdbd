namespace Settings.Compiler.Suppressions;

/// <summary>How far a comment that suppresses findings reaches.</summary>
public enum SuppressionScope
{
    /// <summary>The line that the comment ends, or the next one.</summary>
    Line,

    /// <summary>A table: from its header to the next header.</summary>
    Table,

    /// <summary>The whole document.</summary>
    File,
}
