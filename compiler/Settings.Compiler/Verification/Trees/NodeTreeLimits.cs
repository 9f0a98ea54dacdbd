namespace Settings.Compiler.Verification.Trees;

/// <summary>How large a tree from a node may be. The files of a real one have a few hundred kilobytes.</summary>
public static class NodeTreeLimits
{
    /// <summary>The most files, links and directories.</summary>
    public const int Entries = 100_000;

    /// <summary>The most bytes of one file that is compared.</summary>
    public const long FileLength = 16L << 20;

    /// <summary>The most bytes of an archive, unpacked.</summary>
    public const long TotalLength = 256L << 20;

    /// <summary>The most bytes of an archive that are read at once. An extended header is, whatever length it announces: real ones have some hundred.</summary>
    public const int HeaderLength = 1 << 20;

    /// <summary>The most characters of all names and targets of links in an archive.</summary>
    public const long NamesLength = 16L << 20;
}
