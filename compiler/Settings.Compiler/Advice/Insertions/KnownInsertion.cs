using System.Collections.Immutable;
using Settings.Compiler.Formats;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Advice.Insertions;

/// <summary>That a text of a setting reaches a file, and what it does there.</summary>
/// <param name="Template">The template that inserts it.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="IsEscaped">Whether HTML's special characters are replaced.</param>
/// <param name="Breaking">The texts that the file's format does not survive there.</param>
public sealed record KnownInsertion(string Template, FileFormat Format, bool IsEscaped, ImmutableArray<string> Breaking)
{
    /// <summary>The first release in which the template does so; null when that is the first with the template.</summary>
    public string? Since { get; init; }

    /// <summary>The last release in which the template does so; null when that is the last with the template.</summary>
    public string? Until { get; init; }

    /// <summary>Whether the template does so in a release that has it.</summary>
    public bool HoldsIn(string release) =>
        (Since is null || ReleaseVersion.Order.Compare(Since, release) <= 0) && (Until is null || ReleaseVersion.Order.Compare(release, Until) <= 0);
}
