namespace Settings.Compiler.Verification.Trees;

/// <summary>How a tree differs from what a node should have.</summary>
public enum TreeDifferenceKind
{
    /// <summary>Something is missing.</summary>
    Missing,

    /// <summary>Something is there that the variant does not know, or that the node would not write.</summary>
    Extra,

    /// <summary>Something else is there: another content, another target of a link, a link in place of a file.</summary>
    Different,

    /// <summary>The permissions are others.</summary>
    Mode,
}
