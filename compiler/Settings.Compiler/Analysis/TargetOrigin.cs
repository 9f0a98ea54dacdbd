namespace Settings.Compiler.Analysis;

/// <summary>Who names a part of a target; a later one of these counts more.</summary>
public enum TargetOrigin
{
    /// <summary>No one: the newest release, all of its variants, the usual architecture.</summary>
    Default,

    /// <summary>A configuration file, for the documents that match a pattern.</summary>
    Configuration,

    /// <summary>The document, in the comment on its first line.</summary>
    Comment,

    /// <summary>The caller: options of a command line, the choice in an editor.</summary>
    Request,
}
